// Measures what the README says of the product and writes it there: `make bench`. Exits with 1 where a budget for time is
// exceeded (budgets.json; the budgets for size are a check of `make test`).

import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import { lateKeys, typingFigures } from "./bench/keystrokes.mjs";
import { qualityFigures } from "./bench/quality.mjs";
import { replaceSection, table } from "./bench/readme.mjs";
import { measureTimes } from "./bench/times.mjs";
import { measureTyping } from "./bench/typing.mjs";
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
].filter(({ took, budget }) => took > budget);
late.push(...lateKeys(typing, budgets.typing));

let readme = await readFile(README, "utf8");
readme = replaceSection(readme, "speed", speedFigures());
readme = replaceSection(readme, "typing", typingFigures(typing, budgets.typing));
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
