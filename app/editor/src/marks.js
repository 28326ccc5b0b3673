// The slice drawn on the text: which lines are kept, dropped or in the criterion, and the sentence that says why.
//
// Marks belong to the text that was analysed. While the user types they move along with their lines, until the next
// analysis brings new ones.

import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

/** Draws a slice, or nothing for null. */
export const setMarks = StateEffect.define();

/** Shows the reason of one line at its end; null for none. */
export const showReason = StateEffect.define();

const NOTHING = { lines: Decoration.none, gaps: Decoration.none, name: Decoration.none, picked: [], variable: null };

const field = StateField.define({
  create: () => NOTHING,
  update(value, transaction) {
    if (transaction.docChanged) {
      const { changes } = transaction;
      value = {
        lines: value.lines.map(changes),
        gaps: value.gaps.map(changes),
        name: value.name.map(changes),
        ...moved(value, changes),
      };
    }
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) value = effect.value ? draw(transaction.state.doc, effect.value) : NOTHING;
    }
    return value;
  },
  provide: (f) => [
    EditorView.decorations.from(f, (value) => value.lines),
    EditorView.decorations.from(f, (value) => value.gaps),
    EditorView.decorations.from(f, (value) => value.name),
  ],
});

const reasonField = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    value = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(showReason)) continue;
      const { doc } = transaction.state;
      const there = effect.value !== null && effect.value <= doc.lines;
      value = there ? Decoration.set([reasonShown.range(doc.line(effect.value).from)]) : Decoration.none;
    }
    return value;
  },
  provide: (f) => EditorView.decorations.from(f),
});

const reasonShown = Decoration.line({ class: "why-on" });

export const marks = () => [field, reasonField];

/** What the marks say of the line that starts at `from`: `{ kind, why }`, or null. */
export function markAt(state, from) {
  let found = null;
  state.field(field).lines.between(from, from, (_from, _to, decoration) => {
    found = decoration.spec;
    return false;
  });
  return found;
}

/** Whether a line is folded away by "slice only". */
export function isHidden(state, line) {
  const { from } = state.doc.line(line);
  let hidden = false;
  state.field(field).gaps.between(from, from, () => {
    hidden = true;
    return false;
  });
  return hidden;
}

/** What the user chose to slice on, where it is after a transaction: lines, and line and column of the variable, which are
 * none where none is chosen. It is asked before there is a state after it, which takes long to make. */
export function pickedAfter({ startState, changes, newDoc: doc }) {
  const { picked, variable } = moved(startState.field(field), changes);
  const within = (at) => Math.min(at, doc.length);
  return {
    lines: [...new Set(picked.map((at) => doc.lineAt(within(at)).number))],
    variable: variable === null ? [] : place({ doc }, within(variable)),
  };
}

/** Where a change moves what the user chose. */
const moved = ({ picked, variable }, changes) => ({
  picked: picked.map((at) => changes.mapPos(at, 1)),
  variable: variable === null ? null : changes.mapPos(variable, 1),
});

/** Line and column of a position. */
export function place({ doc }, at) {
  const { number, from } = doc.lineAt(at);
  return [number, at - from + 1];
}

/** The marks have changed in this update. */
export const marksChanged = (update) => update.startState.field(field) !== update.state.field(field);

function draw(doc, slice) {
  const kept = new Set(slice.kept);
  const criterion = new Set(slice.criterion);
  const reasons = slice.why.split("\n");
  const lines = new RangeSetBuilder();
  const gaps = new RangeSetBuilder();
  let gap = null;
  const close = (end) => {
    if (gap) gaps.add(gap.from, end, Decoration.replace({ block: true, widget: new Gap(gap.lines) }));
    gap = null;
  };
  let number = 0;
  let before = 0;
  for (let at = doc.iterLines(); !at.next().done; ) {
    number += 1;
    const from = before;
    const to = from + at.value.length;
    before = to + 1;
    const kind = criterion.has(number) ? "at" : kept.has(number) ? "kept" : at.value.trim() ? "dropped" : "nil";
    const why = reasons[number - 1] ?? "";
    if (kind !== "nil") lines.add(from, from, lineMark(slice.mode, kind, why));
    if (slice.mode !== "only") continue;
    if (kind === "at" || kind === "kept") {
      close(from - 1);
    } else {
      gap ??= { from, lines: 0 };
      gap.lines += 1;
    }
  }
  close(doc.length);
  const picked = [...slice.picked].filter((line) => line >= 1 && line <= doc.lines).map((line) => doc.line(line).from);
  const variable = positionOf(doc, slice.variable);
  const name = variable === null ? Decoration.none : Decoration.set([chosenName.range(variable, variable + slice.variable[2])]);
  return { lines: lines.finish(), gaps: gaps.finish(), name, picked, variable };
}

const chosenName = Decoration.mark({ class: "chosen" });

/** Where a variable's name begins, given its line, column and length; null where the text does not reach so far. */
function positionOf(doc, variable) {
  if (!variable || variable[0] > doc.lines) return null;
  const { from, to } = doc.line(variable[0]);
  const at = from + variable[1] - 1;
  return at + variable[2] <= to ? at : null;
}

function lineMark(mode, kind, why) {
  const attributes = why ? { "data-why": why } : {};
  return Decoration.line({ class: mode === "all" && kind !== "at" ? "" : kind, attributes, kind, why });
}

/** A dashed rule in the place of lines that "slice only" leaves out. */
class Gap extends WidgetType {
  constructor(lines) {
    super();
    this.lines = lines;
  }
  eq(other) {
    return other.lines === this.lines;
  }
  toDOM() {
    const rule = document.createElement("div");
    rule.className = "gap";
    rule.textContent = this.lines === 1 ? "1 line left out" : `${this.lines} lines left out`;
    return rule;
  }
  get estimatedHeight() {
    return 16;
  }
}
