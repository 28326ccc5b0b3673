// The editor's grammars, by the names that the rest of the product uses. The bare languages, without the completions
// that come with them: those would double the bundle. The bundle holds those that share a grammar with Python, JavaScript
// or C; each of the others is a file of its own (`languages/`), loaded when it is used for the first time.

import { cppLanguage } from "@codemirror/lang-cpp";
import { jsxLanguage, tsxLanguage } from "@codemirror/lang-javascript";
import { pythonLanguage } from "@codemirror/lang-python";

const BUNDLED = {
  python: pythonLanguage,
  javascript: jsxLanguage,
  typescript: tsxLanguage,
  c: cppLanguage,
  cpp: cppLanguage,
};

const LOADED = {
  java: () => import("./languages/java.js"),
  csharp: () => import("./languages/csharp.js"),
  go: () => import("./languages/go.js"),
  php: () => import("./languages/php.js"),
  ruby: () => import("./languages/ruby.js"),
  rust: () => import("./languages/rust.js"),
};

/** A promise of the extension for a language; of nothing for one without a grammar, or whose file does not arrive. */
export async function languageNamed(name, text) {
  if (Object.hasOwn(BUNDLED, name)) return BUNDLED[name];
  if (!Object.hasOwn(LOADED, name)) return [];
  try {
    const { languageOf } = await LOADED[name]();
    return languageOf(text);
  } catch {
    return [];
  }
}
