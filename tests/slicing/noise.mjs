// Adds statements to a program that change nothing of what its functions give: stores, counters, logs, loops, branches,
// calls and containers that only feed each other, some under names that mean something else outside.

import { randomFrom } from "./random.mjs";

const LEAST = 6;
const MOST = 14;

/**
 * @param {{id: string, code: string}} program
 * @param {object} outline see languages/outline.py
 * @param {object} language a module of languages/
 * @returns {{lines: {text: string, noise: boolean}[], criteria: number[]}} the noisy program; `criteria` are the 1-based
 *   lines that give its functions' results
 */
export function addNoise({ id, code }, outline, { language, noise }) {
  const random = randomFrom(`${language} ${id}`);
  const taken = new Set(code.match(/[A-Za-z_]\w*/g));
  const fresh = (name) => {
    while (taken.has(name)) name += "_2";
    return name;
  };
  const shared = { helper: fresh("digest"), log: fresh("journal") };
  const before = new Map();
  const insert = (line, indent, texts) => {
    const lines = texts.map((text) => ({ text: text === "" ? "" : indent + text, noise: true }));
    // What ends an inner block stands before what goes on with the outer one.
    const list = [...(before.get(line) ?? []), { indent, lines }];
    before.set(line, list.sort((one, other) => other.indent.length - one.indent.length));
  };
  insert(outline.top, "", noise.helpers({ ...shared, tally: fresh("tally") }));
  for (const { names, places } of outline.functions) {
    const own = { tally: fresh("tally"), spare: fresh("spare"), bag: fresh("bag"), item: fresh("item"), inner: fresh("scale") };
    const open = places.filter(({ nested }) => !nested);
    if (open.length === 0) continue;
    insert(open[0].before, open[0].indent, noise.start(own, 1 + random.below(9)));
    const kinds = random.shuffle(Object.keys(noise.kinds));
    const count = Math.min(MOST, Math.max(LEAST, places.length));
    for (let index = 0; index < count; index += 1) {
      const kind = kinds[index % kinds.length];
      const { before: line, indent, live } = random.pick(noise.nested.includes(kind) ? places : open);
      const details = { k: 2 + random.below(7), live: random.pick(live), shadowed: random.pick(names) };
      insert(line, indent, noise.kinds[kind]({ ...shared, ...own }, details));
    }
  }
  return interleave(code, before, outline);
}

function interleave(code, before, { functions }) {
  const wanted = new Set(functions.flatMap(({ criteria }) => criteria));
  const lines = [];
  const criteria = [];
  for (const [index, text] of [...code.split("\n"), ""].entries()) {
    lines.push(...(before.get(index + 1) ?? []).flatMap((inserted) => inserted.lines));
    lines.push({ text, noise: false });
    if (wanted.has(index + 1)) criteria.push(lines.length);
  }
  return { lines, criteria };
}
