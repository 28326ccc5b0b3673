import { StreamLanguage } from "@codemirror/language";
import { csharp } from "@codemirror/legacy-modes/mode/clike";

const language = StreamLanguage.define(csharp);

export const languageOf = () => language;
