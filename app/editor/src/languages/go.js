import { goLanguage } from "@codemirror/lang-go";

export const languageOf = () => goLanguage;
