// Generation against a model server that follows a script, well-behaved or not.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { ANSWER, KEY, startModelServer } from "./llm_server.mjs";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";
import { SQL } from "./samples.mjs";

let server;

before(async () => (server = await startModelServer()));
afterEach(closePages);
after(async () => {
  await closeBrowser();
  await server.close();
});

/** A page with code in it and a model chosen. */
async function pageWithModel(model, { key = KEY, url = server.url } = {}) {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.setModel({ url, model, key });
  return page;
}

test("an answer streams in, is compared with the draft, and nothing else is sent", async () => {
  const page = await pageWithModel("good");
  const count = server.requests.length;
  await page.press("Generate");
  await page.seeText("find_invoices");
  await page.seeText(/Answer against the draft/);
  assert.equal(server.requests.length, count + 1);
  const { messages, temperature, stream } = server.requests.at(-1);
  const prompt = messages.map(({ content }) => content).join("\n");
  assert.ok(prompt.includes("orders_of") && /parameter/i.test(prompt), prompt);
  assert.deepEqual([temperature, stream], [0.2, true]);
  assert.equal(await page.rawAnswer(), ANSWER.join(""));
  await page.screenshot("answer");
  page.seeNoProblems();
});

test("tokens are shown as they come", async () => {
  const page = await pageWithModel("slow");
  await page.press("Generate");
  const lengths = new Set();
  await page.until(
    async () => lengths.add((await page.streamedAnswer()).length).size > 5,
    async () => `only ${[...lengths]} characters were seen`,
  );
  await page.press("Stop");
});

test("characters that are cut across chunks come out whole", async () => {
  const page = await pageWithModel("split");
  await page.press("Generate");
  await page.seeText(/Answer against the draft/);
  assert.equal(await page.rawAnswer(), ANSWER.join(""));
});

test("a server that does not stream is understood", async () => {
  const page = await pageWithModel("whole");
  await page.press("Generate");
  await page.seeText(/Answer against the draft/);
  assert.equal(await page.rawAnswer(), ANSWER.join(""));
});

test("Stop closes the connection within 200 ms and keeps what came", async () => {
  const page = await pageWithModel("slow");
  await page.press("Generate");
  await page.seeText("token3 ");
  const pressed = await page.pressAt("Stop");
  const closed = await server.requests.at(-1).closed;
  assert.ok(closed - pressed < 200, `the server saw it after ${closed - pressed} ms`);
  await page.seeText("token3 ");
  await page.seeText("Generate again");
});

/** What goes wrong → what is said. */
const FAILURES = [
  ["error-in-stream", /The engine is overloaded/],
  ["cut", /The connection .* broke|stopped in the middle/],
  ["html", /web page|HTML/i],
  ["html-error", /status 502/],
  ["limit", /refuses more requests/],
  ["no-cors", /does not let this page read/],
  ["no-such-model", /does not know the model/],
];

for (const [model, said] of FAILURES) {
  test(`${model}: the page says what is wrong and the next try works`, async () => {
    const page = await pageWithModel(model);
    await page.press("Generate");
    await page.seeModelFailure(said);
    assert.equal(await page.code(), SQL);
    assert.equal(await page.page.title(), "RESCUE playground");
    await page.setModel({ url: server.url, model: "good" });
    await page.press(/^Generate/);
    await page.seeText(/Answer against the draft/);
  });
}

test("what came before an error in mid-stream is kept", async () => {
  const page = await pageWithModel("error-in-stream");
  await page.press("Generate");
  await page.seeModelFailure(/overloaded/);
  await page.seeText("find_invoices");
});

test("a wrong key is named, and is not repeated", async () => {
  const page = await pageWithModel("good", { key: "sk-wrong-key-987" });
  await page.press("Generate");
  await page.seeModelFailure(/does not accept the key/);
  assert.ok(!(await page.page.content()).includes("sk-wrong-key-987"));
});

test("an address where nothing answers is named", async () => {
  const gone = await startModelServer();
  await gone.close();
  const page = await pageWithModel("good", { url: gone.url });
  await page.press("Generate");
  await page.seeModelFailure(/Nothing answers at/);
});

for (const model of ["hang", "hang-in-stream"]) {
  test(`${model}: it can be stopped, and the page goes on`, async () => {
    const page = await pageWithModel(model);
    await page.press("Generate");
    await page.settle(1000);
    const pressed = await page.pressAt("Stop");
    assert.ok((await server.requests.at(-1).closed) - pressed < 200);
    await page.typeCode("# on");
    assert.equal(await page.code(), `${SQL}# on`);
  });
}

test("a key is in memory only", async () => {
  const page = await pageWithModel("good");
  await page.press("Generate");
  await page.seeText(/Answer against the draft/);
  const kept = await page.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]));
  assert.ok(kept.includes("orders_of"), "the draft is stored");
  assert.ok(!kept.includes(KEY), "the key is stored");
  assert.ok(!page.console.some((line) => line.includes(KEY)), "the key is in the console");
  assert.ok(!(await page.page.content()).includes(KEY), "the key is in the page");
  await page.reload();
  await page.press("Generate");
  await page.seeModelFailure(/key/);
  assert.equal(server.requests.at(-1).authorization, undefined);
});

test("a key goes to the origin it was entered for, and to no other", async () => {
  const other = await startModelServer();
  try {
    const page = await pageWithModel("good");
    await page.setModel({ url: other.url, model: "good" });
    await page.press("Generate");
    await page.seeModelFailure(/key/);
    assert.deepEqual(other.requests.map(({ authorization }) => authorization), [undefined]);
  } finally {
    await other.close();
  }
});

test("without a model the prompt is copied and an answer pasted", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  await page.seeSecureExample();
  await page.press("Copy prompt");
  await page.seeText("The prompt is copied");
  const prompt = await page.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(prompt.includes("orders_of"), prompt);
  await page.pasteAnswer(`Here it is:\n\n${ANSWER.join("")}\nGood luck! <b onclick="x">`);
  await page.seeText(/Answer against the draft/);
  await page.seeText("find_invoices");
  page.seeNoProblems();
});
