// Figures go between their markers and nowhere else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { replaceSection, table } from "../../scripts/bench/readme.mjs";

test("only what is between the markers changes", () => {
  const before = "a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb\n<!-- bench:y -->\n<!-- /bench:y -->\n";
  const after = replaceSection(before, "x", "new\n");
  assert.equal(after, before.replace("old", "new"));
  assert.equal(replaceSection(after, "x", "new"), after);
});

test("markers that are missing or doubled are an error", () => {
  for (const text of ["", "<!-- bench:x -->", "<!-- bench:x --><!-- bench:x --><!-- /bench:x -->"]) {
    assert.throws(() => replaceSection(text, "x", ""), /once/);
  }
});

test("tables are Markdown", () => {
  assert.equal(table(["what", "bytes:"], [["a|b", 1]]), "| what | bytes |\n| --- | --: |\n| a\\|b | 1 |");
});
