import type { Language } from "./catalogue";

/**
 * A text that begins a line: English ones with a capital, for words of the field are kept in small
 * letters so that sentences can hold them.
 *
 * @example sentenceCase("household number", "en") // "Household number"
 */
export function sentenceCase(text: string, language: Language): string {
  return language === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
