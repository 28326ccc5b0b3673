import { EventEmitter } from "node:events";

interface Device {
  id: string;
  firmware: string;
  send(line: string): Promise<string>;
}

const ALLOWED = new Set(["status", "uptime", "voltage", "signal", "log"]);

export const audit = new EventEmitter();

function clock(): string {
  return new Date().toISOString().slice(11, 19);
}

export async function runCommand(device: Device, technician: string, line: string) {
  const words = line.trim().split(/\s+/);
  if (words.length > 6 || line.length > 80) {
    throw new Error("line too long");
  }
  if (!ALLOWED.has(words[0])) {
    throw new Error(`${words[0]} is not available`);
  }
  audit.emit("command", { device: device.id, technician, line: words.join(" ") });
  const started = Date.now();
  const answer = await device.send(words.join(" "));
  const rows = answer.split("\n").filter((row) => row.length > 0);
  return {
    at: clock(),
    firmware: device.firmware,
    milliseconds: Date.now() - started,
    rows: rows.slice(0, 200),
  };
}
