// How often the right weakness is among the first, for each method on each public set, as a table for the README.

import { evaluateMethods } from "./evaluate.mjs";
import { table } from "./readme.mjs";

/** The rows are not part of the project; where they are not there, the figures stay as they are. */
const SETS = [
  { name: "SALLM", rows: "../shared/data/eval/sallm.jsonl" },
  { name: "CyberSecEval", rows: "../shared/data/eval/cyberseceval_400.jsonl" },
];

/**
 * @param {string} binary kb-export
 * @param {string[]} methods
 * @returns {Promise<string | null>} null where no rows are there
 */
export async function qualityFigures(binary, methods) {
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  const lines = [];
  for (const { name, rows } of SETS) {
    const evaluated = await evaluateMethods(binary, rows, methods);
    if (evaluated === null) continue;
    for (const { method, figures } of evaluated) {
      lines.push([name, method, ...["hit@1", "hit@4", "hit@10"].map((hit) => percent(figures[hit]))]);
    }
  }
  if (lines.length === 0) return null;
  return [
    table(["set", "method", "hit@1:", "hit@4:", "hit@10:"], lines),
    "",
    "Share of public tasks whose weakness is among the first 1, 4 and 10, without a model: 100 of SALLM (Python) and 400 of",
    "CyberSecEval (eight languages, one static rule's label each, about a sixth of them wrong), task and insecure draft.",
    "The weights of `evidence` were fitted on these two sets in folds over weaknesses; a weakness that the knowledge base does",
    "not describe counts as missed.",
  ].join("\n");
}
