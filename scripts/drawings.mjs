// Draws the dependence graphs that docs/slicing.md shows: `make drawings`.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Where programs and drawings are. */
export const FOLDER = "docs/pictures";

/** Each drawing, its program, and what of the program it shows. */
const DRAWINGS = {
  "order.svg": ["order.py"],
  "order-backward.svg": ["order.py", "--from", "7"],
  "receive-backward.svg": ["receive.c", "--from", "19"],
  "ship-forward.svg": ["ship.js", "--from", "12:9", "--direction", "forward"],
};

/**
 * The drawings as a command line makes them.
 *
 * @param {string} binary
 * @returns {Promise<[name: string, svg: string][]>}
 */
export function draw(binary) {
  const drawn = Object.entries(DRAWINGS).map(async ([name, [program, ...options]]) => {
    const args = ["graph", path.join(FOLDER, program), ...options, "--format", "svg"];
    const { stdout } = await promisify(execFile)(binary, args);
    return [name, stdout];
  });
  return Promise.all(drawn);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, svg] of await draw(process.argv[2])) await writeFile(path.join(FOLDER, name), svg);
}
