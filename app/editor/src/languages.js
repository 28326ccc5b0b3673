// The editor's grammars, by the names that the rest of the product uses. The bare languages, without the completions
// that come with them: those would double the bundle.

import { cppLanguage } from "@codemirror/lang-cpp";
import { javascriptLanguage } from "@codemirror/lang-javascript";
import { pythonLanguage } from "@codemirror/lang-python";

const GRAMMARS = { python: pythonLanguage, javascript: javascriptLanguage, c: cppLanguage };

/** The extension for a language; nothing for one that the editor has no grammar for. */
export function languageNamed(name) {
  return Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name] : [];
}
