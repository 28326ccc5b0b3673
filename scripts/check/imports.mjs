// Checks what the built WebAssembly modules import: `node scripts/check/imports.mjs [FOLDER]`.
//
// A module that calls a C function nobody provides still links: the function becomes an import of a module named `env`,
// and the page dies at start. So each import must come from the module's own JavaScript and be defined there.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const folder = process.argv[2] ?? "dist";
const modules = (await readdir(folder)).filter((name) => name.endsWith(".wasm"));
const faults = [];

for (const name of modules) {
  const script = await readFile(path.join(folder, name.replace(/_bg\.wasm$/, ".js")), "utf8").catch(() => "");
  if (script === "") faults.push(`${name}: its JavaScript is not beside it`);
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(await readFile(path.join(folder, name))));
  for (const { module, name: symbol } of imports) {
    if (!isBindgen(module)) faults.push(`${name}: imports ${symbol} from ${module}, which nothing provides`);
    else if (!script.includes(symbol)) faults.push(`${name}: imports ${symbol}, which its JavaScript does not define`);
  }
  console.log(`${name}: ${imports.length} imports`);
}
// What a grammar imports it is given by the worker (app/loader/grammar.js): its exports, and what the loader makes.
const worker = await WebAssembly.compile(await readFile(path.join(folder, "worker_bg.wasm")));
const given = new Set(["__indirect_function_table", "__memory_base", "__table_base"]);
for (const { name } of WebAssembly.Module.exports(worker)) given.add(name);
const grammars = await readdir(path.join(folder, "grammars"));
for (const name of grammars) {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(await readFile(path.join(folder, "grammars", name))));
  for (const { module, name: symbol } of imports) {
    if (module !== "env" || !given.has(symbol)) faults.push(`${name}: imports ${symbol} from ${module}, which the worker does not give`);
  }
}
console.log(`grammars: ${grammars.length} modules`);
if (modules.length < 2) faults.push(`${folder} holds ${modules.length} modules; there must be the page and its worker`);

faults.forEach((fault) => console.error(fault));
process.exit(faults.length === 0 ? 0 : 1);

/** Names under which wasm-bindgen hands a module its JavaScript. */
function isBindgen(module) {
  return module === "wbg" || /^\.\/[\w-]+_bg\.js$/.test(module);
}
