// JavaScript: its outline, its noise, and how its programs run.

import { execute } from "../execute.mjs";
import { outline } from "./braces.mjs";

export const language = "javascript";
export const extension = "js";
export const comment = "//";

export const runtime = () => process.execPath;

const NOT_LAST = new Set(["else", "do", "return", "in", "of", "typeof", "new", "case", "throw", "const", "let", "var"]);
const NOT_FIRST = new Set(["in", "of", "instanceof"]);

const DIALECT = {
  closures: true,
  declares: /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)(?=\s*[=;])/g,
  parameters(tokens, brace) {
    let before = brace - 1;
    const arrow = tokens[before]?.text === "=>";
    if (arrow) before -= 1;
    if (arrow && tokens[before].kind === "word") return [tokens[before].text];
    if (tokens[before]?.text !== ")") return null;
    const open = tokens[before].pair;
    const named = tokens[open - 1]?.text === "function" || tokens[open - 2]?.text === "function";
    if (!arrow && !named) return null;
    const list = tokens.slice(open, before);
    // What a pattern binds is not looked for.
    if (list.some(({ text }) => text === "{" || text === "[")) return [];
    return list.filter(({ kind }, at) => kind === "word" && ["(", ",", "."].includes(list[at - 1].text)).map(({ text }) => text);
  },
  endsLine(tokens, at) {
    const [{ text, kind, line, pair }, next] = [tokens[at], tokens[at + 1]];
    if (!next || next.line === line) return false;
    const header = text === ")" && ["if", "for", "while"].includes(tokens[pair - 1]?.text);
    const last = ["number", "text"].includes(kind) || (kind === "word" && !NOT_LAST.has(text));
    const ends = last || (["]", "}", ")", "++", "--"].includes(text) && !header);
    return ends && ((next.kind === "word" && !NOT_FIRST.has(next.text)) || next.text === "}");
  },
};

export const outlines = (texts) => texts.map((text) => outline(text, DIALECT));

// `console.assert` only prints. The program comes as standard input, so that `require` works from here.
const FAILS = /^Assertion failed/m;
export const run = (text, tests) => execute(process.execPath, ["-"], { input: `${text}\n${tests}`, fails: FAILS });

const value = (live) => (live ? `String(${live}).length` : "7");

export const noise = {
  helpers: ({ helper, log, tally }) => [
    `const ${log} = [];`,
    "",
    `function ${helper}(value, step = 3) {`,
    `  let ${tally} = value % 11;`,
    "  for (let round = 0; round < step; round++) {",
    "    if (round === 1) {",
    "      continue;",
    "    }",
    `    ${tally} += round;`,
    "  }",
    `  return ${tally};`,
    "}",
    "",
  ],
  start: ({ tally, spare, bag }, k) => [
    `let ${tally} = ${k};`,
    `let ${spare} = ${tally} * 2 + 1;`,
    `const ${bag} = [${spare}, ${tally}];`,
  ],
  kinds: {
    store: ({ spare, tally }, { k }) => [`${spare} = (${tally} * ${k} + 1) % 101;`],
    counter: ({ tally }) => [`${tally}++;`],
    log: ({ tally, bag }, { live, k }) => [`console.log("step ${k}", ${tally}, ${bag}.length, ${live ?? '"none"'});`],
    loop: ({ tally, spare, item }, { k }) => [
      `for (const ${item} of [1, 2, 3, ${k}]) {`,
      `  if (${item} === 2) {`,
      "    continue;",
      "  }",
      `  ${tally} = (${tally} + ${item} * ${spare}) % 101;`,
      `  if (${tally} > 90) break;`,
      "}",
    ],
    countdown: ({ spare, tally }, { k }) => [
      `${spare} = ${k};`,
      "do {",
      `  ${spare} -= 1;`,
      `  ${tally} ^= ${spare};`,
      `} while (${spare} > 0);`,
    ],
    branch: ({ tally, spare }, { live, k }) => [
      `if (${value(live)} % 2 === 0) {`,
      `  ${spare} = ${tally} + ${k};`,
      `} else if (${tally} > ${k}) {`,
      `  ${spare} = ${k};`,
      "} else {",
      `  ${tally} = ${spare} - 1;`,
      "}",
    ],
    switch: ({ tally, spare }, { k }) => [
      `switch (${tally} % 3) {`,
      "  case 0:",
      `    ${spare} = ${k};`,
      "    break;",
      "  case 1:",
      `    ${spare} += ${tally};`,
      "  default:",
      `    ${tally} = 1;`,
      "}",
    ],
    call: ({ helper, tally, spare }, { live, k }) => [`${tally} = ${helper}(${value(live)} + ${spare}, ${k});`],
    container: ({ bag, tally, spare }) => [`${bag}.push(${tally});`, `${bag}[0] = ${spare};`, `${spare} = ${bag}[0] % 100;`],
    attempt: ({ bag, tally }, { k }) => [
      "try {",
      `  ${tally} = ${bag}[${k}].toFixed(1).length;`,
      "} catch (error) {",
      `  ${tally} = 0;`,
      "}",
    ],
    global: ({ log, tally }, { live }) => [`${log}.push([${tally}, ${live ?? tally}]);`],
    shadowBlock: ({ tally, spare }, { shadowed, k }) => [
      "{",
      `  let ${shadowed} = ${spare} + ${k};`,
      `  ${shadowed} *= 2;`,
      `  ${tally} = ${shadowed} % 31;`,
      "}",
    ],
    shadowArrow: ({ bag, spare }, { shadowed }) => [
      `${spare} = ${bag}.map((${shadowed}) => ${shadowed} + 1).reduce((${shadowed}, following) => (${shadowed} + following) % 99, 0);`,
    ],
    shadowLoop: ({ tally }, { shadowed, k }) => [
      `for (let ${shadowed} = 0; ${shadowed} < ${k}; ${shadowed}++) {`,
      `  ${tally} += ${shadowed};`,
      "}",
    ],
  },
  nested: [],
};
