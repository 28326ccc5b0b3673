// The code editor of the page: CodeMirror 6 behind the small interface that app/src/browser/editor.rs speaks.
//
//   create(parent, { text, language, label },
//          { onChange(text, picked, variable), onPick(line), onVariable(line, column), onReason(line, reason) })
//     → { setText, setLanguage, decorate, pickVariable, focus, destroy }
//
// Lines and columns are 1-based everywhere. Every call that comes back in a callback was caused by the user, never by `setText`.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { hangingIndent } from "./indent.js";
import { languageNamed } from "./languages.js";
import { focusedNumber, focusNumber, lineNumbers } from "./numbers.js";
import { marks, pickedAfter, place, setMarks } from "./marks.js";
import { highlightStyle, theme } from "./theme.js";

/** Marks a change that came from the page and must not be reported back to it. */
const fromPage = Annotation.define();

export function create(parent, options, callbacks) {
  const language = new Compartment();
  /** The name of the language that the text is to be coloured in. */
  let wanted = "";

  const pickVariable = ({ state }) => {
    const { head } = state.selection.main;
    callbacks.onVariable(...place(state, head));
    return true;
  };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(callbacks),
        marks(),
        history(),
        search({ top: true }),
        indentOnInput(),
        bracketMatching(),
        highlightSpecialChars(),
        hangingIndent,
        EditorView.lineWrapping,
        theme,
        syntaxHighlighting(highlightStyle),
        language.of([]),
        keymap.of([{ key: "Mod-.", run: pickVariable }, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-description": "Tab indents; Escape, then Tab, leaves the editor.",
          spellcheck: "false",
          autocorrect: "off",
          autocapitalize: "off",
        }),
      ],
    }),
    // What was typed is told before it is drawn: meanwhile it is analysed.
    dispatchTransactions(transactions, view) {
      if (transactions.some((t) => t.docChanged && !t.annotation(fromPage))) {
        const last = transactions.at(-1);
        const { lines, variable } = pickedAfter(last);
        callbacks.onChange(last.newDoc.toString(), lines, variable);
      }
      view.update(transactions);
    },
  });

  const colour = async (name) => {
    wanted = name;
    const extension = await languageNamed(name, view.state.doc.toString());
    // Another language may have been chosen meanwhile, or the editor may be gone. It is called after each analysis, and to
    // reconfigure means to parse all over again.
    if (wanted === name && language.get(view.state) !== extension) {
      view.dispatch({ effects: language.reconfigure(extension) });
    }
  };
  colour(options.language);

  return {
    /** Replaces the whole text; the user can undo it. Marks and picked lines go with the old text. */
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        effects: setMarks.of(null),
        selection: { anchor: 0 },
        annotations: fromPage.of(true),
        scrollIntoView: true,
      });
    },
    setLanguage: colour,
    /** `{ mode: "all" | "slice" | "only", kept, criterion, picked: line numbers, variable: [line, column,
     * length] or null, why: a sentence per line of it }` or null. */
    decorate(slice) {
      const focused = focusedNumber(view);
      view.dispatch({ effects: setMarks.of(slice) });
      // Where lines are folded away, the buttons go with them; a person who works with the keyboard must not lose their place.
      if (focused) focusNumber(view, focused);
    },
    pickVariable: () => pickVariable(view),
    focus: () => view.focus(),
    destroy() {
      wanted = null;
      view.destroy();
    },
  };
}
