import { StreamLanguage } from "@codemirror/language";
import { ruby } from "@codemirror/legacy-modes/mode/ruby";

const language = StreamLanguage.define(ruby);

export const languageOf = () => language;
