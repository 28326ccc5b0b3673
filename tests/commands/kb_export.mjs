// Runs kb-export as a script would: JSON Lines in, JSON Lines out, messages on standard error.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The command line. */
export const BINARY = process.env.KB_EXPORT ?? "target/cli/kb-export";

/** Runs a command; never throws. */
export function run(...args) {
  return new Promise((done) => {
    const child = spawn(BINARY, args, { stdio: ["ignore", "pipe", "pipe"] });
    const out = { status: null, stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"]) {
      child[stream].setEncoding("utf8").on("data", (part) => (out[stream] += part));
    }
    child.on("error", (error) => done({ ...out, stderr: String(error) }));
    child.on("close", (status) => done({ ...out, status }));
  });
}

/** Runs a command that must succeed, on rows (or raw text), and gives its output rows. */
export async function rowsOf(command, input, ...args) {
  const { status, stdout, stderr } = await withFile(input, (file) => run(command, "--jsonl", file, ...args));
  assert.equal(status, 0, stderr);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Calls `use` with a file that holds rows (or raw text). */
export async function withFile(input, use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "rescue-commands-"));
  const file = path.join(folder, "rows.jsonl");
  try {
    await writeFile(file, typeof input === "string" ? input : input.map((row) => JSON.stringify(row) + "\n").join(""));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
