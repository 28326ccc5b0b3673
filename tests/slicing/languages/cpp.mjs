// C++: its outline, its noise, and how its programs run.

import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { execute } from "../execute.mjs";
import { outline } from "./braces.mjs";

export const language = "cpp";
export const extension = "cpp";
export const comment = "//";

const COMPILER = "g++";
const OPTIONS = ["-std=c++17", "-O0", "-w"];
const LIBRARIES = ["-lcrypto"];
let compiler;

/** The compiler; null where there is none. */
export function runtime() {
  if (compiler === undefined) {
    try {
      execFileSync(COMPILER, ["--version"], { stdio: "ignore" });
      compiler = COMPILER;
    } catch {
      compiler = null;
    }
  }
  return compiler;
}

const TYPES = "int|long|bool|char|double|float|string|auto|unsigned|size_t|vector<[\\w<>, ]+>|map<[\\w<>, ]+>|set<\\w+>";

const DIALECT = {
  closures: false,
  declares: new RegExp(`^\\s*(?:${TYPES})\\s+([A-Za-z_]\\w*)\\s*(?==[^=])`, "g"),
  parameters(tokens, brace) {
    const before = tokens[brace - 1];
    if (before?.text !== ")" || before.pair === undefined) return null;
    const name = tokens[before.pair - 1];
    if (name?.text !== "]" && (name?.kind !== "word" || ["if", "for", "while", "switch", "catch"].includes(name.text))) return null;
    const list = tokens.slice(before.pair + 1, brace);
    return list
      .filter(({ kind }, at) => kind === "word" && at > 0 && [",", ")", "="].includes(list[at + 1].text) && isType(list[at - 1]))
      .map(({ text }) => text);
  },
  endsLine: () => false,
};

function isType({ kind, text }) {
  return kind === "word" || [">", "*", "&"].includes(text);
}

export const outlines = (texts) => texts.map((text) => outline(text, DIALECT));

export async function run(text, tests) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slicing-"));
  try {
    const [source, program] = [path.join(folder, "program.cpp"), path.join(folder, "program")];
    await writeFile(source, `${text}\n${tests}`);
    const compiled = await execute(COMPILER, [...OPTIONS, source, "-o", program, ...LIBRARIES], { limit: 120_000 });
    return compiled.passed ? await execute(program, []) : { passed: false, why: `does not compile: ${compiled.why}` };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const value = (live) => (live ? `(int)sizeof(${live})` : "7");

export const noise = {
  helpers: ({ helper, log, tally }) => [
    `static int ${log} = 0;`,
    "",
    `int ${helper}(int value, int step = 3) {`,
    `    int ${tally} = value % 11;`,
    "    for (int round = 0; round < step; round++) {",
    "        if (round == 1) {",
    "            continue;",
    "        }",
    `        ${tally} += round;`,
    "    }",
    `    return ${tally};`,
    "}",
    "",
  ],
  start: ({ tally, spare, bag }, k) => [
    `int ${tally} = ${k};`,
    `int ${spare} = ${tally} * 2 + 1;`,
    `int ${bag}[4] = {${spare}, ${tally}, 0, 1};`,
  ],
  kinds: {
    store: ({ spare, tally }, { k }) => [`${spare} = (${tally} * ${k} + 1) % 101;`],
    counter: ({ tally }) => [`${tally}++;`],
    log: ({ tally, bag }, { k }) => [`printf("step ${k} %d %d\\n", ${tally}, ${bag}[1]);`],
    loop: ({ tally, spare, item }, { k }) => [
      `for (int ${item} = 0; ${item} < ${k}; ${item}++) {`,
      `    if (${item} == 2) {`,
      "        continue;",
      "    }",
      `    ${tally} = (${tally} + ${item} * ${spare}) % 101;`,
      `    if (${tally} > 90) break;`,
      "}",
    ],
    countdown: ({ spare, tally }, { k }) => [
      `${spare} = ${k};`,
      "do {",
      `    ${spare} -= 1;`,
      `    ${tally} ^= ${spare};`,
      `} while (${spare} > 0);`,
    ],
    branch: ({ tally, spare }, { live, k }) => [
      `if (${value(live)} + ${tally} > 8) {`,
      `    ${spare} = ${tally} + ${k};`,
      `} else if (${tally} > ${k}) {`,
      `    ${spare} = ${k};`,
      "} else {",
      `    ${tally} = ${spare} - 1;`,
      "}",
    ],
    switch: ({ tally, spare }, { k }) => [
      `switch (${tally} % 3) {`,
      "case 0:",
      `    ${spare} = ${k};`,
      "    break;",
      "case 1:",
      `    ${spare} = (${spare} + ${tally}) % 77;`,
      "default:",
      `    ${tally} = 1;`,
      "}",
    ],
    call: ({ helper, tally, spare }, { live, k }) => [`${tally} = ${helper}(${value(live)} + ${spare}, ${k});`],
    container: ({ bag, tally, spare }) => [`${bag}[2] = ${tally};`, `${bag}[0] += ${spare} % 5;`, `${spare} = ${bag}[2] % 100;`],
    pointer: ({ spare, tally, inner }) => ["{", `    int *${inner} = &${spare};`, `    *${inner} = ${tally} % 7;`, "}"],
    global: ({ log, tally }) => [`${log} = (${log} + ${tally}) % 1000;`],
    shadowBlock: ({ tally, spare }, { shadowed, k }) => [
      "{",
      `    int ${shadowed} = ${spare} + ${k};`,
      `    ${shadowed} *= 2;`,
      `    ${tally} = ${shadowed} % 31;`,
      "}",
    ],
    shadowLambda: ({ tally, spare, inner }, { shadowed, k }) => [
      "{",
      `    auto ${inner} = [](int ${shadowed}) { return ${shadowed} % ${k}; };`,
      `    ${tally} = ${inner}(${spare});`,
      "}",
    ],
    shadowLoop: ({ tally }, { shadowed, k }) => [
      `for (int ${shadowed} = 0; ${shadowed} < ${k}; ${shadowed}++) {`,
      `    ${tally} = (${tally} + ${shadowed}) % 1000;`,
      "}",
    ],
  },
  nested: [],
};
