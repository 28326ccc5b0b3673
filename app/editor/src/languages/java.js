import { javaLanguage } from "@codemirror/lang-java";

export const languageOf = () => javaLanguage;
