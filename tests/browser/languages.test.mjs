// Every language, with its grammar loaded when it is used: the page slices as the command line does, whose grammars are
// linked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, test } from "node:test";
import { rowsOf } from "../commands/kb_export.mjs";
import { missing } from "./faults.mjs";
import { PROGRAMS } from "./languages.mjs";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";

afterEach(closePages);
after(closeBrowser);

const GRAMMARS = JSON.parse(readFileSync("build/grammars.json", "utf8"));

test("the page slices in every language as the command line does", async () => {
  const rows = PROGRAMS.map(({ language, criterion, code }, id) => ({ id, language, code, lines: [criterion] }));
  const native = await rowsOf("slice", rows.map((row) => ({ ...row, direction: "backward", hops: null })));
  const page = await openPage();
  for (const [index, { language, title, criterion, code }] of PROGRAMS.entries()) {
    await page.chooseLanguage(title);
    await page.pasteCode(code);
    await page.seeCode(code);
    await page.sliceOnAtLast(criterion);
    const { kept, doubts } = native[index];
    assert.deepEqual(doubts, [], `${language}: ${doubts}`);
    await page.seeKept(kept, language);
  }
  assert.deepEqual(page.problems, []);
});

test("a grammar that does not arrive is told, and another try brings it", async () => {
  const faults = { [GRAMMARS.go.file]: missing };
  const page = await openPage({ faults });
  const { code, criterion } = PROGRAMS.find(({ language }) => language === "go");
  await page.chooseLanguage("Go");
  await page.pasteCode(code);
  await page.seeText(/Go grammar did not load/);
  assert.equal(await page.code(), code);
  delete faults[GRAMMARS.go.file];
  await page.press("Try again");
  await page.sliceOnAtLast(criterion);
  await page.until(async () => (await page.keptLines()).includes(criterion), async () => "nothing is sliced");
});

test("only the grammar that is used is loaded", async () => {
  const page = await openPage();
  await page.pasteCode(PROGRAMS[0].code);
  await page.seeCode(PROGRAMS[0].code);
  await page.sliceOnAtLast(PROGRAMS[0].criterion);
  await page.until(async () => (await page.keptLines()).length > 1, async () => "nothing is sliced");
  const grammars = page.requested.filter((url) => url.includes("/grammars/"));
  assert.equal(grammars.length, 1, grammars.join(" "));
  assert.match(grammars[0], /python-/);
});
