/** Words for what a table is, and for how a column's field was told. */
import type { Question, Scheme, TableRole } from "../../../roster/types";
import { isListKind, LIST_KINDS } from "../../../roster/list-kinds";
import type { Language } from "../../texts/catalogue";
import type { rosterTexts } from "../../texts/roster-texts";

type Texts = (typeof rosterTexts)["zh"];

export function roleWord(role: TableRole, texts: Texts): string {
  return texts[role];
}

/** What a list lists; empty where nobody knows. */
export function listKindWord(kind: string | null, language: Language): string {
  return kind !== null && isListKind(kind) ? LIST_KINDS[kind][language] : "";
}

export function schemeWord(scheme: Scheme, texts: Texts): string {
  switch (scheme) {
    case "registered-poor":
      return texts.registeredPoor;
    case "disability-allowance":
      return texts.disabilityAllowance;
    case "old-age-allowance":
      return texts.oldAgeAllowance;
    case "temporary-relief":
      return texts.temporaryRelief;
    case "dibao":
    case "tekun":
    case "marginal":
    case "children":
      return texts[scheme];
  }
}

export function questionWords(code: Question["code"], texts: Texts): string {
  switch (code) {
    case "income-period":
      return texts.incomePeriod;
    case "amount-of":
      return texts.amountOf;
    case "people-count":
      return texts.peopleCount;
    case "field":
    case "date-month":
      return texts.whichField;
  }
}
