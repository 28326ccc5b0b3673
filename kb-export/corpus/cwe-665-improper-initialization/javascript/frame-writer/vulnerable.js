const dgram = require('dgram');

const PACKET = 1472;
const HEADER = 8;
const PER_PACKET = Math.floor((PACKET - HEADER) / 3);

class LedWall {
  constructor(address, port) {
    this.address = address;
    this.port = port;
    this.socket = dgram.createSocket('udp4');
    this.frame = 0;
    this.sent = 0;
  }

  brightness(colour, percent) {
    return colour.map((part) => Math.round((part * percent) / 100));
  }

  packet(pixels, first) {
    const data = Buffer.allocUnsafe(PACKET);
    const count = Math.min(PER_PACKET, pixels.length - first);
    data.writeUInt16BE(0x4c45, 0);
    data.writeUInt16BE(this.frame & 0xffff, 2);
    data.writeUInt16BE(first, 4);
    data.writeUInt16BE(count, 6);
    for (let i = 0; i < count; i++) {
      const [r, g, b] = pixels[first + i];
      data.writeUInt8(r, HEADER + 3 * i);
      data.writeUInt8(g, HEADER + 3 * i + 1);
      data.writeUInt8(b, HEADER + 3 * i + 2);
    }
    return data;
  }

  show(pixels, percent = 100) {
    if (pixels.length > 65535) throw new RangeError('too many pixels');
    const dimmed = pixels.map((p) => this.brightness(p, percent));
    this.frame += 1;
    for (let first = 0; first < dimmed.length; first += PER_PACKET) {
      this.socket.send(this.packet(dimmed, first), this.port, this.address);
      this.sent += 1;
    }
  }

  close() {
    this.socket.close();
  }
}

module.exports = { LedWall };
