// The page as a person meets it: `pasteCode()`, `seeText()`. Tests say what is done and seen; how the page is built stands
// here only. `open_page.mjs` opens it.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { interruptWorker } from "./interrupt.mjs";
import { watchTasks } from "./tasks.mjs";

const SCREENSHOTS = "build/screenshots";
/** Enough for a slow machine; only a failure waits for so long. */
export const PATIENCE = 45_000;

/** An open page. */
export class Playground {
  constructor(page, server) {
    this.page = page;
    this.server = server;
    /** What the browser complained of: errors in its console, uncaught errors, dead workers. */
    this.problems = [];
    /** Addresses of everything that the page and its worker asked for. */
    this.requested = [];
    page.context().on("request", (request) => this.requested.push(request.url()));
    /** Everything that was written to the console. */
    this.console = [];
    page.on("console", (message) => {
      this.console.push(message.text());
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(String(error)));
  }

  async close() {
    await this.page.context().close();
    await this.server.close();
  }

  // What a person does.

  async chooseExample(title) {
    await this.choose("Examples", title);
  }

  async chooseLanguage(title) {
    await this.choose("Language", `${title.replace(/[+#]/g, "\\$&")}\\s*$`);
  }

  async chooseTheme(title) {
    await this.choose("Theme", title);
  }

  /** Opens a menu of the header and takes an entry. */
  async choose(menu, entry) {
    const summary = this.page.locator(`summary[aria-label="${menu}"]`).or(this.page.locator("summary", { hasText: menu }));
    const details = this.page.locator("header details").filter({ has: summary });
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    await details.locator("button, label").filter({ hasText: new RegExp(`^\\s*${entry}`) }).first().click();
    if ((await details.getAttribute("open")) !== null) await details.locator("summary").click();
  }

  async typeTask(text) {
    await this.page.getByLabel("Task", { exact: true }).fill(text);
  }

  /** Replaces the code by pasting, as a person would. */
  async pasteCode(text) {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.focusCode();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press(text === "" ? "Delete" : "Control+v");
  }

  async typeCode(text, delay = 0) {
    await this.goToEnd();
    await this.page.keyboard.type(text, { delay });
  }

  async goToEnd() {
    await this.focusCode();
    await this.page.keyboard.press("Control+End");
  }

  async focusCode() {
    await this.editor().first().focus();
  }

  /** Puts the cursor to the beginning of a text in the code. */
  async goTo(text) {
    const found = text.trimEnd();
    await this.focusCode();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.press("Control+f");
    await this.page.keyboard.type(found);
    for (const key of ["Shift+Enter", "Escape", "ArrowLeft"]) await this.page.keyboard.press(key);
  }

  async sliceOn(line) {
    await this.lineNumber(line).click();
  }

  /** The same right after the code has changed: a click is lost when the line numbers are drawn anew in the middle of it. */
  async sliceOnAtLast(line) {
    const at = this.page.locator("[data-testid=editor] button.n.at", { hasText: new RegExp(`^${line}$`) });
    for (let tries = 0; tries < 5; tries++) {
      await this.sliceOn(line);
      if (await at.waitFor({ timeout: 3_000 }).then(() => true, () => false)) return;
    }
    assert.fail(`line ${line} is not sliced on`);
  }

  /** Presses a line number and does not let go. */
  async holdLineNumber(line) {
    await this.lineNumber(line).hover();
    await this.page.mouse.down();
  }

  async letGo() {
    await this.page.mouse.up();
  }

  async chooseDirection(name) {
    await this.page.getByLabel("Direction of the slice").selectOption({ label: name });
  }

  /** Saves the slice or the graph; gives the file's name and text. */
  async save(what, format) {
    const menu = this.page.locator("details", { has: this.page.locator("summary", { hasText: "Save" }) });
    await menu.locator("summary").click();
    const entries = menu.getByRole("heading", { name: `Save the ${what}` }).locator(`~ button:has-text("${format}")`);
    const [download] = await Promise.all([this.page.waitForEvent("download"), entries.first().click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  async chooseMethod(title) {
    await this.methodChoice().selectOption({ label: title });
  }

  async press(button) {
    await this.page.getByRole("button", { name: button }).first().click();
  }

  /** Presses a button and gives the time (`Date.now()`) at which the page felt it. */
  async pressAt(button) {
    await this.page.evaluate(() => {
      addEventListener("click", () => (globalThis.pressedAt = Date.now()), { capture: true, once: true });
    });
    await this.press(button);
    return this.page.evaluate(() => globalThis.pressedAt);
  }

  /** Fills the settings of the model; without a key, the key is left as it was. */
  async setModel({ url, model, key }) {
    await this.press("Settings");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Base URL").fill(url);
    await dialog.getByLabel("Model", { exact: true }).fill(model);
    if (key !== undefined) await dialog.getByLabel("Key", { exact: true }).fill(key);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  async pasteAnswer(text) {
    await this.press("Paste answer");
    await this.page.getByLabel("Answer to compare").fill(text);
    await this.press("Compare");
  }

  async reload() {
    await this.page.reload();
    await this.seeKnowledge();
  }

  // What a person sees.

  /** Waits until a text can be seen. */
  async seeText(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seeNoText(text) {
    assert.equal(await this.page.getByText(text).filter({ visible: true }).count(), 0, `${text} is shown`);
  }

  async seeKnowledge() {
    await this.page.getByText(/knowledge .*\d+ CWEs/).waitFor({ state: "attached" });
  }

  /** Waits until a weakness is among the first four. */
  async seeWeakness(cwe) {
    await this.until(
      async () => (await this.weaknesses()).slice(0, 4).includes(cwe),
      async () => `CWE-${cwe} is not among the first four: ${await this.weaknesses()}`,
    );
  }

  async seeWeaknesses() {
    await this.page.getByRole("tab", { name: /CWE-\d+/ }).first().waitFor();
  }

  /** Numbers of the weaknesses that are shown, best first. */
  async weaknesses() {
    const tabs = await this.page.getByRole("tab", { name: /CWE-\d+/ }).allInnerTexts();
    return tabs.map((text) => Number(/CWE-(\d+)/.exec(text)[1]));
  }

  /** The name that is marked as the variable that is sliced on. */
  async chosenName() {
    return this.page.locator(".cm-line .chosen").innerText();
  }

  /** How far down buttons stand, by their words. */
  async tops(buttons) {
    const boxes = buttons.map((words) => this.page.locator("button, summary", { hasText: words }).first().boundingBox());
    return (await Promise.all(boxes)).map((box) => Math.round(box.y));
  }

  async seeGuidelines() {
    await this.page.getByRole("list", { name: "Guidelines" }).getByRole("listitem").first().waitFor();
  }

  async seeSecureExample() {
    await this.page.getByTestId("example").getByText("Secure", { exact: true }).first().waitFor();
  }

  async seeSecureExampleOf(cwe) {
    await this.page.getByTestId("example").getByText(new RegExp(`CWE-${cwe}\\b`)).first().waitFor();
  }

  /** Waits until the editor holds a short program: a pasted one arrives a moment later. */
  async seeCode(text) {
    const squeezed = (code) => code.replace(/\s/g, "");
    await this.until(
      async () => squeezed((await this.page.locator(".cm-line").allInnerTexts()).join("")) === squeezed(text),
      async () => `the editor does not hold\n${text}`,
    );
  }

  /** Waits until these words are set as keywords in the editor; none at all for none. */
  async seeKeywords(words, what) {
    const keywords = async () => new Set(await this.page.locator(".cm-line .k").allInnerTexts());
    await this.until(
      async () => {
        const seen = await keywords();
        return words.length === 0 ? seen.size === 0 : words.every((word) => seen.has(word));
      },
      async () => `${what}: ${[...(await keywords())]} are keywords, not ${words}`,
    );
  }

  /** Waits until the slice keeps exactly these lines. */
  async seeKept(lines, what) {
    await this.until(
      async () => String(await this.keptLines()) === String(lines),
      async () => `${what}: ${await this.keptLines()} are kept, not ${lines}`,
    );
  }

  /** Waits until something that was to be loaded says why it is not there. */
  async seeFailure() {
    await this.page.getByTestId("assets").getByRole("alert").first().waitFor();
  }

  /** Waits until the page says why no answer came. */
  async seeModelFailure(said) {
    const failure = this.page.getByTestId("failure");
    await failure.waitFor();
    assert.match(await failure.innerText(), said);
  }

  /** Titles of the retrieval methods. */
  async methods() {
    return (await this.methodChoice().locator("option").allTextContents()).map((title) => title.trim());
  }

  /** 1-based lines that the slice keeps. */
  async keptLines() {
    const numbers = await this.page.locator("[data-testid=editor] button.n.kept, [data-testid=editor] button.n.at").allInnerTexts();
    return numbers.map(Number);
  }

  /** The answer so far. */
  async streamedAnswer() {
    const raw = this.page.getByTestId("raw");
    return (await raw.count()) === 0 ? "" : raw.innerText();
  }

  /** The whole answer, prose and fences included. */
  async rawAnswer() {
    const details = this.page.locator("details").filter({ hasText: "The answer as it came" });
    return details.locator("pre").textContent();
  }

  async task() {
    return this.page.getByLabel("Task", { exact: true }).inputValue();
  }

  /** The whole code, by copying it: the editor draws only what fits the window. */
  async code() {
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.focusCode();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press("Control+c");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The worker has not ended by itself. */
  async seeNoDeath() {
    await this.seeNoText(/The analysis ended/);
  }

  /** What is said of a line: "kept: …". */
  async reason(line) {
    const label = await this.lineNumber(line).getAttribute("aria-label");
    return label.replace(/^Line \d+,? ?/, "");
  }

  /** Waits until the browser has nothing left to do for a while. */
  async settle(ms = 400) {
    await this.page.waitForTimeout(ms);
  }

  /** Nothing went wrong that a person would not see. */
  seeNoProblems() {
    assert.deepEqual(this.problems, []);
  }

  /** Everything fits the window's width. */
  async seeNoOverflow() {
    const [inner, wanted] = await this.page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    assert.ok(wanted <= inner, `the page is ${wanted} px wide in a window of ${inner} px`);
  }

  async screenshot(name) {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  // What only a program could do.

  /** The longest task on the page's thread while something is done, in milliseconds: 0 where none is longer than 50. */
  async longestTask(during) {
    await this.page.evaluate(watchTasks);
    await during();
    return this.page.evaluate(() => globalThis.longestTask());
  }

  /** Sends a worker like the page's one program, and a little later another, at moments all over the work on the first. */
  async interruptWorker({ language, code, tries }) {
    return this.page.evaluate(interruptWorker, { url: this.page.workers()[0].url(), language, code, tries });
  }

  // Helpers.

  editor() {
    return this.page.getByRole("textbox", { name: "Code", exact: true });
  }

  methodChoice() {
    return this.page.locator("label", { hasText: /^Method/ }).locator("select");
  }

  lineNumber(line) {
    return this.page.getByRole("button", { name: new RegExp(`^Line ${line}(,|$)`) });
  }

  /** Waits until something holds. */
  async until(holds, complaint) {
    const end = Date.now() + PATIENCE;
    while (!(await holds())) {
      if (Date.now() > end) assert.fail(await complaint());
      await this.page.waitForTimeout(50);
    }
  }
}
