// Runs programs that may fail or hang.

import { spawn } from "node:child_process";

const LIMIT = 20_000;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{input?: string, fails?: RegExp, limit?: number}} options `fails`: what on standard error means failure though
 *   the status is 0
 * @returns {Promise<{passed: boolean, why: string}>}
 */
export function execute(command, args, { input = "", fails, limit = LIMIT } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ["pipe", "ignore", "pipe"], timeout: limit, killSignal: "SIGKILL" });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (part) => (said = (said + part).slice(-4000)));
    child.stdin.on("error", () => {});
    child.on("error", (error) => done({ passed: false, why: String(error) }));
    child.on("close", (status, signal) => {
      const passed = status === 0 && !fails?.test(said);
      done({ passed, why: passed ? "" : said.trim() || `ended with ${signal ?? `status ${status}`}` });
    });
    child.stdin.end(input);
  });
}

/** Maps with at most `jobs` at once; results keep the order. */
export async function mapParallel(list, jobs, each) {
  const results = new Array(list.length);
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const index = next;
      next += 1;
      results[index] = await each(list[index], index);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}
