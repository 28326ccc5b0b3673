// How often retrieval finds the right weakness, by `kb-export eval`.

import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * @param {string} binary kb-export
 * @param {string} rows JSON Lines with `task`, `draft`, `language`, `cwe`
 * @param {string[]} methods
 * @returns {Promise<{method: string, figures: object}[] | null>} null where the rows are not there
 */
export async function evaluateMethods(binary, rows, methods) {
  if (!(await exists(rows))) return null;
  const results = [];
  for (const method of methods) {
    const { stdout } = await execute(binary, ["eval", "--jsonl", rows, "--method", method], { maxBuffer: 1 << 26 });
    results.push({ method, figures: JSON.parse(stdout.trim().split("\n").at(-1)) });
  }
  return results;
}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
