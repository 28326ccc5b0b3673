// An executable oracle for the slicer: a program with noise in it, sliced on what its functions give, must still pass the
// tests of the program, and the noise must be gone.

import { mapParallel } from "./execute.mjs";
import { addNoise } from "./noise.mjs";
import * as javascript from "./languages/javascript.mjs";
import * as python from "./languages/python.mjs";
import * as cpp from "./languages/cpp.mjs";

export const LANGUAGES = { python, javascript, cpp };

/**
 * @param {keyof LANGUAGES} name
 * @param {{id: string, code: string, tests: string}[]} programs
 * @param {(rows: object[]) => Promise<object[]>} slice answers rows as `kb-export slice --jsonl` does
 * @param {number} jobs how many programs run at once
 * @returns {Promise<object[]>} one result for each program
 */
export async function examine(name, programs, slice, jobs) {
  const language = LANGUAGES[name];
  const outlines = await language.outlines(programs.map(({ code }) => code));
  const noisy = programs.map((program, index) => addNoise(program, outlines[index], language));
  const rows = noisy.map(({ lines, criteria }, index) => ({
    id: programs[index].id,
    language: name,
    code: textOf(lines),
    lines: criteria,
    direction: "backward",
    hops: null,
  }));
  const slices = await slice(rows);
  return mapParallel(programs, jobs, async ({ id, tests }, index) => {
    const { lines } = noisy[index];
    const sliced = slices[index];
    const unsliced = await language.run(textOf(lines), tests);
    const kept = new Set(sliced.kept);
    const noise = lines.flatMap(({ text, noise }, at) => (noise && text !== "" ? [at + 1] : []));
    const ours = lines.flatMap(({ text, noise }, at) => (!noise && text.trim() !== "" ? [at + 1] : []));
    const result = {
      id,
      unsliced: unsliced.passed,
      sliced: false,
      noise: noise.length,
      gone: noise.filter((line) => !kept.has(line)).length,
      share: kept.size / (noise.length + ours.length),
      remaining: noise.filter((line) => kept.has(line)),
      code: rows[index].code,
      slice: sliced.code ?? "",
      why: sliced.error ?? unsliced.why,
    };
    if (unsliced.passed && sliced.code !== undefined) {
      const { passed, why } = await language.run(sliced.code, tests);
      Object.assign(result, { sliced: passed, why });
    }
    return result;
  });
}

function textOf(lines) {
  return lines.map(({ text }) => `${text}\n`).join("");
}
