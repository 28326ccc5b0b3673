import { phpLanguage } from "@codemirror/lang-php";

/** A piece of a file has no tag before its code. */
const piece = phpLanguage.configure({ top: "Program" });

export const languageOf = (text) => (text.includes("<?") ? phpLanguage : piece);
