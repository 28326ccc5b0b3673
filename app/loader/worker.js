// Starts the worker's module and tells the page how far it is, in the shape of FromWorker::Asset in
// app/src/messages.rs. The page sends nothing before the module has said that it has started.

import { fetchWasm } from "./progress.js";

const NAME = "analysis";
const tell = (loaded, total, state) => postMessage({ Asset: { name: NAME, loaded, total: total ?? undefined, state } });

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
try {
  const [bindings, wasm] = await Promise.all([
    import(here("worker.js")),
    fetchWasm(here("worker_bg.wasm"), (now, all) => {
      [loaded, total] = [now, all];
      tell(loaded, total, "Loading");
    }),
  ]);
  await bindings.default({ module_or_path: wasm });
  tell(loaded, loaded, "Ready");
} catch (error) {
  const why = `Stopped: ${error.message}. Without it nothing is analysed; what you write is kept.`;
  tell(loaded, total, { Failed: why });
}
