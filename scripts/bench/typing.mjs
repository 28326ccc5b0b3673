// How soon a keystroke's slice is there, in the page itself: in each language a long function is pasted, and then typed into
// as fast as people type, whatever the worker is doing.

import { launchChromium } from "../chromium.mjs";
import { serveFolder } from "../serve.mjs";
import { functionOf, linesOf, readFunctions } from "./functions.mjs";

/** Lines of the function. */
export const LINES = 300;
/** Keys a second. */
export const RATE = 8;
/** Keys that are measured, and keys before them, in which the browser compiles what runs often. */
export const KEYS = 100;
const WARM_UP = 40;
/** Enough for a loaded machine. */
const PATIENCE = 120_000;

/** Where the time from a keystroke to its slice goes; together they are `all` of it. */
export const PARTS = ["ask", "parse", "graph", "slice", "transfer", "draw"];

/**
 * @typedef {object} Stroke milliseconds
 * @property {number} all from the event of the key until its slice is laid out in the editor; the next frame shows it
 * @property {number} ask until the page has asked its worker
 * @property {number} parse of the analysis
 * @property {number} graph of the analysis
 * @property {number} slice of the analysis
 * @property {number} transfer between page and worker, both ways, with what waits there
 * @property {number} draw from the answer until it is laid out
 */

/**
 * @param {string} folder the built page
 * @param {object} [options]
 * @param {string[]} [options.only] languages, by name
 * @param {number} [options.wanted] lines of the function
 * @returns {Promise<{language: string, lines: number, cold: number, strokes: Stroke[], longest: number}[]>} `cold`:
 *   milliseconds from pasting the first text of a language until its slice is laid out, with the grammar's way from the
 *   server; `longest`: the longest task on the page's thread while keys are pressed, 0 where none is longer than 50
 */
export async function measureTyping(folder, { only, wanted = LINES } = {}) {
  const server = await serveFolder({ folder });
  const browser = await launchChromium();
  try {
    const rows = [];
    for (const [language, parts] of await readFunctions()) {
      if (only && !only.includes(language)) continue;
      const code = functionOf(parts, wanted);
      const context = await browser.newContext();
      context.setDefaultTimeout(PATIENCE);
      await context.grantPermissions(["clipboard-read", "clipboard-write", "local-network-access"]);
      rows.push({ language, lines: linesOf(code), ...(await typeInto(await context.newPage(), server.url, language, code)) });
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function typeInto(page, url, language, code) {
  const lines = code.split("\n");
  // The function's answer depends on nearly all of it.
  const criterion = lines.findLastIndex((line) => /return|answer/i.test(line)) + 1;
  await page.addInitScript(watch, { language, criterion });
  await page.goto(url);
  await page.getByText(/knowledge .*\d+ CWEs/).waitFor({ state: "attached" });
  await page.getByRole("textbox", { name: "Code", exact: true }).first().focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press("Control+v");
  await page.waitForFunction(() => globalThis.bench.strokes.length > 0 && document.querySelector("button.n.kept"));
  // A name in the middle grows and shrinks.
  const [name] = /[a-z]+_?\d+/.exec(lines.slice(lines.length >> 1).join("\n"));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(name);
  for (const key of ["Enter", "Escape", "ArrowRight"]) await page.keyboard.press(key);
  const cold = await page.evaluate(() => globalThis.bench.strokes[0].all);
  for (let count = 0; count < WARM_UP + KEYS; count += 1) {
    if (count === WARM_UP) await page.evaluate(() => globalThis.bench.begin());
    await Promise.all([page.keyboard.press(count % 20 < 10 ? "x" : "Backspace"), page.waitForTimeout(1000 / RATE)]);
  }
  await page.waitForFunction((keys) => globalThis.bench.strokes.length >= keys, KEYS);
  const { strokes, longest } = await page.evaluate(() => globalThis.bench.end());
  if (strokes.length !== KEYS) throw new Error(`${language}: ${strokes.length} slices for ${KEYS} keys`);
  return { cold, strokes, longest };
}

// What follows runs in the page.

/** Has the page slice on a line, and listens to what it and its worker say. */
function watch({ language, criterion }) {
  localStorage.setItem("rescue.draft", JSON.stringify({ language }));
  const tasks = [];
  // Keys whose slice is not there yet, and when they were pressed and asked about.
  let waiting = [];
  let newest;
  const bench = (globalThis.bench = {
    strokes: [],
    begin() {
      waiting = [];
      bench.strokes = [];
      tasks.length = 0;
    },
    end: () => ({ strokes: bench.strokes, longest: Math.max(0, ...tasks) }),
  });
  for (const change of ["keydown", "paste"]) {
    const press = ({ timeStamp, key, ctrlKey }) => {
      if (change === "paste" || (!ctrlKey && (key === "x" || key === "Backspace"))) waiting.push({ keyed: timeStamp });
    };
    addEventListener(change, press, true);
  }
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });

  globalThis.Worker = class extends Worker {
    constructor(...options) {
      super(...options);
      this.addEventListener("message", ({ data }) => {
        const arrived = performance.now();
        if (Number(/^\{"Sliced":\{"id":(\d+)/.exec(data)?.[1]) !== newest) return;
        // In a task of its own, after the page's.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.querySelector(".cm-content").getBoundingClientRect();
          answered(JSON.parse(data).Sliced, arrived, performance.now());
          port1.close();
        };
        port2.postMessage(null);
      });
    }
    postMessage(message) {
      const id = /^\{"Run":\{"id":(\d+)/.exec(message)?.[1];
      if (id) {
        newest = Number(id);
        const asked = performance.now();
        for (const key of waiting) key.asked ??= asked;
      }
      super.postMessage(id ? message.replace('"lines":[]', `"lines":[${criterion}]`) : message);
    }
  };

  /** The slice of all keys so far: of keys that come faster than slices, only the last has one of its own. */
  function answered({ slice, times }, arrived, drawn) {
    if (slice === null) return;
    const work = times.parse + times.graph + times.slice;
    for (const { keyed, asked } of waiting) {
      const [ask, transfer, draw] = [asked - keyed, arrived - asked - work, drawn - arrived];
      bench.strokes.push({ all: drawn - keyed, ask, ...times, transfer, draw });
    }
    waiting = [];
  }
}
