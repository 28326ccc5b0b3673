// Wrapped lines hang under their own indentation.

import { Decoration, ViewPlugin } from "@codemirror/view";

/** Deeper indentation than this would leave no room for text on a phone. */
const DEEPEST = 16;

const plugin = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = hang(view);
    }
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = hang(update.view);
    }
  },
  { decorations: (value) => value.decorations },
);

export const hangingIndent = plugin;

function hang(view) {
  const ranges = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const columns = Math.min(indentation(line.text, view.state.tabSize), DEEPEST);
      ranges.push(byIndent(columns).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(ranges);
}

function indentation(text, tabSize) {
  let columns = 0;
  for (const char of text) {
    if (char === " ") columns += 1;
    else if (char === "\t") columns += tabSize;
    else break;
    if (columns >= DEEPEST) break;
  }
  return columns;
}

const known = [];

function byIndent(columns) {
  known[columns] ??= Decoration.line({ attributes: { style: `--ind:${columns}` } });
  return known[columns];
}
