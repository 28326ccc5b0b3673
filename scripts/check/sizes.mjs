// Checks the built page against budgets.json: `node scripts/check/sizes.mjs [FOLDER]`. Sizes are bytes after brotli, as a
// good static host sends them. Each file must fall under a budget, so that nothing grows unseen.

import { readFile } from "node:fs/promises";
import { measureSizes } from "./measure.mjs";

const folder = process.argv[2] ?? "dist";
const budgets = JSON.parse(await readFile(new URL("../../budgets.json", import.meta.url), "utf8")).bytes;
const { rows, strays } = await measureSizes(folder, budgets);
const faults = strays.map((file) => `${file}: no budget in budgets.json covers it`);

for (const { what, match, budget, each, files } of rows) {
  const total = files.reduce((sum, { brotli }) => sum + brotli, 0);
  console.log(`${what}: ${total} of ${budget} bytes in ${files.length} file(s)`);
  if (files.length === 0) faults.push(`${what}: nothing matches ${match}`);
  if (total > budget) faults.push(`${what}: ${total} bytes are over the budget of ${budget}`);
  for (const { name, brotli } of files) {
    if (each !== undefined && brotli > each) faults.push(`${name}: ${brotli} bytes are over the budget of ${each} each`);
  }
}

faults.forEach((fault) => console.error(fault));
process.exit(faults.length === 0 ? 0 : 1);
