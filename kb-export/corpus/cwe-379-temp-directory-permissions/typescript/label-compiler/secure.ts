import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Label {
  receiver: string;
  lines: string[];
  weight: number;
}

function program(label: Label): string {
  const text = [label.receiver, ...label.lines].map((line) => line.replace(/[^\w .,-]/g, " "));
  const rows = text.slice(0, 8).map((line, index) => `text 10 ${20 + index * 12} ${line}`);
  return ["size 100 60", ...rows, `weight ${label.weight.toFixed(2)}`].join("\n");
}

async function workDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), "labels-"));
}

export async function compileLabel(label: Label): Promise<{ data: Buffer; checksum: string }> {
  if (label.weight <= 0 || label.weight > 70) {
    throw new RangeError("weight out of range");
  }
  const started = performance.now();
  const folder = await workDirectory();
  const base = join(folder, randomUUID());
  const source = `${base}.lbl`;
  const result = `${base}.bin`;
  try {
    await writeFile(source, program(label), { flag: "wx", mode: 0o600 });
    await run("/usr/bin/lblc", ["-o", result, source], { timeout: 10_000 });
    const data = await readFile(result);
    const checksum = createHash("sha256").update(data).digest("hex");
    const took = Math.round(performance.now() - started);
    const kind = label.weight > 30 ? "freight" : "parcel";
    console.info(`${kind} label for ${label.weight} kg: ${data.length} bytes, ${took} ms`);
    if (took > 5_000) {
      console.warn("compiling labels has become slow");
    }
    return { data, checksum };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
