// The page as a person meets it: `openPage()`, `pasteCode()`, `seeText()`. Tests say what is done and seen; how the page
// is built stands here only.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { launchChromium } from "../../scripts/chromium.mjs";
import { serveFolder } from "../../scripts/serve.mjs";

/** As a static host would put it: below a path of its own. */
const BASE = "/some/where/playground/";
const FOLDER = process.env.DIST ?? "dist";
const SCREENSHOTS = "build/screenshots";
/** Long enough for a slow machine; nothing waits for it unless it fails. */
const PATIENCE = 20_000;

let browser;

/** The browser that all tests of a file share. */
export async function sharedBrowser() {
  browser ??= await launchChromium();
  return browser;
}

/** To be called at the end of a file. */
export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/**
 * Opens the page in a fresh profile.
 *
 * @param {object} [options]
 * @param {object} [options.size] of the window
 * @param {"light" | "dark"} [options.theme]
 * @param {Record<string, (bytes: Buffer) => Buffer | number>} [options.faults] by file name (its end): what is served in
 *   place of the file, or the status to answer with; may be changed while the page is open
 * @returns {Promise<Playground>}
 */
export async function openPage({ size = { width: 1440, height: 900 }, theme = "light", faults = {} } = {}) {
  const server = await serveFolder({ folder: FOLDER, base: BASE, respond: breakFiles(faults) });
  const context = await (await sharedBrowser()).newContext({ viewport: size, colorScheme: theme });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = new Playground(await context.newPage(), server);
  await playground.page.goto(server.url);
  return playground;
}
