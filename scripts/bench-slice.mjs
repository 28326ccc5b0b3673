// Proves the slicer by running its slices, and measures it on real patches: `make bench-slice`. Writes the figures to
// build/bench/slice.json, the tables of README.md, and the table and the plot of growth in docs/slicing.md. Data that is not there is said so and passed over.

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { promisify } from "node:util";
import { rowsOf } from "../tests/commands/kb_export.mjs";
import { LANGUAGES, examine } from "../tests/slicing/oracle.mjs";
import { readFunctions } from "./bench/functions.mjs";
import { growthOf, growthPlot, growthTable, rowsToMeasure } from "./bench/growth.mjs";
import { patchesOf } from "./bench/slices.mjs";
import { replaceSection, table } from "./bench/readme.mjs";

/** `growth` leaves the rest out, which takes long. */
const [MEASURE, ONLY] = process.argv.slice(2);
const DATA = "../shared/data";
const SOLVED = { python: "humaneval_python", javascript: "humaneval_js", cpp: "humaneval_cpp" };
const PATCHES = ["sven", "safecoder_new"];
const RESULTS = "build/bench/slice.json";
const DOCS = "docs/slicing.md";
const PLOT = "docs/images/growth.svg";
const JOBS = 2;

const execute = promisify(execFile);
const report = { oracle: {}, patches: null, growth: null };
report.growth = growthOf(await measured(["growth"], rowsToMeasure(await readFunctions())));
await writeFile(DOCS, replaceSection(await readFile(DOCS, "utf8"), "growth", growthTable(report.growth)));
await writeFile(PLOT, growthPlot(report.growth));
if (ONLY === "growth") process.exit(0);

for (const [name, file] of Object.entries(SOLVED)) {
  const rows = readRows(path.join(DATA, "humaneval_x", `${file}.jsonl.gz`));
  if (rows && LANGUAGES[name].runtime() !== null) report.oracle[name] = summary(await proveOn(name, rows));
  else console.log(`bench-slice: nothing to run in ${name}`);
}
const pairs = PATCHES.map((file) => readRows(path.join(DATA, "patches", `${file}.jsonl.gz`)));
if (pairs.every(Boolean)) report.patches = patchesOf(await measured(["patches"], pairs.flat()));
else console.log("bench-slice: there are no patches to slice");

await mkdir(path.dirname(RESULTS), { recursive: true });
await writeFile(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
if (report.patches && Object.keys(report.oracle).length > 0) {
  await writeFile("README.md", replaceSection(await readFile("README.md", "utf8"), "slices", tables(report)));
}
console.log(tables(report));

function readRows(file) {
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").map((line) => JSON.parse(line));
}

async function proveOn(name, rows) {
  const { outlines } = LANGUAGES[name];
  const declared = rows.map((row) => row.declaration + row.canonical_solution);
  // A declaration that does not parse without its documentation is taken with it.
  const readable = outlines(declared);
  const programs = rows.map(({ task_id: id, prompt, canonical_solution, test }, index) => {
    const code = readable[index] ? declared[index] : prompt + canonical_solution;
    const included = code.match(/^[ \t]*#include.*$/gm)?.join("\n") ?? "";
    return { id, code, tests: name === "cpp" ? `${included}\n${test}` : test };
  });
  return examine(name, programs, (asked) => rowsOf("slice", asked), JOBS);
}

function summary(results) {
  const sum = (of) => results.reduce((total, result) => total + of(result), 0);
  const failing = (is) => results.filter(is).map(({ id, why }) => ({ id, why: why.slice(-300) }));
  return {
    problems: results.length,
    unsliced: sum(({ unsliced }) => Number(unsliced)),
    sliced: sum(({ sliced }) => Number(sliced)),
    noise: sum(({ noise }) => noise),
    gone: sum(({ gone }) => gone),
    kept_share: sum(({ share }) => share) / results.length,
    failing_unsliced: failing(({ unsliced }) => !unsliced),
    failing_sliced: failing(({ unsliced, sliced }) => unsliced && !sliced),
  };
}

async function measured(args, rows) {
  const running = execute(MEASURE, args, { maxBuffer: 1 << 29 });
  running.child.stdin.end(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const { stdout } = await running;
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

function tables({ oracle, patches }) {
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const proofs = Object.entries(oracle).map(([name, found]) => [
    name,
    found.problems,
    found.unsliced,
    found.sliced,
    percent(found.gone / found.noise),
    percent(found.kept_share),
  ]);
  const groups = patches?.groups.map(({ language, side, functions, pooled, without_longest, median, near }) => [
    `${language}, ${side}`,
    functions,
    percent(pooled),
    percent(without_longest),
    percent(median),
    percent(1 - near),
  ]);
  return [
    table(["solved problems", "number:", "pass with noise:", "pass sliced:", "noise gone:", "lines kept:"], proofs),
    "",
    "HumanEval-X with statements added that change nothing; sliced on what the functions give; run with their tests.",
    "",
    ...(groups ? [
      table(["patched functions", "number:", "shorter by:", "without the ten longest:", "median:", "at most:"], groups),
      "",
      `Two dependences around what a fix changed. The last column is what is left out when only the changed statements and ` +
        `their direct dependences are kept. ${patches.worse} of ${patches.sides} slices have more syntax errors than their ` +
        `function, ${patches.changed_lost} lack a changed line, ${patches.near_lost} a direct dependence; ` +
        `${Math.round(patches.functions_per_second)} functions (${Math.round(patches.lines_per_second)} lines) a second on ` +
        `one core, ${Math.round(patches.peak_bytes / 1e6)} MB at most.`,
    ] : []),
  ].join("\n");
}
