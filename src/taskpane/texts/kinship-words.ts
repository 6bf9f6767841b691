import { relationNamed, type Kinship } from "../../roster/relations";
import type { Language } from "./catalogue";

type Word = string | { readonly male: string; readonly female: string; readonly either: string };

const ENGLISH: Readonly<Record<Kinship, Word>> = {
  head: "head",
  spouse: { male: "husband", female: "wife", either: "spouse" },
  child: { male: "son", female: "daughter", either: "child" },
  "child-in-law": { male: "son-in-law", female: "daughter-in-law", either: "child-in-law" },
  grandchild: { male: "grandson", female: "granddaughter", either: "grandchild" },
  "great-grandchild": "great-grandchild",
  parent: { male: "father", female: "mother", either: "parent" },
  "parent-in-law": { male: "father-in-law", female: "mother-in-law", either: "parent-in-law" },
  grandparent: { male: "grandfather", female: "grandmother", either: "grandparent" },
  sibling: { male: "brother", female: "sister", either: "brother or sister" },
  "sibling-in-law": {
    male: "brother-in-law",
    female: "sister-in-law",
    either: "brother- or sister-in-law",
  },
  "niece-or-nephew": { male: "nephew", female: "niece", either: "niece or nephew" },
  "uncle-or-aunt": { male: "uncle", female: "aunt", either: "uncle or aunt" },
  "other-relative": "other relative",
  "non-relative": "not a relative",
};

/**
 * A relation to the head as a roster has it; in English by its kind, where the word is known.
 *
 * @example relationWord("儿媳", "en") // "daughter-in-law"
 */
export function relationWord(typed: string, language: Language): string {
  const relation = language === "zh" ? null : relationNamed(typed);
  if (relation === null) return typed;
  const word = ENGLISH[relation.kinship];
  return typeof word === "string" ? word : word[relation.sex ?? "either"];
}
