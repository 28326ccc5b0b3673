// Line numbers that are buttons: a click or Enter slices on the line, hover or focus shows the line's reason, arrow keys
// move between them. One of them at a time can be reached with Tab.

import { StateEffect, StateField } from "@codemirror/state";
import { EditorView, gutter, GutterMarker, ViewPlugin } from "@codemirror/view";
import { isHidden, markAt, marksChanged, showReason } from "./marks.js";

const setActive = StateEffect.define();

/** The line whose number Tab reaches: where the arrow keys last went, else where the cursor is. */
const active = StateField.define({
  create: () => 1,
  update(value, transaction) {
    const { state } = transaction;
    if (transaction.docChanged || transaction.selection) value = state.doc.lineAt(state.selection.main.head).number;
    for (const effect of transaction.effects) if (effect.is(setActive)) value = effect.value;
    return Math.min(value, state.doc.lines);
  },
});

export function lineNumbers(callbacks) {
  return [
    active,
    gutter({
      class: "cm-numbers",
      lineMarker: (view, block) => new LineNumber(view.state.doc.lineAt(block.from).number, callbacks),
      initialSpacer: (view) => new Spacer(view.state.doc.lines),
      updateSpacer: (spacer, update) =>
        digits(update.state.doc.lines) === digits(spacer.lines) ? spacer : new Spacer(update.state.doc.lines),
    }),
    reachable,
    // After the gutter, so that it finds the buttons that the gutter has just made.
    dressing,
  ];
}

/** CodeMirror hides its gutters from assistive technology; these hold controls. */
const reachable = ViewPlugin.define((view) => {
  for (const gutters of view.dom.querySelectorAll(".cm-gutters")) gutters.removeAttribute("aria-hidden");
  return {};
});

const digits = (lines) => String(lines).length;

/** A button stays as long as its line is shown, or a press would be lost whenever marks arrive in the middle of it. */
class LineNumber extends GutterMarker {
  constructor(line, callbacks) {
    super();
    Object.assign(this, { line, callbacks });
  }
  eq(other) {
    return other.line === this.line;
  }
  toDOM(view) {
    const { line, callbacks } = this;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = line;
    button.dataset.line = line;
    button.title = "Slice on this line";
    dress(button, view);
    // Later, because a button that CodeMirror takes out of the page while it updates loses its focus in that update.
    const reveal = (shown) => setTimeout(() => {
      view.dispatch({ effects: showReason.of(shown ? line : null) });
      callbacks.onReason(shown ? line : 0, shown ? reasonOf(view.state, line) : "");
    });
    button.addEventListener("click", () => callbacks.onPick(line));
    button.addEventListener("keydown", (event) => move(view, line, event));
    for (const type of ["focus", "pointerenter"]) button.addEventListener(type, () => reveal(true));
    for (const type of ["blur", "pointerleave"]) button.addEventListener(type, () => reveal(false));
    return button;
  }
}

/** Keeps the buttons that are shown as their lines' marks are. */
const dressing = ViewPlugin.define((view) => ({
  update(update) {
    const moved = update.startState.field(active) !== update.state.field(active);
    if (!moved && !update.docChanged && !update.viewportChanged && !marksChanged(update)) return;
    for (const button of view.dom.querySelectorAll("button.n")) dress(button, view);
  },
}));

function dress(button, { state, viewport }) {
  const { doc } = state;
  const line = Number(button.dataset.line);
  // It is about to go: the gutter is drawn later than the text is known.
  if (line > doc.lines) return;
  const { from } = doc.line(line);
  const here = doc.line(state.field(active)).from;
  const reachableLine = here >= viewport.from && here <= viewport.to ? here : viewport.from;
  const mark = markAt(state, from);
  const className = `n ${mark?.kind ?? ""}`;
  const label = mark?.why ? `Line ${line}, ${mark.why}` : `Line ${line}`;
  const tabIndex = from === reachableLine ? 0 : -1;
  if (button.className !== className) button.className = className;
  if (button.ariaLabel !== label) button.ariaLabel = label;
  if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
}

const reasonOf = (state, line) => (line <= state.doc.lines ? (markAt(state, state.doc.line(line).from)?.why ?? "") : "");

class Spacer extends GutterMarker {
  constructor(lines) {
    super();
    this.lines = lines;
  }
  eq(other) {
    return digits(other.lines) === digits(this.lines);
  }
  toDOM() {
    const spacer = document.createElement("span");
    spacer.className = "n";
    spacer.textContent = "9".repeat(digits(this.lines));
    return spacer;
  }
}

function move(view, line, event) {
  if (event.key === "Escape") view.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  let to = line + step;
  while (to >= 1 && to <= view.state.doc.lines && isHidden(view.state, to)) to += step;
  if (to < 1 || to > view.state.doc.lines) return;
  const { from } = view.state.doc.line(to);
  view.dispatch({ effects: [setActive.of(to), EditorView.scrollIntoView(from, { y: "nearest", yMargin: 40 })] });
  focusNumber(view, to);
}

/** Focuses a line's number once CodeMirror has drawn it. */
export function focusNumber(view, line) {
  view.requestMeasure({ read: () => {}, write: () => view.dom.querySelector(`[data-line="${line}"]`)?.focus() });
}

/** The line whose number has the focus, or null. */
export function focusedNumber(view) {
  const line = view.root.activeElement?.dataset?.line;
  return line && view.dom.contains(view.root.activeElement) ? Number(line) : null;
}
