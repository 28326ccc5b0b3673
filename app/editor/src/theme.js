// Code is set in weight and grey, so that red, green and blue stay free for meaning. Colours are the page's tokens.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

export const highlightStyle = HighlightStyle.define([
  { tag: [t.keyword, t.controlKeyword, t.definitionKeyword, t.moduleKeyword, t.operatorKeyword], class: "k" },
  { tag: [t.string, t.special(t.string), t.regexp, t.character], class: "s" },
  { tag: [t.comment, t.lineComment, t.blockComment, t.docComment], class: "m" },
]);

export const theme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--code-ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "var(--t-2)", lineHeight: "var(--lh-code)", overflow: "auto" },
  ".cm-content": { padding: ".375rem 0", caretColor: "var(--ink)" },
  "&.cm-focused .cm-content": { outline: "none" },
  ".cm-line": { position: "relative", padding: "0 var(--s-3) 0 .75rem", borderLeft: "2px solid transparent" },
  ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--ink-3)" },
  ".cm-numbers": { minWidth: "3.25rem" },
  ".cm-numbers .cm-gutterElement": { padding: "0", textAlign: "right" },
  ".cm-content ::selection, .cm-line::selection": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--hover)", outline: "1px solid var(--line-2)" },
  ".cm-specialChar": { color: "var(--warn)" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)", borderColor: "var(--line)" },
  ".cm-searchMatch": { backgroundColor: "var(--warn-bg)", outline: "1px solid var(--warn-line)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--warn-line)" },
});
