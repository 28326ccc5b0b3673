const dgram = require("node:dgram");

const FRAME = 256;
const KINDS = new Map([
  ["temperature", 1],
  ["humidity", 2],
  ["pressure", 3],
]);

class ReportSender {
  constructor(host, port) {
    this.socket = dgram.createSocket("udp4");
    this.host = host;
    this.port = port;
    this.sequence = 0;
    this.skipped = 0;
  }

  pack(device, readings) {
    const frame = Buffer.alloc(FRAME);
    frame.writeUInt32BE(device, 0);
    frame.writeUInt32BE(this.sequence, 4);
    let pos = 9;
    let count = 0;
    for (const { kind, value } of readings) {
      if (!KINDS.has(kind) || !Number.isFinite(value) || pos + 5 > FRAME) {
        this.skipped++;
        continue;
      }
      frame.writeUInt8(KINDS.get(kind), pos);
      frame.writeFloatBE(value, pos + 1);
      pos += 5;
      count++;
    }
    frame.writeUInt8(count, 8);
    return frame;
  }

  send(device, readings, done) {
    this.sequence = (this.sequence + 1) >>> 0;
    const frame = this.pack(device, readings);
    this.socket.send(frame, this.port, this.host, (error) => {
      if (error) console.error(`report of device ${device} not sent: ${error.message}`);
      done(error);
    });
  }
}

module.exports = { ReportSender };
