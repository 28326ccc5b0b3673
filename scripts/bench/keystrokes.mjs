// What the README says of keystrokes and their slices, and which languages are too slow.

import { table } from "./readme.mjs";
import { KEYS, LINES, PARTS, RATE } from "./typing.mjs";

/**
 * @typedef {Awaited<ReturnType<typeof import("./typing.mjs").measureTyping>>} Typing
 * @typedef {{what: string, budget: number, budgets: Record<string, number>, longest: {what: string, budget: number}}} Budget
 *
 * @param {Typing} typing
 * @param {Budget} budget
 * @returns {string} Markdown
 */
export function typingFigures(typing, budget) {
  const lines = typing.map(({ language, cold, strokes }) => [
    language,
    percentile(50, all(strokes)).toFixed(1),
    percentile(95, all(strokes)).toFixed(1),
    budgetOf(language, budget),
    ...PARTS.map((part) => percentile(50, strokes.map((stroke) => stroke[part])).toFixed(1)),
    cold.toFixed(0),
  ]);
  const head = ["language", "median ms:", "95 % ms:", "budget:", ...PARTS.map((part) => `${part}:`), "first use:"];
  return [
    table(head, lines),
    "",
    `Milliseconds from the event of a key in a function of ${LINES} lines until its slice is laid out in the editor (the ` +
      `next frame shows it): ${KEYS} keys, ${RATE} a second, after others that warm up. The parts are medians: until the ` +
      `page has asked its worker, the three steps of the analysis, the ways between the two with what waits there, the ` +
      `drawing. First use: from pasting the first text of a language until its slice is laid out, its grammar loaded and ` +
      `compiled in between.`,
  ].join("\n");
}

/**
 * @param {Typing} typing
 * @param {Budget} budget
 * @returns {{what: string, took: number, budget: number}[]} what takes longer than it may
 */
export function lateKeys(typing, budget) {
  const found = typing.flatMap(({ language, strokes, longest }) => [
    { what: `${language}: ${budget.what}`, took: percentile(95, all(strokes)), budget: budgetOf(language, budget) },
    { what: `${language}: ${budget.longest.what}`, took: longest, budget: budget.longest.budget },
  ]);
  return found.filter(({ took, budget }) => took > budget);
}

function all(strokes) {
  return strokes.map((stroke) => stroke.all);
}

function budgetOf(language, { budget, budgets }) {
  return budgets[language] ?? budget;
}

function percentile(share, values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((share / 100) * sorted.length) - 1];
}
