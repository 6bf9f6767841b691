/**
 * Single-person coverage (单人户): the household is not eligible as a whole, but a member in hardship
 * may be covered alone. From 2021-07-01 by the national rules, before only where a document says so
 * (source 001 四（一）: 不符合整户纳入条件的按照单人户纳入). An adult with severe disability and without work
 * may apply as a single person (参照单人户, 民发〔2022〕83号): then only the own income is looked at.
 */
import { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Person } from "../roster/types";
import { isBelowMultiple } from "./eligibility";
import { ownIncome } from "./income";
import { outcomeByAmount } from "./current-comparison";
import { undetermined, type Decision } from "./decision";
import { groundOf, missingField, plainReason, reason, type Ground } from "./reasons";
import type { KnownSituation } from "./situation";
import { singleAmount } from "./single-amount";
import { groupApplies, isJoblessSeverelyDisabled, singleGroupsOf } from "./single-group";
import type { SingleGroup } from "./terms";
import type { PhaseOut } from "./types";

const ZERO = new Decimal(0);

/** A member who may be covered singly, and by which group. */
export interface SinglePerson {
  readonly person: Person;
  readonly group: SingleGroup;
}

/** Members who may be covered singly, and the clause of their group. */
export interface SinglePersonCase {
  readonly people: readonly SinglePerson[];
  readonly ground: Ground;
  /** Taken as single persons by their own income alone. */
  readonly isReference: boolean;
}

/** The ceiling of a group: its own, else the general one. */
function ceilingOf(group: SingleGroup, { terms }: KnownSituation): Parameter<Decimal> {
  const own = terms.single.ceilings[group];
  return own.set ? own : terms.singlePerson;
}

function isWithin(situation: KnownSituation, ceiling: Parameter<Decimal>): boolean {
  const { income, standard } = situation;
  return ceiling.set && isBelowMultiple(income, standard, ceiling.value);
}

/** The members who qualify by their state, and the household's income by their ceiling. */
function memberCase(situation: KnownSituation): SinglePersonCase | null {
  const { terms, members } = situation;
  const people: SinglePerson[] = [];
  let ground: Ground | null = null;
  for (const person of members.people) {
    const group = singleGroupsOf(person, terms).find((one) =>
      isWithin(situation, ceilingOf(one, situation)),
    );
    if (group === undefined) continue;
    people.push({ person, group });
    ground ??= groundOf(terms.singleGroups[group]);
  }
  return ground === null ? null : { people, ground, isReference: false };
}

/** 参照单人户: adults with severe disability and without work whose own income is below the standard. */
function referenceCase(situation: KnownSituation): SinglePersonCase | null {
  const { terms, members, notes, standard } = situation;
  const allowed = terms.singleGroups.jobless;
  if (!groupApplies(allowed, terms)) return null;
  const { income } = terms.single;
  const people: SinglePerson[] = [];
  for (const person of members.people) {
    if (!isJoblessSeverelyDisabled(person, terms)) continue;
    if (income.set && income.value === "household") {
      if (isWithin(situation, ceilingOf("jobless", situation)))
        people.push({ person, group: "jobless" });
      continue;
    }
    const own = ownIncome(person);
    if (own === null) notes.add(plainReason("single-person-own-unknown"));
    else if (own.lt(standard.forPeople(1))) people.push({ person, group: "jobless" });
  }
  return people.length === 0 ? null : { people, ground: groundOf(allowed), isReference: true };
}

/** Whether income per head is within the ceiling of single-person coverage; names it where not. */
export function isWithinSingleCeiling(situation: KnownSituation): boolean {
  const ceiling = situation.terms.singlePerson;
  if (!ceiling.set) return false;
  if (isWithin(situation, ceiling)) return true;
  const multiple = ceiling.value.toString();
  situation.notes.add(reason("single-person-over", { multiple }, groundOf(ceiling)));
  return false;
}

/**
 * Members to be covered singly, or null; `unknown` where it is for registered-poor households and
 * the roster does not say whether this is one.
 */
export function singleCase(situation: KnownSituation): SinglePersonCase | "unknown" | null {
  const { household, notes, terms, isRegisteredPoor } = situation;
  const found = memberCase(situation) ?? referenceCase(situation);
  if (found !== null) {
    const only = terms.single.for;
    if (!only.set || only.value !== "registered-poor" || isRegisteredPoor === true) return found;
    return isRegisteredPoor === null ? "unknown" : null;
  }
  if (
    !household.membersListed &&
    terms.regime === "from-2021-07" &&
    isWithin(situation, terms.singlePerson)
  ) {
    notes.add(plainReason("single-person-not-examined"));
  }
  return null;
}

/** Whether the household is registered-poor decides, and the roster does not say. */
export function undecidedSingle(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  situation.notes.add(
    reason("single-person-registered-unknown", {}, groundOf(situation.terms.single.for)),
  );
  situation.notes.lack(missingField("is_poverty_family"));
  return undetermined(situation, phaseOut);
}

/** Suggests covering the members found. */
export function suggestSingly(
  situation: KnownSituation,
  found: SinglePersonCase,
  outcome: "enter" | "adjust",
  phaseOut: PhaseOut,
): Decision {
  nameCase(situation, found);
  return withSingleAmount(situation, found.people, outcome, phaseOut);
}

function nameCase({ notes }: KnownSituation, { people, ground, isReference }: SinglePersonCase) {
  const code = isReference ? "single-person-reference" : "single-person";
  notes.add(reason(code, { count: people.length }, ground));
}

/** A household that is covered singly already. */
export function continueSingly(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  const found = memberCase(situation) ?? referenceCase(situation);
  if (found === null) situation.notes.add(plainReason("single-person-not-shown"));
  else nameCase(situation, found);
  return withSingleAmount(situation, found?.people ?? [], "continue", phaseOut);
}

function withSingleAmount(
  situation: KnownSituation,
  people: readonly SinglePerson[],
  outcome: "enter" | "adjust" | "continue",
  phaseOut: PhaseOut,
): Decision {
  const covered = people.length > 0 ? people.length : situation.covered;
  const payable = singleAmount(situation, people, situation.covered);
  const base = {
    scheme: "dibao-person",
    covered,
    shortfall: ZERO,
    supplements: [],
    phaseOut,
  } as const;
  if (payable === null) return { ...base, outcome, supplement: null, payable };
  const byAmount = outcome === "enter" ? outcome : outcomeByAmount(situation, payable, true);
  return { ...base, outcome: byAmount, supplement: ZERO, payable };
}
