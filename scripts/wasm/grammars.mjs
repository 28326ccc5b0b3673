// Compiles each grammar to a WebAssembly module of its own: `node scripts/wasm/grammars.mjs [OUT]`, OUT is
// `build/grammars`. The page's worker links a module into itself when a language is used (app/loader/grammar.js).
//
// The C is that of the grammar crates, found with `cargo metadata`. A grammar is compiled again when its crate's version,
// a compiler or this folder has changed. `OUT.json` says which file is which grammar; the file names carry a hash of what
// is in them, so that caches may keep them for ever.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Names of the grammars, as in core/src/language. */
const NAMES = ["c", "cpp", "csharp", "go", "java", "javascript", "php", "python", "ruby", "rust", "tsx", "typescript"];
/** Where a crate is not called like its grammar, or holds several. */
const ELSEWHERE = {
  csharp: { crate: "tree-sitter-c-sharp" },
  php: { folder: "php/src" },
  tsx: { crate: "tree-sitter-typescript", folder: "tsx/src" },
  typescript: { folder: "typescript/src" },
};

// Position-independent code, which older clangs give for this triple only. What is not the entry stays hidden.
const COMPILE = ["--target=wasm32-unknown-emscripten", "-fPIC", "-fvisibility=hidden", "-O3", "-std=c11", "-w"];
// What a grammar does not have itself, a few functions of libc, it is given by the worker.
const LINK = ["-shared", "--experimental-pic", "--unresolved-symbols=import-dynamic", "--strip-all"];

const out = process.argv[2] ?? "build/grammars";
await mkdir(out, { recursive: true });
const crates = await findCrates();
const tools = await fingerprint();
const known = await readFile(`${out}.json`, "utf8").then(JSON.parse, () => ({}));
const grammars = {};

const waiting = [...NAMES];
const work = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) grammars[name] = await grammar(name);
};
await Promise.all(Array.from({ length: os.availableParallelism() }, work));

const files = new Set(Object.values(grammars).map(({ file }) => file));
for (const file of await readdir(out)) if (!files.has(file)) await rm(path.join(out, file));
await writeFile(`${out}.json`, `${JSON.stringify(grammars, Object.keys(grammars).sort().concat("file", "made_of"), 1)}\n`);

/** The crates of the build by name: their folders and versions. */
async function findCrates() {
  const options = { cwd: path.join(HERE, "../.."), maxBuffer: 1 << 28 };
  const { stdout } = await run("cargo", ["metadata", "--format-version", "1", "--locked"], options);
  const packages = JSON.parse(stdout).packages.filter(({ name }) => name.startsWith("tree-sitter"));
  return new Map(packages.map(({ name, version, manifest_path }) => [name, { version, folder: path.dirname(manifest_path) }]));
}

/** What all grammars are made with. */
async function fingerprint() {
  const versions = ["cc", "ld"].map(async (tool) => (await run(path.join(HERE, tool), ["--version"])).stdout);
  const scripts = ["cc", "ld", "grammars.mjs", "include/missing.h"].map((file) => readFile(path.join(HERE, file), "utf8"));
  return (await Promise.all([...versions, ...scripts])).join("\n");
}

/** Compiles a grammar, unless the file that is there is what would come out. */
async function grammar(name) {
  const { crate = `tree-sitter-${name}`, folder = "src" } = ELSEWHERE[name] ?? {};
  const found = crates.get(crate);
  if (found === undefined) throw new Error(`${name}: no crate ${crate} in the build`);
  const made_of = hash(`${tools}\n${crate} ${found.version}`);
  const old = known[name];
  if (old?.made_of === made_of && existsSync(path.join(out, old.file))) return old;

  const module = await compile(path.join(found.folder, folder));
  const file = `${name}-${hash(module)}.wasm`;
  await writeFile(path.join(out, file), module);
  console.log(`grammars: ${file}, ${Math.round(module.length / 1000)} KB`);
  return { file, made_of };
}

async function compile(folder) {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "grammar-"));
  try {
    const env = {
      ...process.env,
      DEP_TREE_SITTER_LANGUAGE_WASM_HEADERS: path.join(crates.get("tree-sitter-language").folder, "wasm/include"),
    };
    const sources = ["parser.c", "scanner.c"].filter((source) => existsSync(path.join(folder, source)));
    const objects = sources.map((source) => path.join(scratch, `${source}.o`));
    for (const [index, source] of sources.entries()) {
      const files = ["-I", folder, "-c", path.join(folder, source), "-o", objects[index]];
      await run(path.join(HERE, "cc"), [...COMPILE, ...files], { env });
    }
    const linked = path.join(scratch, "linked.wasm");
    await run(path.join(HERE, "ld"), [...LINK, ...objects, "-o", linked]);
    return await readFile(linked);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

function hash(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
