// Starts the worker's module and tells the page how far it is, in the shape of FromWorker::Asset in
// app/src/messages.rs. The page sends nothing before the module has said that it has started.

import grammars from "../../build/grammars.json";
import { linkGrammar } from "./grammar.js";
import { fetchWasm } from "./progress.js";

const NAME = "analysis";
const tell = (loaded, total, state) => postMessage(JSON.stringify({ Asset: { name: NAME, loaded, total, state } }));

/** The page asks for `worker-boot.js?v=…`; the same mark keeps the worker's other files from being stale. */
const here = (file) => new URL(file + self.location.search, self.location.href);

// A trap inside an asynchronous task is a rejected promise, which the page would not hear of; as an error it does.
addEventListener("unhandledrejection", (event) => {
  setTimeout(() => {
    throw event.reason;
  });
});

let loaded = 0;
let total = null;
let host = null;

/**
 * Loads a grammar and links it; app/src/worker/grammars.rs calls this. Each call tries again.
 *
 * @param {string} name as in core/src/language
 * @param {WebAssembly.Table} functions the module's table, which wasm-bindgen does not export by itself
 * @param {(loaded: number, total: number | undefined) => void} onProgress
 * @returns {Promise<number>} place of its entry function in the table
 */
self.loadGrammar = async (name, functions, onProgress) => {
  // Its name carries a hash, so the mark of the other files would only load it again with each build.
  const url = new URL(`grammars/${grammars[name].file}`, self.location.href);
  const response = await fetchWasm(url, (now, all) => onProgress(now, all ?? undefined));
  return linkGrammar(await WebAssembly.compileStreaming(response), host, functions);
};

try {
  const [bindings, wasm] = await Promise.all([
    import(here("worker.js")),
    fetchWasm(here("worker_bg.wasm"), (now, all) => {
      [loaded, total] = [now, all];
      tell(loaded, total, "Loading");
    }),
  ]);
  host = await bindings.default({ module_or_path: wasm });
  tell(loaded, loaded, "Ready");
} catch (error) {
  const why = `Stopped: ${error.message}. Without it nothing is analysed; what you write is kept.`;
  tell(loaded, total, { Failed: why });
}
