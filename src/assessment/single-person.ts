/**
 * Single-person coverage (单人户): the household is not eligible as a whole, but a severely disabled or
 * ill member may be covered alone. From 2021-07-01 by the national rules, before only where a
 * document says so (source 001 四（一）: 不符合整户纳入条件的按照单人户纳入).
 */
import type { Parameter } from "../policy/types";
import type { Household, Person } from "../roster/types";
import { disabilityOf } from "./disability";
import { isBelowMultiple } from "./eligibility";
import { isSeverelyIll } from "./illness";
import { groundOf, reason, type Ground } from "./reasons";
import type { KnownSituation } from "./situation";
import type { SingleGroup, Terms } from "./terms";

/** Members who may be covered singly, and the clause of their group. */
export interface SinglePersonCase {
  readonly people: readonly Person[];
  readonly ground: Ground;
}

/** Whether the roster marks the household as covered singly (单人户, 单人保). */
export function isMarkedSingle(household: Household): boolean {
  for (const field of ["aid_type", "dibao_method", "dibao_grade"] as const) {
    if (/单人/.test(household.text(field) ?? "")) return true;
  }
  return false;
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
export function singlePersonCase({ household, terms }: KnownSituation): SinglePersonCase | null {
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
