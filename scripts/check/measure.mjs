// Sizes of the built page by asset, for the check and for the figures in the README.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/**
 * Sorts the files of a folder under the first budget that matches each.
 *
 * @param {string} folder
 * @param {{what: string, match: string | string[], budget: number, each?: number}[]} budgets `match` is a path, or
 *   several, with `*` for any text without a slash
 * @returns {Promise<{rows: object[], strays: string[]}>} each budget with its `files` (`name`, and `raw` and `brotli`
 *   in bytes), and the names of files that no budget matches
 */
export async function measureSizes(folder, budgets) {
  const rows = budgets.map((budget) => ({ ...budget, patterns: [budget.match].flat().map(toPattern), files: [] }));
  const strays = [];
  for (const name of await listFiles(folder)) {
    const row = rows.find(({ patterns }) => patterns.some((pattern) => pattern.test(name)));
    if (row === undefined) strays.push(name);
    else row.files.push({ name, ...(await sizes(path.join(folder, name))) });
  }
  return { rows, strays };
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

async function sizes(file) {
  const bytes = await readFile(file);
  const packed = await compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { raw: bytes.length, brotli: packed.length };
}

function toPattern(match) {
  const escaped = match.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^/]*")}$`);
}
