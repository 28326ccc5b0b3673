// The colours of code in the editor: every language has them, and those that are loaded when they are used cost nothing
// before, and only themselves when they do not arrive.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { editorFileOf, missing } from "./faults.mjs";
import { PROGRAMS } from "./languages.mjs";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";

afterEach(closePages);
after(closeBrowser);

const programIn = (name) => PROGRAMS.find(({ language }) => language === name);

/** Keywords of the programs. */
const KEYWORDS = {
  python: ["def", "return"],
  javascript: ["const", "return"],
  typescript: ["const", "return"],
  java: ["class", "return"],
  csharp: ["foreach", "return"],
  c: ["return"],
  cpp: ["return"],
  go: ["func", "return"],
  php: ["foreach", "return"],
  ruby: ["def", "end"],
  rust: ["fn", "return"],
};

test("every language has its colours", async () => {
  const page = await openPage();
  for (const { language, title, code } of PROGRAMS) {
    await page.chooseLanguage(title);
    await page.pasteCode(code);
    await page.seeCode(code);
    await page.seeKeywords(KEYWORDS[language], language);
  }
  page.seeNoProblems();
});

test("a language's colours are loaded when it is used, and its comments and indentation come with them", async () => {
  const page = await openPage();
  const loaded = () => page.requested.filter((url) => url.includes(`/editor/${editorFileOf("ruby")}`)).length;
  const { title, code } = programIn("ruby");
  assert.equal(loaded(), 0);
  await page.chooseLanguage(title);
  await page.pasteCode(code);
  await page.seeKeywords(["def"], "ruby");
  assert.equal(loaded(), 1);
  await page.pasteCode("");
  await page.typeCode("def total");
  await page.seeKeywords(["def"], "ruby");
  await page.typeCode("\nputs 1");
  assert.equal(await page.code(), "def total\n  puts 1");
  await page.focusCode();
  await page.page.keyboard.press("Control+End");
  await page.page.keyboard.press("Control+/");
  assert.equal(await page.code(), "def total\n  # puts 1");
  page.seeNoProblems();
});

test("colours that do not arrive leave plain text, and nothing else is missing", async () => {
  const page = await openPage({ faults: { [editorFileOf("rust")]: missing } });
  const python = programIn("python");
  await page.chooseLanguage(python.title);
  await page.pasteCode(python.code);
  await page.seeKeywords(["def"], "python");
  const { title, code, criterion } = programIn("rust");
  await page.chooseLanguage(title);
  await page.pasteCode(code);
  await page.sliceOnAtLast(criterion);
  await page.seeKeywords([], "rust");
  assert.equal(await page.code(), code);
  assert.equal(await page.page.getByRole("alert").filter({ visible: true }).count(), 0);
  assert.equal(await page.page.locator(".notices .callout").count(), 0);
});
