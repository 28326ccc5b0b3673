// The drawings in the documentation are what `kb-export graph` draws now, and the text shows them all.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { draw, FOLDER } from "../../scripts/drawings.mjs";
import { BINARY } from "./kb_export.mjs";

const PAGE = "docs/slicing.md";

test("the drawings of the documentation are up to date", async () => {
  const drawn = await draw(BINARY);
  for (const [name, svg] of drawn) {
    assert.equal(await readFile(path.join(FOLDER, name), "utf8"), svg, `${name}: make drawings`);
  }
  const names = drawn.map(([name]) => name).sort();
  const files = await readdir(FOLDER);
  assert.deepEqual(files.filter((file) => file.endsWith(".svg")).sort(), names);
  const page = await readFile(PAGE, "utf8");
  const shown = Array.from(page.matchAll(/\]\(pictures\/([^)]+\.svg)\)/g), ([, name]) => name);
  assert.deepEqual(shown.sort(), names);
});

test("the example of the documentation is the program that is drawn", async () => {
  const page = await readFile(PAGE, "utf8");
  const listing = Array.from(page.matchAll(/^ {4} *\d+ {2}(.*)$/gm), ([, line]) => `${line}\n`).join("");
  assert.equal(listing, await readFile(path.join(FOLDER, "order.py"), "utf8"));
});
