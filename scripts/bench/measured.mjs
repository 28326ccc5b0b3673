// Runs a command, and measures its time and memory.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

/** How often the memory of a run is looked at, in milliseconds. */
const LOOK = 10;

/**
 * Runs a command that must succeed.
 *
 * @param {string} binary
 * @param {string[]} args
 * @returns {Promise<{ stdout: string, stderr: string, seconds: number, bytes: number | null }>} `bytes`: the most memory it
 *   had in use, as far as the machine says so (Linux)
 */
export async function measured(binary, args) {
  const start = performance.now();
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  const out = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"]) child[stream].setEncoding("utf8").on("data", (part) => (out[stream] += part));
  let bytes = null;
  const look = setInterval(async () => {
    // The high-water mark only grows: what is missed is what comes after the last look.
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    if (kilobytes) bytes = Math.max(bytes ?? 0, 1024 * Number(kilobytes));
  }, LOOK);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Error(`${binary} ${args.join(" ")} ended with ${code}: ${out.stderr}`);
  return { ...out, seconds: (performance.now() - start) / 1000, bytes };
}
