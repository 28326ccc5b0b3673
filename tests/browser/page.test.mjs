// The main job: open, try an example, paste code, look closer, come back.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";
import { bundledExamples, SHELL, SQL, TASK } from "./samples.mjs";

afterEach(closePages);
after(closeBrowser);

test("the page opens without a complaint and offers ways to begin", async () => {
  const page = await openPage();
  await page.seeText("Paste a function, type, or drop a file");
  await page.seeText("What is at risk");
  await page.screenshot("empty");
  page.seeNoProblems();
});

test("each bundled example shows its weakness, a guideline and a secure example", async () => {
  const examples = bundledExamples();
  assert.ok(examples.length >= 6, `${examples.length} examples`);
  const page = await openPage();
  for (const { title, cwe } of examples) {
    await page.chooseExample(title);
    if (cwe === null) continue;
    await page.seeWeakness(cwe);
    await page.seeGuidelines();
    await page.seeSecureExample();
    await page.until(async () => (await page.keptLines()).length > 0, async () => `${title}: nothing is sliced`);
  }
  page.seeNoProblems();
});

test("pasted code is recognized, sliced and looked up", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeText("detected");
  await page.seeWeakness(89);
  const kept = await page.keptLines();
  assert.ok([6, 7].every((line) => kept.includes(line)), `kept ${kept}`);
  assert.ok([5, 8].every((line) => !kept.includes(line)), `kept ${kept}`);
  await page.pasteCode(SHELL);
  await page.seeText("JavaScript");
  await page.seeWeakness(78);
  page.seeNoProblems();
});

test("a task in words is enough", async () => {
  const page = await openPage();
  await page.typeTask(TASK);
  await page.seeWeakness(89);
  page.seeNoProblems();
});

test("a line that is picked is sliced on, and each line says why", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.sliceOn(9);
  await page.seeText("Sliced on your choice");
  await page.until(
    async () => (await page.keptLines()).includes(5),
    async () => `kept ${await page.keptLines()}`,
  );
  assert.match(await page.reason(5), /first/);
  assert.match(await page.reason(8), /\w/);
  await page.press("Back to the page’s choice");
  await page.until(
    async () => !(await page.keptLines()).includes(5),
    async () => `kept ${await page.keptLines()}`,
  );
  page.seeNoProblems();
});

test("the methods can be compared", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  const methods = await page.methods();
  assert.ok(methods.length >= 4, `${methods}`);
  for (const method of methods) {
    await page.chooseMethod(method);
    if (method === "None") await page.seeText("Nothing to add");
    else await page.seeWeaknesses();
  }
  page.seeNoProblems();
});

test("work survives a reload", async () => {
  const page = await openPage();
  await page.typeTask(TASK);
  await page.pasteCode(SQL);
  await page.typeCode("# the last line");
  await page.reload();
  assert.equal(await page.task(), TASK);
  assert.equal(await page.code(), `${SQL}# the last line`);
  await page.seeWeakness(89);
  page.seeNoProblems();
});

test("nothing is fetched from another host", async () => {
  const page = await openPage();
  const hosts = new Set();
  page.page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.seeSecureExample();
  assert.deepEqual([...hosts], [new URL(page.server.url).origin]);
});
