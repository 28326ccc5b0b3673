// Files that do not arrive as they should: the page says which and why, works with what it has, and tries again.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { altered, empty, hanging, htmlInstead, missing, truncated } from "./faults.mjs";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";
import { SQL, TASK } from "./samples.mjs";

afterEach(closePages);
after(closeBrowser);

/** What is said of a broken file besides its name. */
const FAULTS = { missing, truncated, altered, empty, htmlInstead };

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`a head that is ${name} costs the knowledge, not the work`, async () => {
    const faults = { "kb/head.bin": fault };
    const page = await openPage({ faults, wait: false });
    await page.typeTask(TASK);
    await page.pasteCode(SQL);
    await page.seeText("Something is missing");
    await page.seeFailure();
    await page.press("Go on without it");
    await page.seeText("Without the knowledge base no weaknesses can be looked up");
    delete faults["kb/head.bin"];
    await page.reload();
    await page.seeWeakness(89);
    assert.deepEqual([await page.task(), await page.code()], [TASK, SQL]);
  });
}

test("another try loads what failed, without a reload", async () => {
  const faults = { "kb/head.bin": missing };
  const page = await openPage({ faults, wait: false });
  await page.pasteCode(SQL);
  await page.seeText("Something is missing");
  await page.screenshot("failed");
  delete faults["kb/head.bin"];
  await page.press("Try again");
  await page.seeWeakness(89);
  assert.equal(await page.code(), SQL);
});

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`a shard that is ${name} costs its examples, and another try brings them`, async () => {
    const faults = { "kb/cwe-089.bin": fault };
    const page = await openPage({ faults });
    await page.pasteCode(SQL);
    await page.seeWeakness(89);
    await page.seeGuidelines();
    await page.seeText(/cwe-089|CWE-89.*(could not|Stopped|missing)/i);
    delete faults["kb/cwe-089.bin"];
    await page.press("Try again");
    await page.seeSecureExampleOf(89);
  });
}

test("a worker that does not arrive is told, and what was typed is kept", async () => {
  const faults = { "worker_bg.wasm": truncated };
  const page = await openPage({ faults, wait: false });
  await page.pasteCode(SQL);
  await page.seeText("Something is missing");
  await page.seeFailure();
  delete faults["worker_bg.wasm"];
  await page.press("Try again");
  await page.seeWeakness(89);
  assert.equal(await page.code(), SQL);
});

test("while files are on their way, one can write", async () => {
  const faults = { "kb/head.bin": hanging };
  const page = await openPage({ faults, wait: false });
  await page.seeText("Getting ready");
  await page.screenshot("loading");
  await page.pasteCode(SQL);
  await page.typeTask(TASK);
  assert.deepEqual([await page.task(), await page.code()], [TASK, SQL]);
});
