// Measures a knowledge base of many examples: copies of the corpus's pairs about other things, imported and built.
//
//   node scripts/bench-scale.mjs KB_EXPORT [EXAMPLES]

import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { copies, readPairs } from "./bench/copies.mjs";

const [binary, examples = "100000"] = process.argv.slice(2);
const COUNT = Number(examples);
const CORPORA = ["kb-export/corpus"];
const FOLDER = "build/bench/scale";
const QUERIES = 200;
/** How often the memory of a run is looked at, in milliseconds. */
const LOOK = 50;
/** Both levels of retrieval, 95 of 100 questions. */
const MOST_MS = 20;
/** Bytes of the head after brotli, whatever the number of examples. */
const MOST_HEAD = 250_000;
const compress = promisify(brotliCompress);

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const rows = path.join(FOLDER, "pairs.jsonl");
await writeRows(rows, copies(CORPORA, COUNT));
const imported = path.join(FOLDER, "imported");
const read = await run(["import", "pairs", rows, "--out", imported]);
say("import", read);
const base = path.join(FOLDER, "kb");
const built = await run(["build", base, "--json", "--imported", imported]);
say("build", built);
const figures = JSON.parse(built.stdout);

const files = (await readdir(base)).filter((file) => file.endsWith(".bin"));
const weigh = async (file) => (await compress(await readFile(path.join(base, file)))).length;
const head = await weigh("head.bin");
const parts = files.filter((file) => file.startsWith("cwe-"));
const sizes = await Promise.all(parts.map(async (file) => (await stat(path.join(base, file))).size));
const heaviest = parts[sizes.indexOf(Math.max(...sizes))];
console.log(`${figures.examples} examples in ${parts.length} files, head ${head} bytes brotli, ` +
  `flat index ${(await stat(path.join(base, "flat.bin"))).size} bytes, ` +
  `largest file of examples ${Math.max(...sizes)} bytes, ${await weigh(heaviest)} brotli`);

const queries = (await Promise.all(CORPORA.map(readPairs))).flat().slice(0, QUERIES);
const asked = path.join(FOLDER, "queries.jsonl");
await writeRows(asked, queries.map(({ id, language, task, vulnerable }) => ({ id, language, task, draft: vulnerable })));
const answers = await run(["retrieve", "--kb", base, "--jsonl", asked]);
say(`${queries.length} questions, natively, in one run that loads what they need`, answers);
const answered = answers.stdout.trim().split("\n").map((line) => JSON.parse(line));
const native = quantiles(answered.map((answer) => answer.retrieval_ms));
console.log(`both levels, natively: median ${native.median} ms, 95 % ${native.most} ms`);
const late = [];
if (native.most > MOST_MS) late.push(`a question takes ${native.most} ms natively, more than ${MOST_MS}`);
if (head > MOST_HEAD) late.push(`the head has ${head} bytes`);

late.forEach((what) => console.error(`bench-scale: ${what}`));
process.exit(late.length === 0 ? 0 : 1);

async function writeRows(file, rows) {
  const out = createWriteStream(file);
  for await (const row of rows) {
    if (!out.write(JSON.stringify(row) + "\n")) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Runs the command, which must succeed, and measures its time in seconds and the most memory it had, in bytes. */
async function run(args) {
  const start = performance.now();
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (part) => (stdout += part));
  let memory = 0;
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    memory = Math.max(memory, 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, LOOK);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return { stdout, seconds: (performance.now() - start) / 1000, memory };
}

function say(what, { seconds, memory }) {
  console.log(`${what}: ${seconds.toFixed(1)} s, at most ${(memory / 1e6).toFixed(0)} MB`);
}

function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.ceil(share * sorted.length) - 1].toFixed(2));
  return { median: at(0.5), most: at(0.95) };
}
