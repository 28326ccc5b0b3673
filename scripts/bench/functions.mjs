// Functions of any length in each language: the same block, again and again, whose lines use each other's variables and
// those of the block before. `measure/functions` holds how a function begins, a block, and how it ends, with `---` between;
// `NN` is the number of the block.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = "measure/functions";

/** @typedef {{begin: string, block: string, end: string}} Parts */

/** @returns {Promise<Map<string, Parts>>} by name of the language */
export async function readFunctions() {
  const files = (await readdir(FOLDER)).sort();
  const read = async (file) => {
    const [begin, block, end] = (await readFile(path.join(FOLDER, file), "utf8")).split("---\n");
    return [path.parse(file).name, { begin, block, end }];
  };
  return new Map(await Promise.all(files.map(read)));
}

/**
 * A function of so many lines, or the next longer one.
 *
 * @param {Parts} parts
 * @param {number} wanted
 */
export function functionOf({ begin, block, end }, wanted) {
  const blocks = Math.ceil((wanted - linesOf(begin) - linesOf(end)) / linesOf(block));
  const body = Array.from({ length: Math.max(0, blocks) }, (_, at) => block.replaceAll("NN", at));
  return begin + body.join("") + end;
}

export function linesOf(text) {
  return text.split("\n").length - 1;
}
