// Measures how soon a slice follows a key, and writes it into README.md: `make bench-typing`. Exits with 1 where that takes
// longer than it may (budgets.json).

import { readFile, writeFile } from "node:fs/promises";
import { lateKeys, typingFigures } from "./bench/keystrokes.mjs";
import { replaceSection } from "./bench/readme.mjs";
import { measureTyping } from "./bench/typing.mjs";

const [folder = "dist"] = process.argv.slice(2);
const { typing: budget } = JSON.parse(await readFile("budgets.json", "utf8"));
const typing = await measureTyping(folder);
const figures = typingFigures(typing, budget);
await writeFile("README.md", replaceSection(await readFile("README.md", "utf8"), "typing", figures));
console.log(figures);
const late = lateKeys(typing, budget);
for (const { what, took, budget } of late) {
  console.error(`bench: ${what} took ${took.toFixed(1)} ms, over the budget of ${budget} ms`);
}
process.exit(late.length === 0 ? 0 : 1);
