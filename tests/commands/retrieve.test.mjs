// `kb-export retrieve` and `eval`: the contract of their rows, on tasks whose weakness is plain.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsOf, run, withFile } from "./kb_export.mjs";

const TASKS = [
  {
    id: "sql",
    language: "python",
    cwe: [89],
    task: "Search the orders of a customer by name.",
    draft: `import sqlite3

def find(connection, name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM orders WHERE customer = '" + name + "'")
    return cursor.fetchall()
`,
  },
  {
    id: "shell",
    language: "javascript",
    cwe: ["78"],
    task: "Ping a host that the user names and show the result.",
    draft: `const { exec } = require("child_process");

function ping(request, response) {
  exec("ping -c 1 " + request.query.host, (error, stdout) => response.send(stdout));
}
`,
  },
  {
    id: "copy",
    language: "c",
    cwe: [120, 121, 787],
    task: "Copy a user's name into a fixed buffer.",
    draft: `#include <string.h>

void set_name(const char *name) {
    char buffer[16];
    strcpy(buffer, name);
}
`,
  },
];

const METHODS = ["evidence", "fusion", "rescue-paper", "flat", "none"];

test("the weakness is among the first four, and every score is explained", async () => {
  const rows = await rowsOf("retrieve", TASKS);
  assert.deepEqual(rows.map(({ id }) => id), TASKS.map(({ id }) => id));
  for (const [index, { id, cwes, examples, knowledge, ms }] of rows.entries()) {
    const first = cwes.slice(0, 4).map(({ cwe }) => cwe);
    assert.ok(TASKS[index].cwe.some((cwe) => first.includes(Number(cwe))), `${id}: ${first}`);
    assert.ok(cwes.length >= 10, `${id}: ${cwes.length} weaknesses ranked`);
    assert.ok(cwes.every(({ score }, at) => score > 0 && (at === 0 || score <= cwes[at - 1].score)), id);
    assert.ok(cwes.every(({ facets }) => typeof facets === "object"), id);
    assert.ok(examples.length > 0 && knowledge.length > 100, id);
    assert.equal(typeof ms, "number");
  }
});

test("a task in words alone is enough", async () => {
  const [{ cwes }] = await rowsOf("retrieve", [{ id: "w", language: "python", task: "search orders by customer name in the database" }]);
  assert.ok(cwes.slice(0, 4).some(({ cwe }) => cwe === 89), JSON.stringify(cwes.slice(0, 4)));
});

test("the method none adds nothing", async () => {
  for (const { cwes, examples, knowledge } of await rowsOf("retrieve", TASKS, "--method", "none")) {
    assert.deepEqual([cwes, examples, knowledge], [[], [], ""]);
  }
});

test("a method or a knowledge base that does not exist is named, with what to do", async () => {
  await withFile(TASKS, async (file) => {
    const method = await run("retrieve", "--jsonl", file, "--method", "magic");
    assert.notEqual(method.status, 0);
    assert.equal(method.stdout, "");
    for (const name of METHODS) assert.match(method.stderr, new RegExp(name));
    const kb = await run("retrieve", "--jsonl", file, "--kb", "no/such/folder");
    assert.notEqual(kb.status, 0);
    assert.match(kb.stderr, /no\/such\/folder/);
  });
});

test("a bad row is answered with an error, and the run goes on", async () => {
  const rows = await rowsOf("retrieve", `{"id":"x","language":"python"}\n{broken\n${JSON.stringify(TASKS[0])}\n`);
  assert.equal(rows.length, 3);
  assert.ok(rows[0].id === "x" && rows[0].error, JSON.stringify(rows[0]));
  assert.ok(rows[1].error);
  assert.ok(rows[2].cwes.length > 0);
});

test("eval counts what retrieve answers", async () => {
  for (const method of METHODS) {
    const rows = await rowsOf("retrieve", TASKS, "--method", method);
    const figures = await evaluate(method);
    for (const k of [1, 4, 10]) {
      const hits = rows.filter(({ cwes }, at) => cwes.slice(0, k).some(({ cwe }) => TASKS[at].cwe.map(Number).includes(cwe)));
      assert.ok(Math.abs(figures[`hit@${k}`] - hits.length / TASKS.length) < 1e-6, `${method} hit@${k}: ${JSON.stringify(figures)}`);
    }
  }
});

async function evaluate(method) {
  const [figures] = await rowsOf("eval", TASKS, "--method", method);
  return figures;
}
