// Typing: nothing waits for what is out of date, and nothing that is pressed is lost.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { functionOf, linesOf, readFunctions } from "../../scripts/bench/functions.mjs";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";
import { SQL } from "./samples.mjs";

afterEach(closePages);
after(closeBrowser);

const FUNCTIONS = await readFunctions();

/** Tries at each moment, of which the best counts: another process may have the processor. */
const TRIES = 5;
/** A newer run is begun after this share of the time that an answer takes: at most moments, and wherever there is a stretch
 * that does not rest. On an idle machine an answer takes about half a second. */
const SOON = 0.05;
const LATEST = 0.2;

test("a newer run is begun soon, however long the one in work takes", async (t) => {
  const page = await openPage();
  for (const language of ["python", "javascript", "cpp"]) {
    const code = functionOf(FUNCTIONS.get(language), 10_000);
    const { took, begun } = await page.interruptWorker({ language, code, tries: TRIES });
    t.diagnostic(`${language}: answered after ${took.toFixed(0)} ms; begun after ${begun.map((ms) => ms.toFixed(1)).join(", ")} ms`);
    const late = begun.toSorted((a, b) => b - a);
    const shares = `newer runs are begun only after ${late.map((ms) => ms.toFixed(1)).join(", ")} of ${took.toFixed(0)} ms`;
    assert.ok(late[2] <= SOON * took, `${language}: ${shares}`);
    assert.ok(late[0] <= LATEST * took, `${language}: ${shares}`);
  }
});

test("a press on a line number counts, though the slice is drawn in the middle of it", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  const before = await page.keptLines();
  await page.holdLineNumber(9);
  await page.chooseDirection("forward");
  await page.until(async () => String(await page.keptLines()) !== String(before), async () => "nothing is drawn anew");
  await page.letGo();
  await page.seeText("Sliced on your choice");
  assert.equal(await page.reason(9), "slicing criterion");
  page.seeNoProblems();
});

test("keys that come faster than slices end in the slice of the last", async () => {
  const page = await openPage();
  const long = functionOf(FUNCTIONS.get("javascript"), 300);
  await page.pasteCode(long);
  await page.seeText("JavaScript");
  await page.typeCode("function last(a, b) {\nlet c = a;\nlet d = b;\nreturn c;\n}\n");
  const line = linesOf(long) + 1;
  await page.sliceOn(line + 3);
  await page.seeKept([line, line + 1, line + 3, line + 4], "the function that was typed");
  page.seeNoProblems();
});
