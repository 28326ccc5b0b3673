// How soon a keystroke's slice is there, in the page itself: in each language a long function, a key at a time.

import { launchChromium } from "../chromium.mjs";
import { serveFolder } from "../serve.mjs";
import { functionOf, linesOf, readFunctions } from "./functions.mjs";

/** Lines of the function. */
export const LINES = 300;
/** Keys that are measured, and keys before them, in which the browser compiles what runs often. */
const KEYS = 60;
const WARM_UP = 40;

/** Where the time from a keystroke to its slice goes; together they are `all` of it. */
export const PARTS = ["ask", "parse", "graph", "slice", "transfer", "draw"];

/**
 * @typedef {object} Stroke milliseconds
 * @property {number} all from the keystroke until its slice is laid out in the editor; the next frame shows it
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
 * @returns {Promise<{language: string, lines: number, first: number, strokes: Stroke[], longest: number}[]>} `first`:
 *   milliseconds from the first use of a language until its first slice, with the grammar's way from the server;
 *   `longest`: the longest task on the page's thread during the strokes, 0 where none is longer than 50
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
  await page.addInitScript(watch, { language, code, slice: { lines: [criterion] } });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.bench.answered && document.querySelector("button.n.kept"));
  // A name in the middle grows and shrinks.
  const [name] = /[a-z]+_?\d+/.exec(lines.slice(lines.length >> 1).join("\n"));
  await page.getByRole("textbox", { name: "Code", exact: true }).first().focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type(name);
  for (const key of ["Enter", "Escape", "ArrowRight"]) await page.keyboard.press(key);
  for (let count = 0; count < WARM_UP + KEYS; count += 1) {
    if (count === WARM_UP) await page.evaluate(() => globalThis.bench.begin());
    await page.evaluate(() => (globalThis.bench.answered = false));
    await page.keyboard.press(count % 20 < 10 ? "x" : "Backspace");
    await page.waitForFunction(() => globalThis.bench.answered, null, { polling: 10 });
  }
  const { first, strokes, longest } = await page.evaluate(() => globalThis.bench.end());
  if (strokes.length !== KEYS) throw new Error(`${language}: ${strokes.length} of ${KEYS} keys have a slice`);
  return { first, strokes, longest };
}

// What follows runs in the page.

/** Has the page begin with a draft, and listens to what it and its worker say. */
function watch(draft) {
  localStorage.setItem("rescue.draft", JSON.stringify(draft));
  const [strokes, tasks] = [[], []];
  let key, asked, newest, first;
  const bench = (globalThis.bench = {
    /** The newest run is answered completely. */
    answered: false,
    begin() {
      strokes.length = tasks.length = 0;
    },
    end: () => ({ first, strokes, longest: Math.max(0, ...tasks) }),
  });
  addEventListener("keydown", (event) => (key = event.timeStamp), true);
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });

  globalThis.Worker = class extends Worker {
    constructor(...options) {
      super(...options);
      this.addEventListener("message", ({ data }) => {
        const arrived = performance.now();
        const { Sliced, Found } = JSON.parse(data);
        if (Found?.id === newest && Found.waiting_for.length === 0) bench.answered = true;
        if (Sliced?.id !== newest || Sliced.slice === null) return;
        const work = Sliced.times.parse + Sliced.times.graph + Sliced.times.slice;
        first ??= arrived - asked;
        const [keyed, sent] = [key, asked];
        // In a task of its own, after the page's.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.querySelector(".cm-content").getBoundingClientRect();
          const drawn = performance.now();
          const [ask, transfer, draw] = [sent - keyed, arrived - sent - work, drawn - arrived];
          strokes.push({ all: drawn - keyed, ask, ...Sliced.times, transfer, draw });
          port1.close();
        };
        port2.postMessage(null);
      });
    }
    postMessage(message) {
      const { Run } = JSON.parse(message);
      if (Run) [asked, newest] = [performance.now(), Run.id];
      super.postMessage(message);
    }
  };
}
