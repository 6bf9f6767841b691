import { createContext, useContext } from "react";
import type { Language } from "../../taskpane/texts/catalogue";
import { workbenchTexts } from "../texts";

export interface Words {
  readonly language: Language;
  readonly texts: (typeof workbenchTexts)[Language];
}

/** The workbench's words in a language. */
export function wordsIn(language: Language): Words {
  return { language, texts: workbenchTexts[language] };
}

const WordsContext = createContext<Words>(wordsIn("zh"));
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
