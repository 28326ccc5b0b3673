import { rustLanguage } from "@codemirror/lang-rust";

export const languageOf = () => rustLanguage;
