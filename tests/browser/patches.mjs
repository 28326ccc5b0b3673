// Real functions through the page: `make bench` runs it where ../shared/data is there, and says so where it is not.
//
// Ten vulnerable functions of public security patches, chosen by a rule: of the rows in languages that the product knows,
// in the order of the files, every tenth part's first. Nothing of that data is kept. The page must not complain; whether
// the labelled weakness is among the first four is printed, not checked.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { closeBrowser, openPage } from "./open_page.mjs";

const FOLDER = "../shared/data/patches";
const FILES = ["sven.jsonl.gz", "safecoder_new.jsonl.gz"];
const LANGUAGES = { python: "Python", javascript: "JavaScript", c: "C" };
const COUNT = 10;

if (!FILES.every((file) => existsSync(path.join(FOLDER, file)))) {
  console.log(`patches: ${FOLDER} is not there, so no real patches are tried`);
  process.exit(0);
}

const rows = FILES.flatMap(readRows).filter(({ language }) => language in LANGUAGES);
const chosen = Array.from({ length: COUNT }, (_, part) => rows[Math.floor((part * rows.length) / COUNT)]);
let problems = 0;
for (const row of chosen) problems += await tryRow(row);
await closeBrowser();
console.log(`patches: ${COUNT} functions of ${rows.length}, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);

function readRows(file) {
  const text = gunzipSync(readFileSync(path.join(FOLDER, file))).toString("utf8");
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** Pastes a function and looks at what is shown; gives the number of problems. */
async function tryRow({ id, language, cwe, func_before: code }) {
  const page = await openPage();
  const wanted = cwe.map((name) => Number(String(name).replace(/\D/g, "")));
  const begin = performance.now();
  await page.chooseLanguage(LANGUAGES[language]);
  await page.pasteCode(code);
  await page.until(
    async () => (await page.weaknesses()).length > 0,
    async () => `${id}: no weakness is shown`,
  );
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  await page.settle();
  const first = (await page.weaknesses()).slice(0, 4);
  const kept = (await page.keptLines()).length;
  const hit = wanted.some((number) => first.includes(number)) ? "among the first four" : "not among the first four";
  console.log(`${id} (${language}, ${code.split("\n").length} lines, ${kept} kept on screen): CWE-${wanted} ${hit}: ${first}; ${seconds} s`);
  page.problems.forEach((problem) => console.error(`  ${problem}`));
  const count = page.problems.length;
  await page.screenshot(`patch-${String(id).replace(/\W+/g, "-")}`);
  await page.close();
  return count;
}
