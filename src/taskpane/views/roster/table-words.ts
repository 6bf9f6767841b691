/** Words for what a table is, and for how a column's field was told. */
import type { Question, Scheme, TableRole } from "../../../roster/types";
import type { rosterTexts } from "../../texts/roster-texts";

type Texts = (typeof rosterTexts)["zh"];

export function roleWord(role: TableRole, texts: Texts): string {
  return texts[role];
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
