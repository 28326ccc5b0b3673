// Imports public data sets, builds a knowledge base from them beside the corpus, and writes what that took into
// docs/knowledge.md: `make bench-knowledge`. Data that is not there is said so and passed over.

import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { measured } from "./bench/measured.mjs";
import { replaceSection, table } from "./bench/readme.mjs";

const [BINARY, DATA = "../shared/data/patches"] = process.argv.slice(2);
const SETS = [
  { name: "SVEN", format: "sven", file: "sven.jsonl.gz" },
  { name: "SafeCoder", format: "safecoder", file: "safecoder_new.jsonl.gz" },
];
const FOLDER = "build/bench/import";
const DOCUMENT = "docs/knowledge.md";

const missing = SETS.map(({ file }) => path.join(DATA, file)).filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.log(`bench-knowledge: there is nothing to import: ${missing.join(", ")}`);
  process.exit();
}
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });

const imports = [];
for (const { name, format, file } of SETS) {
  const out = path.join(FOLDER, format);
  const run = await measured(BINARY, ["import", format, path.join(DATA, file), "--json", "--out", out]);
  imports.push({ name, out, run, report: JSON.parse(run.stdout) });
}
const builds = [];
for (const { name, sets, options } of [
  { name: "the corpus", sets: [], options: [] },
  { name: "the corpus, SVEN and SafeCoder", sets: imports, options: [] },
  { name: "SVEN and SafeCoder alone", sets: imports, options: ["--no-corpus"] },
]) {
  const folder = path.join(FOLDER, `kb-${builds.length}`);
  const imported = sets.flatMap(({ out }) => ["--imported", out]);
  const args = ["build", folder, "--json", ...options, ...imported];
  const run = await measured(BINARY, args);
  // Compressing takes longer than building; so the sizes come from a second build, of the same bytes.
  const { sizes } = JSON.parse((await measured(BINARY, [...args, "--sizes"])).stdout);
  builds.push({ name, run, report: { ...JSON.parse(run.stdout), sizes } });
}

const figures = text();
await writeFile(DOCUMENT, replaceSection(await readFile(DOCUMENT, "utf8"), "knowledge", figures));
console.log(figures);

function text() {
  const [, both] = builds;
  const [duplicates, others] = [both.report.left_out_pairs, both.report.undescribed];
  return [
    table(
      ["import", "rows:", "pairs:", "weaknesses:", "dropped", "seconds:", "CPU seconds:", "MB:"],
      imports.map(({ name, run, report }) => [
        name,
        report.rows,
        report.kept,
        Object.keys(report.weaknesses).length,
        reasons(report.dropped),
        run.seconds.toFixed(1),
        run.cpu?.toFixed(1) ?? "?",
        megabytes(run.bytes),
      ]),
    ),
    "",
    table(
      ["build from", "weaknesses:", "examples:", "lines, sliced:", "head, KB:", "examples, KB:", "largest file, KB:", "seconds:", "CPU seconds:", "MB:"],
      builds.map(({ name, run, report }) => [
        name,
        report.weaknesses,
        report.examples,
        `${report.vulnerable.before.toFixed(1)} → ${report.vulnerable.after.toFixed(1)}`,
        kilobytes(part(report, "head")?.brotli),
        kilobytes(part(report, "examples")?.brotli),
        kilobytes(part(report, "examples")?.largest),
        run.seconds.toFixed(1),
        run.cpu?.toFixed(1) ?? "?",
        megabytes(run.bytes),
      ]),
    ),
    "",
    `Sizes are those after brotli; lines are means of the vulnerable sides. Two cores, shared with other work. ` +
      `Beside the corpus, ${duplicates.length === 1 ? "one pair was" : `${duplicates.length} pairs were`} left out ` +
      `(${reasons(both.report.left_out)}), and ${others.length} weaknesses have a name only: ` +
      `${others.map((cwe) => `CWE-${cwe}`).join(", ")}.`,
  ].join("\n");
}

function part({ sizes }, name) {
  return sizes.find((size) => size.part === name);
}

function reasons(counts) {
  const listed = Object.entries(counts).map(([reason, count]) => `${count} ${reason}`);
  return listed.length === 0 ? "nothing" : listed.join(", ");
}

function kilobytes(bytes) {
  return bytes === undefined ? "?" : Math.round(bytes / 1000);
}

function megabytes(bytes) {
  return bytes === null ? "?" : Math.round(bytes / 1e6);
}
