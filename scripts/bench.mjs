// Measures what the README says of the product and writes it there: `make bench`. Exits with 1 where a budget for time is
// exceeded (budgets.json; the budgets for size are a check of `make test`).

import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import { qualityFigures } from "./bench/quality.mjs";
import { replaceSection, table } from "./bench/readme.mjs";
import { measureTimes } from "./bench/times.mjs";
import { KEYS, LINES, PARTS, RATE, measureTyping } from "./bench/typing.mjs";
import { measureSizes } from "./check/measure.mjs";

const FOLDER = process.argv[2] ?? "dist";
const README = "README.md";
const CORPUS = "kb-export/corpus";
const BINARY = "target/cli/kb-export";

const budgets = JSON.parse(await readFile("budgets.json", "utf8"));
const { rows } = await measureSizes(FOLDER, budgets.bytes);
const { browser, methods, texts, times } = await measureTimes(FOLDER, CORPUS);
const typing = await measureTyping(FOLDER);
const late = [
  ...budgets.milliseconds.map(({ what, step, budget }) => ({ what, took: median(times[step]), budget })),
  ...typing.flatMap(({ language, strokes, longest }) => [
    { what: `${language}: ${budgets.typing.what}`, took: percentile(95, all(strokes)), budget: budgetOf(language) },
    { what: `${language}: ${budgets.typing.longest.what}`, took: longest, budget: budgets.typing.longest.budget },
  ]),
].filter(({ took, budget }) => took > budget);

let readme = await readFile(README, "utf8");
readme = replaceSection(readme, "speed", speedFigures());
readme = replaceSection(readme, "typing", typingFigures());
const quality = await qualityFigures(BINARY, methods);
if (quality === null) console.log("bench: there are no rows to measure on, so the figures for quality stay as they are");
else readme = replaceSection(readme, "quality", quality);
await writeFile(README, readme);

for (const { what, took, budget } of late) {
  console.error(`bench: ${what} took ${took.toFixed(1)} ms, over the budget of ${budget} ms`);
}
process.exit(late.length === 0 ? 0 : 1);

function speedFigures() {
  const sizes = rows.map(({ what, files, budget }) => [
    what,
    files.length,
    kilobytes(sum(files.map(({ raw }) => raw))),
    kilobytes(sum(files.map(({ brotli }) => brotli))),
    kilobytes(budget),
  ]);
  const speeds = budgets.milliseconds.map(({ what, step, budget }) => [
    what,
    median(times[step]).toFixed(1),
    Math.max(...times[step]).toFixed(1),
    budget,
  ]);
  return [
    table(["what is loaded", "files:", "KB:", "KB brotli:", "budget:"], sizes),
    "",
    table(["step", "median ms:", "slowest ms:", "budget:"], speeds),
    "",
    `Chromium ${browser}, headless, ${os.cpus().length} cores (${os.cpus()[0].model.trim()}), from loopback. ` +
      `The first three steps: ${times.load.length} fresh profiles. The rest: the ${texts} vulnerable texts of the ` +
      `corpus, their shards loaded.`,
  ].join("\n");
}

function typingFigures() {
  const lines = typing.map(({ language, cold, strokes }) => [
    language,
    percentile(50, all(strokes)).toFixed(1),
    percentile(95, all(strokes)).toFixed(1),
    budgetOf(language),
    ...PARTS.map((part) => percentile(50, strokes.map((stroke) => stroke[part])).toFixed(1)),
    cold.toFixed(0),
  ]);
  const head = ["language", "median ms:", "95 % ms:", "budget:", ...PARTS.map((part) => `${part}:`), "first use:"];
  return [
    table(head, lines),
    "",
    `Milliseconds from the event of a key in a function of ${LINES} lines until its slice is laid out in the editor (the ` +
      `next frame shows it): ${KEYS} keys, ${RATE} a second, after others that warm up. The parts are medians: until the ` +
      `page has asked its worker, the three steps of the analysis, the ways between the two with what waits there, the ` +
      `drawing. First use: from pasting the first text of a language until its slice is laid out, its grammar loaded and ` +
      `compiled in between.`,
  ].join("\n");
}

function all(strokes) {
  return strokes.map(({ all }) => all);
}

function budgetOf(language) {
  return budgets.typing.budgets[language] ?? budgets.typing.budget;
}

function percentile(share, values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((share / 100) * sorted.length) - 1];
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
