// What quality is measured on stays as it was before the first measurement.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";

const FOLDER = new URL("../quality/", import.meta.url);

test("ordinary code, ordinary tasks and pairs are those that were written down", async () => {
  const sums = await readFile(new URL("SHA256SUMS", FOLDER), "utf8");
  const listed = new Map(sums.trim().split("\n").map((line) => line.split("  ").reverse()));
  const there = await readdir(FOLDER, { recursive: true, withFileTypes: true });
  const files = there.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  const measured = files.map((file) => `./${file.slice(FOLDER.pathname.length)}`).map((name) => name.replace("//", "/"));
  const kept = measured.filter((name) => !["./SHA256SUMS", "./README.md"].includes(name));
  assert.deepEqual(kept.sort(), [...listed.keys()].sort());
  for (const [name, sum] of listed) {
    assert.equal(createHash("sha256").update(await readFile(new URL(name, FOLDER))).digest("hex"), sum, name);
  }
});
