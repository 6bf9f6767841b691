/**
 * Single-person coverage (单人户): the household is not eligible as a whole, but a severely disabled or
 * ill member may be covered alone. From 2021-07-01 by the national rules, before only where a
 * document says so (source 001 四（一）: 不符合整户纳入条件的按照单人户纳入).
 */
import { Decimal, formatMoney } from "../money";
import type { Parameter } from "../policy/types";
import { readAidType } from "../roster/values";
import type { Household, Person } from "../roster/types";
import { disabilityOf } from "./disability";
import { isBelowMultiple } from "./eligibility";
import { isSeverelyIll } from "./illness";
import { remembered } from "./remembered";
import { outcomeByAmount } from "./current-comparison";
import type { Decision } from "./decision";
import { groundOf, missingParameter, plainReason, reason, type Ground } from "./reasons";
import { roundPayable } from "./rounding";
import type { KnownSituation } from "./situation";
import { shapeOf } from "./table-shape";
import type { SingleGroup, Terms } from "./terms";
import type { PhaseOut } from "./types";

const ZERO = new Decimal(0);

/** Members who may be covered singly, and the clause of their group. */
export interface SinglePersonCase {
  readonly people: readonly Person[];
  readonly ground: Ground;
}

const coverageIn = remembered((text: string) => readAidType(text).value?.coverage ?? null);

/** Whether the roster marks the household as covered singly (单人户, 单人保). */
export function isMarkedSingle(household: Household): boolean {
  if (!shapeOf(household).single) return false;
  const type = household.text("aid_type");
  if (type !== null && coverageIn(type) === "person") return true;
  return (["dibao_method", "dibao_grade"] as const).some((field) =>
    /单人|单列/.test(household.text(field) ?? ""),
  );
}

/** The group of 单人户 that a person falls into, or null. */
function groupOf(person: Person): SingleGroup | null {
  const disability = disabilityOf(person);
  if (disability !== null && disability.grade <= 2) return "grade-1-2";
  if (disability?.grade === 3 && disability.kind === "mind") return "grade-3-mind";
  return isSeverelyIll(person) ? "severe-illness" : null;
}

/** A national default holds from the new regime on; what a document or the county says, always. */
function applies(parameter: Parameter<boolean>, terms: Terms): boolean {
  if (!parameter.set || !parameter.value) return false;
  return terms.regime === "from-2021-07" || parameter.standing !== "default";
}

/** The members who qualify by their state, whatever the income; null where there is none. */
function singlePersonCase({ household, terms }: KnownSituation): SinglePersonCase | null {
  const people: Person[] = [];
  let ground: Ground | null = null;
  for (const person of household.people) {
    const group = groupOf(person);
    if (group === null || !applies(terms.singleGroups[group], terms)) continue;
    people.push(person);
    ground ??= groundOf(terms.singleGroups[group]);
  }
  return ground === null ? null : { people, ground };
}

/** Whether income per head is within the ceiling of single-person coverage; names it where not. */
export function isWithinSingleCeiling(situation: KnownSituation, silent: boolean): boolean {
  const { income, standard, terms, notes } = situation;
  const ceiling = terms.singlePerson;
  if (!ceiling.set) return false;
  if (isBelowMultiple(income, standard, ceiling.value)) return true;
  if (!silent) {
    const multiple = ceiling.value.toString();
    notes.add(reason("single-person-over", { multiple }, groundOf(ceiling)));
  }
  return false;
}

/** Members to be covered singly within the ceiling, or null. */
export function singleCase(situation: KnownSituation): SinglePersonCase | null {
  if (!isWithinSingleCeiling(situation, true)) return null;
  const { household, notes, terms } = situation;
  const found = singlePersonCase(situation);
  if (found !== null) return found;
  if (!household.membersListed && terms.regime === "from-2021-07") {
    notes.add(plainReason("single-person-not-examined"));
  }
  return null;
}

/** No source gives an amount for 单人户 at or above the standard: it is named as unset. */
export function suggestSingly(
  situation: KnownSituation,
  { people, ground }: SinglePersonCase,
  outcome: "enter" | "adjust",
  phaseOut: PhaseOut,
): Decision {
  const { notes } = situation;
  notes.add(reason("single-person", { count: people.length }, ground));
  return withSingleAmount(situation, people.length, outcome, phaseOut);
}

/** A household that is covered singly already. */
export function continueSingly(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  const { notes, covered } = situation;
  const found = singlePersonCase(situation);
  if (found === null) notes.add(plainReason("single-person-not-shown"));
  else notes.add(reason("single-person", { count: found.people.length }, found.ground));
  return withSingleAmount(situation, found?.people.length ?? covered, "continue", phaseOut);
}

function withSingleAmount(
  situation: KnownSituation,
  covered: number | null,
  outcome: "enter" | "adjust" | "continue",
  phaseOut: PhaseOut,
): Decision {
  const { terms, notes } = situation;
  const parameter = terms.singleAmount;
  const base = {
    scheme: "dibao-person",
    covered,
    shortfall: ZERO,
    supplements: [],
    phaseOut,
  } as const;
  if (!parameter.set || covered === null) {
    notes.add(plainReason("single-person-amount-unset"));
    notes.lack(missingParameter(parameter));
    return { ...base, outcome, supplement: null, payable: null };
  }
  const payable = roundPayable(parameter.value.value.times(covered), covered, terms);
  const amount = formatMoney(parameter.value);
  notes.add(reason("single-person-amount", { amount, covered }, groundOf(parameter)));
  const byAmount = outcome === "enter" ? outcome : outcomeByAmount(situation, payable, true);
  return { ...base, outcome: byAmount, supplement: ZERO, payable };
}
