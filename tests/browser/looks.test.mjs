// On a laptop and on a phone, in light and in dark: everything fits, can be read, and can be reached.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import axe from "axe-core";
import { closeBrowser, closePages, LAPTOP, openPage, PHONE } from "./open_page.mjs";
import { SQL, TASK } from "./samples.mjs";

afterEach(closePages);
after(closeBrowser);

for (const [device, size] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  for (const theme of ["light", "dark"]) {
    test(`the main view fits and can be read: ${device}, ${theme}`, async () => {
      const page = await openPage({ size, theme });
      await page.typeTask(TASK);
      await page.pasteCode(SQL);
      await page.seeWeakness(89);
      await page.seeSecureExample();
      await page.screenshot(`main-${device}-${theme}`);
      await page.seeNoOverflow();
      assert.deepEqual(await violations(page), []);
      page.seeNoProblems();
    });
  }
}

test("the empty page and the settings can be read", async () => {
  for (const theme of ["light", "dark"]) {
    const page = await openPage({ theme });
    assert.deepEqual(await violations(page), []);
    await page.press("Settings");
    await page.seeText("Base URL");
    assert.deepEqual(await violations(page), []);
    await page.screenshot(`settings-${theme}`);
  }
});

test("a theme that is chosen wins over the system and survives a reload", async () => {
  const page = await openPage({ theme: "light" });
  const background = () => page.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.chooseTheme("Dark");
  const dark = await background();
  assert.notEqual(dark, light);
  await page.reload();
  assert.equal(await background(), dark);
});

test("the keyboard alone is enough for the main job", async () => {
  const page = await openPage();
  await page.pasteCode(SQL);
  await page.seeWeakness(89);
  const reached = new Set();
  await page.page.locator("body").press("Home");
  for (let step = 0; step < 60; step += 1) {
    await page.page.keyboard.press("Escape");
    await page.page.keyboard.press("Tab");
    reached.add(await page.page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()));
  }
  for (const wanted of [/^Examples/, /^Language/, /^Settings/, /^Line \d/, /SQL injection/, /Generate/, /Copy prompt/]) {
    assert.ok([...reached].some((name) => wanted.test(name)), `${wanted} is not among ${[...reached].join(" | ").slice(0, 1500)}`);
  }
});

/** What axe finds serious or critical, in short. */
async function violations(page) {
  await page.page.evaluate(axe.source);
  const found = await page.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ").slice(0, 600)}`);
}
