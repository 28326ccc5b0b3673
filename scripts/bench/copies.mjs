// Many pairs from the few of the corpus: the same code about other things.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { randomFrom } from "../../tests/slicing/random.mjs";

/** Names that a copy gives new ones to. */
const RENAMED = 8;

/**
 * Pairs in the format of `kb-export import pairs`.
 *
 * @param {string[]} corpora folders
 * @param {number} count
 */
export async function* copies(corpora, count) {
  const all = (await Promise.all(corpora.map(readPairs))).flat();
  // Others have too little that can be renamed.
  const pairs = all.filter(({ names }) => names.length >= 2);
  const { pick, below } = randomFrom("copies");
  const names = new Map();
  for (const { language, names: own } of pairs) names.set(language, [...(names.get(language) ?? []), ...own]);
  const words = [...new Set(pairs.flatMap(({ task }) => task.match(/\b[a-z]{5,}\b/g) ?? []))];
  const seen = new Set();
  for (let number = 0; seen.size < count; number += 1) {
    const { names: own, ...pair } = pairs[number % pairs.length];
    const renamed = new Map();
    for (let times = 0; times < RENAMED && own.length > 0; times += 1) {
      const name = pick(names.get(pair.language));
      if (!pair.vulnerable.includes(name) && !pair.secure.includes(name)) renamed.set(pick(own), name);
    }
    const rename = (text) => text.replace(/\w+/g, (word) => renamed.get(word) ?? word);
    const vulnerable = rename(pair.vulnerable);
    if (seen.has(vulnerable)) continue;
    seen.add(vulnerable);
    const about = (text) => text.replace(/\b[a-z]{5,}\b/g, (word) => (below(5) === 0 ? pick(words) : word));
    yield {
      ...pair,
      id: `${pair.id}-${number}`,
      task: about(pair.task),
      cause: about(rename(pair.cause)),
      vulnerable,
      secure: rename(pair.secure),
      licence: "CC0-1.0",
    };
  }
}

/** The pairs of a corpus, each with the names that can be changed without changing what it calls. */
export async function readPairs(corpus) {
  const files = (await readdir(corpus, { recursive: true })).filter((file) => path.basename(file) === "pair.toml").sort();
  return Promise.all(files.map((file) => readPair(corpus, path.dirname(file))));
}

async function readPair(corpus, folder) {
  const [weakness, language, name] = folder.split(path.sep);
  const toml = await readFile(path.join(corpus, folder, "pair.toml"), "utf8");
  const field = (key) => JSON.parse(new RegExp(`^${key} = (".*")$`, "m").exec(toml)?.[1] ?? '""');
  const inside = await readdir(path.join(corpus, folder));
  const side = (name) => readFile(path.join(corpus, folder, inside.find((file) => file.startsWith(`${name}.`))), "utf8");
  const [vulnerable, secure] = await Promise.all([side("vulnerable"), side("secure")]);
  return {
    id: name,
    cwe: Number(weakness.split("-")[1]),
    language,
    title: field("title"),
    task: field("task"),
    cause: field("cause"),
    vulnerable,
    secure,
    names: changeable(vulnerable).filter((name) => secure.includes(name)),
  };
}

/** Names that are never called, qualified, imported or in capitals, and stand there more than once. */
function changeable(code) {
  const lines = code.split("\n").filter((line) => !/^\s*(import|from|use|using|#include|require|package)\b/.test(line));
  const text = lines.join("\n");
  const all = text.match(/\b[a-z_][a-z0-9_]{3,}\b/g) ?? [];
  const twice = new Set(all.filter((name, at) => all.indexOf(name) !== at));
  return [...twice].filter((name) => !new RegExp(`[.>:$@]${name}\\b|\\b${name}\\s*[(:.!<"']`).test(text) && !KEYWORDS.has(name));
}

const KEYWORDS = new Set(
  `abstract async await break case catch char class const continue default defer double elif else enum except false final
  finally float foreach from func function goto import include interface lambda long match namespace none null nullptr
  package pass private protected public raise require rescue return self short signed sizeof static string struct super
  switch then this throw throws true type typedef typename union unless unsigned until using void volatile when where while
  with yield size_t uint8_t uint16_t uint32_t uint64_t int32_t int64_t bool`.split(/\s+/),
);
