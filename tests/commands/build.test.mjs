// `kb-export build` and `inspect`, and what is said of a knowledge base that is damaged.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, truncate, unlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { run, withFile } from "./kb_export.mjs";

const TASKS = [{ id: "a", language: "python", task: "search orders by customer name in the database" }];

let top;

before(async () => {
  top = await mkdtemp(path.join(os.tmpdir(), "rescue-build-"));
  const { status, stderr } = await run("build", path.join(top, "first"));
  assert.equal(status, 0, stderr);
});

after(() => rm(top, { recursive: true }));

test("building twice gives the same bytes", async () => {
  await run("build", path.join(top, "second"));
  const names = (await readdir(path.join(top, "first"))).sort();
  assert.deepEqual((await readdir(path.join(top, "second"))).sort(), names);
  assert.ok(names.length > 25, `${names.length} files`);
  for (const name of names) {
    const [first, second] = await Promise.all(["first", "second"].map((folder) => readFile(path.join(top, folder, name))));
    assert.ok(first.equals(second), name);
  }
});

test("inspect says what every file holds", async () => {
  const { status, stdout } = await run("inspect", path.join(top, "first"), "--json");
  assert.equal(status, 0);
  const [head, ...others] = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.ok(head.nodes.length >= 25 && head.items >= 60, `${head.nodes.length} weaknesses, ${head.items} pairs`);
  assert.deepEqual(others.map(({ file }) => file).sort(), head.files.map(({ name }) => name).sort());
  assert.equal(others.flatMap(({ items }) => (Array.isArray(items) ? items : [])).length, head.items);
});

test("damage is told, and where it is", async () => {
  for (const [name, damage] of [
    ["head.bin", (file) => truncate(file, 1000)],
    ["head.bin", (file) => writeFile(file, "<!doctype html>")],
    ["head.bin", flipBit],
    ["cwe-089.bin", (file) => truncate(file, 100)],
    ["cwe-089.bin", flipBit],
    ["cwe-089.bin", unlink],
  ]) {
    const folder = path.join(top, "damaged");
    await cp(path.join(top, "first"), folder, { recursive: true });
    await damage(path.join(folder, name));
    const { status, stdout, stderr } = await withFile(TASKS, (file) => run("retrieve", "--kb", folder, "--jsonl", file));
    assert.notEqual(status, 0, `${name}: ${stdout.slice(0, 100)}`);
    assert.ok(stderr.includes(path.basename(name, ".bin")) && !stderr.includes("panicked"), stderr);
    await rm(folder, { recursive: true });
  }
});

async function flipBit(file) {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(file, bytes);
}
