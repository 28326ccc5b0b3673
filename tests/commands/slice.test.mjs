// `kb-export slice`: the contract of its rows, and slices of small programs whose answer is known.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsOf } from "./kb_export.mjs";

const PYTHON = `import logging
import os
import subprocess

log = logging.getLogger(__name__)

def archive(name, level):
    started = os.getpid()
    log.info("archiving", started)
    target = "/backup/" + name
    if level > 3:
        target = target + ".xz"
    command = "tar cf " + target
    subprocess.run(command, shell=True)
    log.info("done")
    return started
`;

const JAVASCRIPT = `const fs = require("fs");

function report(request, response) {
  const started = Date.now();
  const name = request.query.name;
  let path = "/reports/" + name;
  if (request.query.year) {
    path = path + request.query.year;
  }
  console.log(started);
  response.send(fs.readFileSync(path));
}
`;

const C = `#include <stdio.h>
#include <string.h>

int greet(const char *name, int loud) {
    char line[32];
    int count = 0;
    strcpy(line, name);
    if (loud) {
        strcat(line, "!");
    }
    count = count + 1;
    puts(line);
    return count;
}
`;

/** What a backward slice without a bound must keep, and what it must leave out. */
const CASES = [
  { id: "python", language: "python", code: PYTHON, lines: [14], keep: [3, 7, 10, 11, 12, 13, 14], drop: [8, 9, 15, 16] },
  { id: "javascript", language: "javascript", code: JAVASCRIPT, lines: [11], keep: [1, 3, 5, 6, 7, 8, 11], drop: [4, 10] },
  { id: "c", language: "c", code: C, lines: [12], keep: [4, 5, 7, 8, 9, 12], drop: [6, 11, 13] },
];

const asRow = ({ id, language, code, lines }) => ({ id, language, code, lines, direction: "backward", hops: null });

test("a backward slice keeps what the line depends on and nothing else", async () => {
  const rows = await rowsOf("slice", CASES.map(asRow));
  for (const [index, { id, lines, keep, drop }] of CASES.entries()) {
    const { kept, reasons } = rows[index];
    assert.deepEqual(keep.filter((line) => !kept.includes(line)), [], `${id}: kept ${kept}`);
    assert.deepEqual(drop.filter((line) => kept.includes(line)), [], `${id}: kept ${kept}`);
    for (const { line, because } of reasons) {
      assert.ok(because.length > 0 || lines.includes(line), `${id}: line ${line} is kept for no reason`);
    }
  }
});

test("rows have the agreed shape and keep the order of the input", async () => {
  const rows = await rowsOf("slice", CASES.map(asRow));
  assert.deepEqual(rows.map(({ id }) => id), CASES.map(({ id }) => id));
  for (const { id, kept, code, reasons, doubts } of rows) {
    assert.deepEqual(kept, [...new Set(kept)].sort((a, b) => a - b), id);
    assert.deepEqual(reasons.map(({ line }) => line), kept, id);
    assert.equal(typeof code, "string");
    assert.deepEqual(doubts, [], id);
    for (const reason of reasons.flatMap(({ because }) => because)) {
      assert.ok(["data", "control", "header", "import"].includes(reason.kind), `${id}: ${reason.kind}`);
      assert.equal(typeof reason.line, "number");
      assert.equal(typeof reason.may, "boolean");
    }
  }
});

test("hops bound the slice, and zero hops leave the criterion", async () => {
  const [none, one, all] = await rowsOf("slice", [0, 1, null].map((hops) => ({ ...asRow(CASES[0]), id: String(hops), hops })));
  assert.ok(none.kept.includes(14) && !none.kept.includes(13), `0 hops: ${none.kept}`);
  assert.ok(one.kept.includes(13) && !one.kept.includes(10), `1 hop: ${one.kept}`);
  assert.ok(one.kept.every((line) => all.kept.includes(line)));
});

test("a forward slice goes the other way", async () => {
  const [forward] = await rowsOf("slice", [{ ...asRow(CASES[0]), lines: [8], direction: "forward" }]);
  assert.ok([8, 9, 16].every((line) => forward.kept.includes(line)), `kept ${forward.kept}`);
  assert.ok([10, 13, 14].every((line) => !forward.kept.includes(line)), `kept ${forward.kept}`);
});

test("broken code gives a slice and a doubt", async () => {
  const code = PYTHON.replace("if level > 3:", "if level > (3:");
  const [row] = await rowsOf("slice", [{ ...asRow(CASES[0]), code }]);
  assert.ok(row.kept.includes(14), JSON.stringify(row));
  assert.ok(row.doubts.length > 0);
});

test("a bad row is answered with an error, and the run goes on", async () => {
  const good = JSON.stringify(asRow(CASES[0]));
  const bad = [
    '{"id":"language","language":"klingon","code":"x","lines":[1],"direction":"backward","hops":null}',
    '{"id":"no-code","language":"python","lines":[1],"direction":"backward","hops":null}',
    '{"id":"direction","language":"python","code":"x","lines":[1],"direction":"sideways","hops":null}',
    "not json at all",
  ];
  const rows = await rowsOf("slice", [...bad, good].join("\n"));
  assert.equal(rows.length, 5);
  for (const [index, id] of ["language", "no-code", "direction"].entries()) {
    assert.equal(rows[index].id, id);
    assert.ok(rows[index].error.length > 10, rows[index].error);
  }
  assert.ok(rows[3].error);
  assert.ok(rows[4].kept.includes(14));
});
