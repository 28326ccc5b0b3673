// Whether every piece of code of a corpus passes the syntax check of its own language, where that is installed.
//
//   node scripts/check/syntax.mjs FOLDER…
//
// What passed is remembered by its content in build/syntax.json, so that only what is new is checked.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CHECKERS } from "./syntax/checkers.mjs";

const PASSED = "build/syntax.json";

const remembered = new Set(await readFile(PASSED, "utf8").then(JSON.parse, () => []));
const files = (await Promise.all(process.argv.slice(2).map(codeOf))).flat();
const fresh = files.filter(({ hash }) => !remembered.has(hash));
const results = await Promise.all(
  Object.entries(CHECKERS).map(async ([language, checker]) => {
    const own = fresh.filter((file) => file.language === language);
    return own.length === 0 ? { language, own } : { language, own, ...(await checker(own.map(({ file }) => file))) };
  }),
);

const passed = new Set(files.map(({ hash }) => hash).filter((hash) => remembered.has(hash)));
let wrong = 0;
for (const { language, own, missing, untried = new Map(), errors = new Map() } of results) {
  if (missing) {
    console.log(`${language}: ${own.length} files not tried, there is no ${missing} here`);
    continue;
  }
  for (const [file, message] of errors) console.log(`${file}: ${message}`);
  if (untried.size > 0) {
    const reasons = [...new Set(untried.values())].sort();
    console.log(`${language}: ${untried.size} files not tried: ${reasons.slice(0, 3).join("; ")}${reasons.length > 3 ? "; …" : ""}`);
  }
  wrong += errors.size;
  for (const { file, hash } of own) if (!errors.has(file) && !untried.has(file)) passed.add(hash);
}
for (const language of new Set(files.map(({ language }) => language))) {
  if (!(language in CHECKERS)) {
    console.log(`${language}: ${files.filter((file) => file.language === language).length} files not tried, nothing here checks them`);
  }
}
await mkdir(path.dirname(PASSED), { recursive: true });
await writeFile(PASSED, JSON.stringify([...passed].sort()));
console.log(`${files.length} files, ${passed.size} pass (${files.length - fresh.length} known from before), ${wrong} do not`);
process.exit(wrong === 0 ? 0 : 1);

/** Both sides of every pair of a corpus. */
async function codeOf(corpus) {
  const inside = await readdir(corpus, { recursive: true });
  const sides = inside.filter((file) => /^(vulnerable|secure)\./.test(path.basename(file))).sort();
  return Promise.all(
    sides.map(async (side) => {
      const file = path.join(corpus, side);
      const language = side.split(path.sep)[1];
      const hash = createHash("sha256").update(language).update(await readFile(file)).digest("hex");
      return { file, language, hash };
    }),
  );
}
