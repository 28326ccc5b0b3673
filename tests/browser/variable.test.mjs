// Slicing on one variable, rather than on its line.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";

afterEach(closePages);
after(closeBrowser);

const CODE = `def handle(a, b):
    first = a + 1
    second = b + 2
    return first * second
`;

test("the variable at the cursor is sliced on, by the button and by the keyboard", async () => {
  const page = await openPage();
  await page.pasteCode(CODE);
  await page.seeText("detected");
  await page.goTo("first *");
  await page.press("Slice on variable at the cursor");
  await page.seeKept([1, 2, 4], "what first is made of");
  await page.seeText("first on 4");
  assert.equal(await page.chosenName(), "first");
  await page.goTo("second\n");
  await page.page.keyboard.press("Control+.");
  await page.seeKept([1, 3, 4], "what second is made of");
  await page.screenshot("variable");
  // The variable stays chosen where the text moves.
  await page.page.keyboard.press("Control+Home");
  await page.page.keyboard.type("\n");
  await page.seeKept([2, 4, 5], "the same one line further down");
  assert.equal(await page.chosenName(), "second");
  await page.sliceOn(5);
  await page.seeKept([2, 3, 4, 5], "all of the line");
  await page.press("Back to the page’s choice");
  page.seeNoProblems();
});

test("where no variable is, its line is sliced on, and the page says so", async () => {
  const page = await openPage();
  await page.pasteCode(CODE);
  await page.seeText("detected");
  await page.goTo("return");
  await page.press("Slice on variable at the cursor");
  await page.seeText("No variable is at the cursor");
  await page.seeKept([1, 2, 3, 4], "all of the line");
  page.seeNoProblems();
});

test("actions on a slice stand beside each other", async () => {
  const page = await openPage();
  await page.pasteCode(CODE);
  await page.sliceOnAtLast(4);
  const tops = await page.tops(["Slice on variable", "Save"]);
  assert.equal(tops[0], tops[1], "the buttons are in one row");
  page.seeNoProblems();
});
