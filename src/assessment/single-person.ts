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
import { groundOf, missingField, plainReason, reason } from "./reasons";
import type { KnownSituation } from "./situation";
import { singleAmount } from "./single-amount";
import { groupApplies, isJoblessSeverelyDisabled, singleGroupsOf } from "./single-group";
import type { SingleGroup } from "./single-terms";
import type { PhaseOut } from "./types";

const ZERO = new Decimal(0);

/** Somebody who may be covered singly, and by which group. */
export interface SinglePerson {
  readonly person: Person;
  readonly group: SingleGroup;
}

/** Who may be covered singly, or the roster field without which nobody can tell. */
export type SingleCase =
  | { readonly kind: "people"; readonly people: readonly SinglePerson[] }
  | { readonly kind: "open"; readonly field: "is_poverty_family" | "income_person_year" };

/** The ceiling of a group: its own, else the general one. */
function ceilingOf(group: SingleGroup, { terms }: KnownSituation): Parameter<Decimal> {
  const own = terms.single.ceilings[group];
  return own.set ? own : terms.singlePerson;
}

function isWithin(situation: KnownSituation, ceiling: Parameter<Decimal>): boolean {
  const { income, standard } = situation;
  return ceiling.set && isBelowMultiple(income, standard, ceiling.value);
}

/** The group by which a member qualifies: by their state, and the household's income by its ceiling. */
function groupWithin(person: Person, situation: KnownSituation): SingleGroup | null {
  const groups = singleGroupsOf(person, situation.terms);
  return groups.find((group) => isWithin(situation, ceilingOf(group, situation))) ?? null;
}

/**
 * 参照单人户: an adult with severe disability and without work, by their own income alone unless the
 * county looks at the household's. Religious staff who left the family apply for themselves.
 */
function byOwnIncome(person: Person, situation: KnownSituation): SingleGroup | "unknown" | null {
  const { terms, members, standard } = situation;
  const isApart = members.apart.includes(person);
  const group = isApart ? "religious" : "jobless";
  if (!groupApplies(terms.singleGroups[group], terms)) return null;
  if (!isApart && !isJoblessSeverelyDisabled(person, terms)) return null;
  const { income } = terms.single;
  if (!isApart && income.set && income.value === "household") {
    return isWithin(situation, ceilingOf(group, situation)) ? group : null;
  }
  const own = ownIncome(person);
  if (own === null) return isApart ? null : "unknown";
  return own.lt(standard.forPeople(1)) ? group : null;
}

interface Found {
  readonly people: readonly SinglePerson[];
  /** Somebody's own income decides, and the roster does not state it. */
  readonly isOpen: boolean;
}

function foundSingly(situation: KnownSituation): Found {
  const { members } = situation;
  const people: SinglePerson[] = [];
  let isOpen = false;
  const take = (person: Person, group: SingleGroup | "unknown" | null): void => {
    if (group === "unknown") isOpen = true;
    else if (group !== null) people.push({ person, group });
  };
  for (const person of members.people) {
    take(person, groupWithin(person, situation) ?? byOwnIncome(person, situation));
  }
  for (const person of members.apart) take(person, byOwnIncome(person, situation));
  return { people, isOpen };
}

/** Whether income per head is within the general ceiling of single-person coverage; names it where not. */
function isWithinSingleCeiling(situation: KnownSituation): boolean {
  const ceiling = situation.terms.singlePerson;
  if (!ceiling.set) return false;
  if (isWithin(situation, ceiling)) return true;
  const multiple = ceiling.value.toString();
  situation.notes.add(reason("single-person-over", { multiple }, groundOf(ceiling)));
  return false;
}

/**
 * Members to be covered singly, or null; open where it is for registered-poor households and the
 * roster does not say whether this is one, or where it hangs on an income that is not stated.
 */
export function singleCase(situation: KnownSituation): SingleCase | null {
  const { household, notes, terms, isRegisteredPoor } = situation;
  const { people, isOpen } = foundSingly(situation);
  if (people.length === 0 && !isOpen) {
    const mayBe = !household.membersListed && terms.regime === "from-2021-07";
    if (mayBe && isWithin(situation, terms.singlePerson)) {
      notes.add(plainReason("single-person-not-examined"));
    }
    return null;
  }
  const only = terms.single.for;
  if (only.set && only.value === "registered-poor" && isRegisteredPoor !== true) {
    return isRegisteredPoor === null ? { kind: "open", field: "is_poverty_family" } : null;
  }
  if (people.length === 0) return { kind: "open", field: "income_person_year" };
  return { kind: "people", people };
}

/** What decides is not in the roster. */
export function undecidedSingle(
  situation: KnownSituation,
  { field }: Extract<SingleCase, { kind: "open" }>,
  phaseOut: PhaseOut,
): Decision {
  const ground = groundOf(situation.terms.single.for);
  situation.notes.add(
    field === "is_poverty_family"
      ? reason("single-person-registered-unknown", {}, ground)
      : plainReason("single-person-own-unknown"),
  );
  situation.notes.lack(missingField(field));
  return undetermined(situation, phaseOut);
}

/** Suggests covering the members found. */
export function suggestSingly(
  situation: KnownSituation,
  people: readonly SinglePerson[],
  outcome: "enter" | "adjust",
  phaseOut: PhaseOut,
): Decision {
  namePeople(situation, people);
  return withSingleAmount(situation, people, outcome, phaseOut);
}

/** Each group with its number and its clause. */
function namePeople({ notes, terms }: KnownSituation, people: readonly SinglePerson[]): void {
  for (const group of new Set(people.map((one) => one.group))) {
    const count = people.filter((one) => one.group === group).length;
    const parameter = terms.singleGroups[group];
    const ground = groundOf(parameter);
    notes.add(
      group === "jobless"
        ? reason("single-person-reference", { count }, ground)
        : reason("single-person", { count, group: parameter.scope }, ground),
    );
  }
}

/**
 * A household that is covered singly already: it stays while somebody qualifies, or while the roster
 * does not show who does and income is within the ceiling. Null where it is beyond.
 */
export function continueSingly(situation: KnownSituation, phaseOut: PhaseOut): Decision | null {
  const { people, isOpen } = foundSingly(situation);
  if (people.length > 0) namePeople(situation, people);
  else if (isOpen) {
    return undecidedSingle(situation, { kind: "open", field: "income_person_year" }, phaseOut);
  } else if (!isWithinSingleCeiling(situation)) return null;
  else situation.notes.add(plainReason("single-person-not-shown"));
  return withSingleAmount(situation, people, "continue", phaseOut);
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
