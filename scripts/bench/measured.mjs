// Runs a command, and measures its time and memory.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

/** How often a run is looked at, in milliseconds. */
const LOOK = 10;
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/**
 * Runs a command that must succeed.
 *
 * @param {string} binary
 * @param {string[]} args
 * @returns {Promise<{ stdout: string, stderr: string, seconds: number, cpu: number | null, bytes: number | null }>}
 *   `seconds` by the clock and `cpu` on all processors; `bytes` is the most memory it had in use; as far as the machine says
 *   so (Linux)
 */
export async function measured(binary, args) {
  const start = performance.now();
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  const out = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"]) child[stream].setEncoding("utf8").on("data", (part) => (out[stream] += part));
  let [cpu, bytes] = [null, null];
  const look = setInterval(async () => {
    // All of it only grows: what is missed is what comes after the last look.
    const stat = await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => "");
    // What comes after the name, which may hold anything and ends with the last parenthesis: the 12th and 13th.
    const [user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 13).map(Number);
    if (user + system > 0) cpu = Math.max(cpu ?? 0, (user + system) / TICKS);
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    if (kilobytes) bytes = Math.max(bytes ?? 0, 1024 * Number(kilobytes));
  }, LOOK);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Error(`${binary} ${args.join(" ")} ended with ${code}: ${out.stderr}`);
  return { ...out, seconds: (performance.now() - start) / 1000, cpu, bytes };
}
