// A slice and its graph as files.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { closeBrowser, closePages, openPage } from "./open_page.mjs";

afterEach(closePages);
after(closeBrowser);

const CODE = "def total(prices, rate):\n    log = []\n    net = sum(prices)\n    log.append(rate)\n    return net * rate\n";

test("the slice and the whole graph are saved as the page draws them", async () => {
  const page = await openPage();
  await page.pasteCode(CODE);
  await page.sliceOnAtLast(5);
  const kept = [1, 3, 5];
  await page.seeKept(kept, "the slice");
  const slice = await page.save("slice", "Data");
  assert.equal(slice.name, "code-slice.json");
  assert.deepEqual(JSON.parse(slice.text).slice.lines, kept);
  const graph = await page.save("whole graph", "Data");
  assert.deepEqual(JSON.parse(graph.text).nodes.map((node) => node.line), [1, 2, 3, 4, 5]);
  const drawing = await page.save("slice", "Drawing");
  assert.equal(drawing.name, "code-slice.svg");
  assert.match(drawing.text, /^<svg .*Backward slice from line 5/s);
  assert.match((await page.save("slice", "Graphviz")).text, /^digraph/);
  page.seeNoProblems();
});
