// How often ordinary, well-written code gets something added, as a sentence for the README.

import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateMethods } from "./evaluate.mjs";

const FOLDER = "tests/quality/ordinary/functions";

/** Files that may be looked at when rules are mended; the others are only counted. */
const isSeen = (code) => parseInt(createHash("sha256").update(code).digest("hex")[0], 16) % 2 === 0;

/**
 * @param {string} binary kb-export
 * @returns {Promise<{half: string, rows: number, share: number}[]>} share of functions that the gate lets through
 */
export async function falseAlarms(binary) {
  const halves = { seen: [], "held out": [] };
  for (const language of await readdir(FOLDER)) {
    for (const name of await readdir(join(FOLDER, language))) {
      const draft = await readFile(join(FOLDER, language, name), "utf8");
      const row = { id: `${language}/${name}`, language, task: "", draft, cwe: [] };
      halves[isSeen(draft) ? "seen" : "held out"].push(JSON.stringify(row));
    }
  }
  const folder = await mkdtemp(join(tmpdir(), "ordinary-"));
  try {
    const shares = [];
    for (const [half, rows] of Object.entries(halves)) {
      const file = join(folder, "rows.jsonl");
      await writeFile(file, `${rows.join("\n")}\n`);
      const [{ figures }] = await evaluateMethods(binary, file, ["evidence"]);
      shares.push({ half, rows: rows.length, share: figures.false_alarms });
    }
    return shares;
  } finally {
    await rm(folder, { recursive: true });
  }
}
