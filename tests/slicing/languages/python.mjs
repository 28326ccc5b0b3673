// Python: its outline by its own parser, its noise, and how its programs run.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { execute } from "../execute.mjs";

export const language = "python";
export const extension = "py";
const OUTLINE = fileURLToPath(new URL("outline.py", import.meta.url));

let interpreter;

/** The interpreter itself, since a version manager's wrapper is slow; null where there is none. */
export function runtime() {
  if (interpreter === undefined) {
    try {
      interpreter = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
    } catch {
      interpreter = null;
    }
  }
  return interpreter;
}

export function outlines(texts) {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const output = execFileSync(runtime(), [OUTLINE], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return output.trim().split("\n").map((line) => JSON.parse(line));
}

export const run = (text, tests) => execute(runtime(), ["-B", "-"], { input: `${text}\n${tests}` });

export const comment = "#";

const value = (live) => (live ? `len(repr(${live}))` : "7");

export const noise = {
  helpers: ({ helper, log, tally }) => [
    `${log} = []`,
    "",
    `def ${helper}(value, step=3):`,
    `    ${tally} = value % 11`,
    "    for round in range(step):",
    "        if round == 1:",
    "            continue",
    `        ${tally} += round`,
    `    return ${tally}`,
    "",
  ],
  start: ({ tally, spare, bag }, k) => [`${tally} = ${k}`, `${spare} = ${tally} * 2 + 1`, `${bag} = [${spare}, ${tally}]`],
  kinds: {
    store: ({ spare, tally }, { k }) => [`${spare} = (${tally} * ${k} + 1) % 101`],
    counter: ({ tally }, { k }) => [`${tally} += ${k}`],
    log: ({ tally, bag }, { live, k }) => [`print("step ${k}", ${tally}, len(${bag}), ${live ?? `"none"`})`],
    loop: ({ tally, spare, item }, { k }) => [
      `for ${item} in range(${k}):`,
      `    if ${item} == 2:`,
      "        continue",
      `    ${tally} = (${tally} + ${item} * ${spare}) % 101`,
      `    if ${tally} > 90:`,
      "        break",
    ],
    countdown: ({ spare, tally }, { k }) => [
      `${spare} = ${k}`,
      `while ${spare} > 0:`,
      `    ${spare} -= 1`,
      `    ${tally} ^= ${spare}`,
    ],
    branch: ({ tally, spare }, { live, k }) => [
      `if ${value(live)} % 2 == 0:`,
      `    ${spare} = ${tally} + ${k}`,
      `elif ${tally} > ${k}:`,
      `    ${spare} = ${k}`,
      "else:",
      `    ${tally} = ${spare} - 1`,
    ],
    call: ({ helper, tally, spare }, { live, k }) => [`${tally} = ${helper}(${value(live)} + ${spare}, step=${k})`],
    container: ({ bag, tally, spare }) => [`${bag}.append(${tally})`, `${bag}[0] = ${spare} % 7`, `${bag}.sort()`],
    attempt: ({ bag, tally }, { k }) => [
      "try:",
      `    ${tally} = ${bag}[${k}] % 13`,
      "except IndexError:",
      `    ${tally} = 0`,
    ],
    global: ({ log, tally }, { live }) => [`${log}.append((${tally}, ${live ?? tally}))`],
    shadowComprehension: ({ spare, bag }, { shadowed }) => [
      `${spare} = sum([${shadowed} % 5 for ${shadowed} in ${bag} if ${shadowed} > 0])`,
    ],
    shadowLambda: ({ tally, spare }, { shadowed, k }) => [`${tally} = (lambda ${shadowed}: ${shadowed} + ${k})(${spare})`],
    shadowFunction: ({ inner, tally, spare }, { shadowed, k }) => [
      `def ${inner}(${shadowed}):`,
      `    ${shadowed} = ${shadowed} * ${k}`,
      `    return ${shadowed} % 17`,
      `${tally} = ${inner}(${spare})`,
    ],
  },
  /** Kinds that only read the noise of the function around, or change what it refers to. */
  nested: ["log", "global", "container"],
};
