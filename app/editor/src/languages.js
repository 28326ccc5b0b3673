// The editor's grammars, by the names that the rest of the product uses.

import { cpp } from "@codemirror/lang-cpp";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";

const GRAMMARS = { python, javascript, c: cpp };

/** The extension for a language; nothing for one that the editor has no grammar for. */
export function languageNamed(name) {
  return Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name]() : [];
}
