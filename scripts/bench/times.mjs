// Times in Chromium: how soon the page can be used, and how long the worker takes over each pair of the corpus.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { launchChromium } from "../chromium.mjs";
import { serveFolder } from "../serve.mjs";

const LOADS = 5;
const EXTENSIONS = { ".py": "python", ".js": "javascript", ".c": "c" };

/**
 * @param {string} folder the built page
 * @param {string} corpus
 * @returns {Promise<{browser: string, methods: string[], texts: number, times: Record<string, number[]>}>} the names of
 *   the retrieval methods, the default first, and milliseconds by name of the step, as in budgets.json
 */
export async function measureTimes(folder, corpus) {
  const inputs = await readInputs(corpus);
  const server = await serveFolder({ folder });
  const browser = await launchChromium();
  try {
    const times = { paint: [], start: [], load: [] };
    for (let count = 0; count < LOADS; count += 1) {
      const page = await openFresh(browser, server.url);
      times.paint.push(await page.evaluate(firstPaint));
      const { methods, start, load } = await page.evaluate(startWorker, workerOf(page));
      times.start.push(start);
      times.load.push(load);
      if (count === LOADS - 1) {
        Object.assign(times, await page.evaluate(runAll, { inputs, method: methods[0] }));
        return { browser: browser.version(), methods, texts: inputs.length, times };
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every vulnerable side of the corpus, with its task. */
async function readInputs(corpus) {
  const files = (await readdir(corpus, { recursive: true })).filter((file) => /(^|\/)vulnerable\.\w+$/.test(file)).sort();
  const read = async (file) => ({
    language: EXTENSIONS[path.extname(file)] ?? null,
    code: await readFile(path.join(corpus, file), "utf8"),
    task: taskOf(await readFile(path.join(corpus, path.dirname(file), "pair.toml"), "utf8")),
  });
  return Promise.all(files.map(read));
}

function taskOf(toml) {
  return /^task = "(.*)"$/m.exec(toml)?.[1] ?? "";
}

async function openFresh(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const worker = page.waitForEvent("worker");
  await page.goto(url);
  await worker;
  return page;
}

function workerOf(page) {
  return page.workers()[0].url();
}

// What follows runs in the page.

async function firstPaint() {
  for (;;) {
    const [entry] = performance.getEntriesByName("first-contentful-paint");
    if (entry) return entry.startTime;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Starts a worker of our own beside the page's, and loads the knowledge base into it. */
function startWorker(url) {
  return new Promise((done, failed) => {
    const begin = performance.now();
    const worker = new Worker(url, { type: "module" });
    let start, methods;
    globalThis.benchWorker = worker;
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => {
      const { Started, Loaded, Asset } = JSON.parse(data);
      if (Started) {
        start = performance.now() - begin;
        methods = Started.methods.map(({ name }) => name);
        worker.postMessage(JSON.stringify({ Load: { base: new URL("kb/", document.baseURI).href } }));
      }
      if (Loaded) done({ methods, start, load: performance.now() - begin - start });
      if (Asset?.state?.Failed) failed(new Error(`${Asset.name}: ${Asset.state.Failed}`));
    };
  });
}

/** Runs each input twice, since the first one loads shards; the second time counts. */
async function runAll({ inputs, method }) {
  const worker = globalThis.benchWorker;
  const times = { parse: [], graph: [], slice: [], retrieve: [], run: [] };
  let id = 0;
  const run = (input) =>
    new Promise((done, failed) => {
      id += 1;
      const begin = performance.now();
      let inCode;
      worker.onmessage = ({ data }) => {
        const { Sliced, Found } = JSON.parse(data);
        if (Sliced?.id === id) inCode = Sliced.times;
        // A run is answered again as the shards arrive that it waits for.
        if (Found?.id !== id || Found.waiting_for.length > 0) return;
        done({ ...inCode, retrieve: Found.retrieve, run: performance.now() - begin });
      };
      setTimeout(() => failed(new Error(`no answer to input ${id}`)), 30_000);
      worker.postMessage(JSON.stringify({ Run: { id, ...input, method, slice: {} } }));
    });
  for (const input of inputs) {
    await run(input);
    for (const [step, ms] of Object.entries(await run(input))) times[step].push(ms);
  }
  return times;
}
