// The executable oracle on the programs of this folder: each is given noise, sliced on what its functions give, and must
// still pass its own tests. `make bench-slice` does the same with larger sets.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { rowsOf } from "../commands/kb_export.mjs";
import { LANGUAGES, examine } from "./oracle.mjs";

// What is left is noise inside a `try` that calls something: for all that is known it may throw.
const LEAST_GONE = { python: 0.92, javascript: 0.92, cpp: 1 };
const JOBS = 2;

for (const [name, language] of Object.entries(LANGUAGES)) {
  const skip = language.runtime() === null && `there is nothing that runs ${name} programs`;
  test(`${name}: slices pass the tests of their programs, and the noise is gone`, { skip }, async () => {
    const programs = readPrograms(name, language);
    assert.ok(programs.length >= 12, `${programs.length} programs`);
    const results = await examine(name, programs, (rows) => rowsOf("slice", rows), JOBS);
    for (const [index, { id, unsliced, sliced, why, code, slice }] of results.entries()) {
      assert.ok(unsliced, `${id} fails before it is sliced: ${why}\n${code}`);
      // What is known to be wrong is said in the program, and has to be taken out there once it is right.
      const wrong = programs[index].tests.includes("FIXME");
      assert.equal(sliced, !wrong, `${id}: ${why}\n--- the program\n${code}\n--- its slice\n${slice}`);
    }
    const sum = (field) => results.reduce((total, result) => total + result[field], 0);
    const left = results.flatMap(({ id, remaining }) => remaining.map((line) => `${id}:${line}`));
    assert.ok(sum("gone") >= LEAST_GONE[name] * sum("noise"), `noise is left in ${left.join(" ")}`);
  });
}

function readPrograms(name, { extension, comment }) {
  const folder = new URL(`programs/${name}/`, import.meta.url);
  const files = readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith(`.${extension}`));
  return files.sort().map((file) => {
    const [code, tests] = readFileSync(new URL(file, folder), "utf8").split(`${comment} tests\n`);
    return { id: file, code, tests };
  });
}
