// Opens the page in a browser of its own, as a static host serves it, and closes it again.

import { launchChromium } from "../../scripts/chromium.mjs";
import { serveFolder } from "../../scripts/serve.mjs";
import { breakFiles } from "./faults.mjs";
import { PATIENCE, Playground } from "./playground.mjs";

const FOLDER = process.env.DIST ?? "dist";
/** As a static host might put it: below a path of its own. */
const BASE = "/some/where/playground/";

export const LAPTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

let browser;
const opened = [];

/** To be called after each test. */
export async function closePages() {
  await Promise.all(opened.splice(0).map((playground) => playground.close()));
}

/** To be called at the end of a file. */
export async function closeBrowser() {
  await closePages();
  await browser?.close();
  browser = undefined;
}

/**
 * Opens the page in a fresh profile.
 *
 * @param {object} [options]
 * @param {{width: number, height: number}} [options.size] of the window
 * @param {"light" | "dark"} [options.theme] of the system
 * @param {Record<string, import("./faults.mjs").Fault>} [options.faults] files to break, by the end of their path; may be
 *   changed while the page is open
 * @param {boolean} [options.wait] for the knowledge base
 * @returns {Promise<Playground>}
 */
export async function openPage({ size = LAPTOP, theme = "light", faults = {}, wait = true } = {}) {
  browser ??= await launchChromium();
  const server = await serveFolder({ folder: FOLDER, base: BASE, respond: breakFiles(FOLDER, faults) });
  const context = await browser.newContext({ viewport: size, colorScheme: theme });
  context.setDefaultTimeout(PATIENCE);
  // Granting anything denies all the rest.
  await context.grantPermissions(["clipboard-read", "clipboard-write", "local-network-access"]);
  const playground = new Playground(await context.newPage(), server);
  opened.push(playground);
  await playground.page.goto(server.url);
  await playground.page.getByLabel("Code", { exact: true }).first().waitFor();
  if (wait) await playground.seeKnowledge();
  return playground;
}
