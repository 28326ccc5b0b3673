// Bad input: each gets a clear word, and nothing that was typed is lost.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";
import { SQL, TASK } from "./samples.mjs";

afterEach(closePages);
after(closeBrowser);

test("an empty editor asks for something", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.pasteCode("");
  await page.seeText("Paste a function, type, or drop a file");
  assert.deepEqual(await page.weaknesses(), []);
  page.seeNoProblems();
});

test("blanks alone are not code", async () => {
  const page = await openPage();
  await page.pasteCode(" \n\t\n ");
  await page.settle();
  assert.deepEqual(await page.weaknesses(), []);
  page.seeNoProblems();
});

test("a megabyte of text is kept, told to be too much, and does not stop the page", async () => {
  const page = await openPage();
  const long = "value = compute(value)\n".repeat(50_000);
  await page.pasteCode(long);
  await page.seeText(/up to .* is analysed/);
  await page.typeTask(TASK);
  await page.seeWeakness(89);
  assert.equal((await page.code()).length, long.length);
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  page.seeNoProblems();
});

test("just below the limit is analysed within a few seconds", async () => {
  const page = await openPage();
  const lines = Math.floor((1 << 20) / SQL.length) - 1;
  await page.pasteCode(SQL.repeat(lines));
  await page.seeWeakness(89);
  page.seeNoProblems();
});

test("binary bytes are named", async () => {
  const page = await openPage();
  const bytes = String.fromCharCode(...Array.from({ length: 2000 }, (_, at) => (at * 37) % 256 || 1));
  await page.pasteCode(bytes);
  await page.seeText(/not (a )?text|control characters|binary/i);
  page.seeNoProblems();
});

test("code that does not parse is read as far as it goes", async () => {
  const page = await openPage();
  await page.pasteCode(SQL.replace("path, page):", "path, page:"));
  await page.seeText(/not parsed as Python/);
  await page.seeWeakness(89);
  page.seeNoProblems();
});

test("the wrong language is doubted, not refused", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.chooseLanguage("C");
  await page.seeText(/not parsed as C/);
  await page.chooseLanguage("Detect");
  await page.seeWeakness(89);
  assert.equal(await page.code(), SQL);
  page.seeNoProblems();
});

test("text that looks like a page stays text", async () => {
  const page = await openPage();
  const hostile = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script>`;
  await page.typeTask(`search orders by customer name in the database ${hostile}`);
  await page.pasteCode(`query = "${hostile}"\n${SQL}`);
  await page.seeWeakness(89);
  assert.equal(await page.page.title(), "RESCUE playground");
  assert.equal(await page.page.locator("img").count(), 0);
  page.seeNoProblems();
});
