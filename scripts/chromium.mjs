// Starts the Chromium that `scripts/with-tools` names, with nothing of its own to say to the network.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", // as root, as on most CI machines
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A headless browser; each of its contexts is a fresh profile. */
export function launchChromium() {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("no Chromium: run this through scripts/with-tools, after `make setup-test`");
  return chromium.launch({ executablePath, args: FLAGS });
}
