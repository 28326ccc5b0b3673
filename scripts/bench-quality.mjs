// Measures how often retrieval finds the right weakness and writes it into the README: `make bench-quality`.

import { readFile, writeFile } from "node:fs/promises";
import { qualityFigures } from "./bench/quality.mjs";
import { replaceSection } from "./bench/readme.mjs";

const README = "README.md";
const [binary] = process.argv.slice(2);
const METHODS = ["evidence", "fusion", "rescue-paper", "rescue-paper-literal", "flat", "none"];

const figures = await qualityFigures(binary, METHODS);
if (figures === null) console.log("bench: there are no rows to measure on, so the figures for quality stay as they are");
else await writeFile(README, replaceSection(await readFile(README, "utf8"), "quality", figures));
