/** Two lists compared: who is in both, who in one alone, who may be one person, and what follows from it. */
import type { Decimal } from "../money";
import type { Household } from "../roster/types";
import { grantedTo, paidIn, paymentsOfMonth, type MonthPayments } from "./amounts";
import { changesOf, type Change } from "./changes";
import { kindOf, laterPlace, placeOfPayments, type ComparisonKind, type Place } from "./kinds";
import { peopleOfList, rowsOf, type ListedPerson, type PeopleOfList } from "./listed-person";
import { matchHouseholds, type HouseholdsMatch } from "./match-households";
import { matchPeople, type PeopleMatch, type PersonMatch } from "./match-people";
import { nearMisses, type NearMiss } from "./near-misses";
import type { ReconcileTerms, Side } from "./side";
import { eligibleAgain, suggestionsOf, type Suggestion } from "./suggestions";

/** What two lists say differently of somebody, or of a household, in both. */
export interface Difference {
  /** `name`: one citizen number and two names. `amount`: granted and paid, 元/月. */
  readonly kind: "name" | "amount";
  readonly match: PersonMatch;
  /** For `amount`: what list A and list B say. */
  readonly a: Decimal | null;
  readonly b: Decimal | null;
}

/** How the people and households of one list stand to the other. Everything foots: see each field. */
export interface Counts {
  /** `rows = people + repeats + unnamed + uncovered`. */
  readonly rows: number;
  readonly repeats: number;
  readonly unnamed: number;
  readonly uncovered: number;
  /** Rows of payments of other months, left out before anything is counted. */
  readonly otherMonths: number;
  /** `people = both + only`. */
  readonly people: number;
  readonly both: number;
  readonly only: number;
  /** Of `people`: no citizen number that tells people apart. */
  readonly withoutId: number;
  /** Of `only`: people of whose household somebody else is in the other list. */
  readonly onlyInSharedHousehold: number;
  /** Of `only`: people with a near miss in the other list. */
  readonly onlyWithNearMiss: number;
  /** `households = householdsBoth + householdsOnly`. */
  readonly households: number;
  readonly householdsBoth: number;
  readonly householdsOnly: number;
}

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly a: Side;
  readonly b: Side;
  readonly counts: { readonly a: Counts; readonly b: Counts };
  readonly people: PeopleMatch;
  readonly near: readonly NearMiss[];
  readonly households: HouseholdsMatch;
  readonly differences: readonly Difference[];
  readonly suggestions: readonly Suggestion[];
  /** Of a comparison of two months; else null. */
  readonly period: Period | null;
  /** Of a comparison with payments; else null. */
  readonly payments: { readonly place: Place; readonly month: string } | null;
}

export interface Period {
  /** Which list is this month's. */
  readonly later: Place;
  /** Whether the lists say so themselves (month, 上月); else the first given is this month's. */
  readonly isSaid: boolean;
  readonly changes: readonly Change[];
}

/**
 * Compares two lists. Pure, and linear in their lengths but for sorting.
 *
 * @param kind what is compared with what; told from the lists where not given
 */
export function compareLists(
  a: Side,
  b: Side,
  terms: ReconcileTerms,
  kind: ComparisonKind = kindOf(a, b),
): Comparison {
  const place = kind === "payments" ? placeOfPayments(a, b) : null;
  const paid = place === null ? null : paymentsOfMonth(place === "a" ? a : b);
  const peopleOf = (side: Side, own: Place): PeopleOfList => {
    const ofMonth = place === own && paid !== null;
    const households = ofMonth
      ? side.households.filter((row) => paid.byRow.has(row))
      : side.households;
    return peopleOfList(households, kind !== "period" && kind !== "lists");
  };
  const [listA, listB] = [peopleOf(a, "a"), peopleOf(b, "b")];
  const people = matchPeople(listA.people, listB.people);
  const households = matchHouseholds(people.both);
  const isOneHousehold = (one: Household, other: Household): boolean => {
    const pair = households.pairOf.get(one);
    return pair !== undefined && pair.a === one && pair.b === other;
  };
  const near = nearMisses(people.onlyA, people.onlyB, isOneHousehold);
  const shared = { people, households, near };
  const period = kind === "period" ? periodOf(a, b, people, households, terms) : null;
  return {
    kind,
    a,
    b,
    counts: {
      a: countsOf(a, listA, people.onlyA, shared, "a", place === "a" ? paid : null),
      b: countsOf(b, listB, people.onlyB, shared, "b", place === "b" ? paid : null),
    },
    people,
    near,
    households,
    differences: [
      ...nameDifferences(people.both),
      ...(place === null || paid === null
        ? []
        : amountDifferences(people.both, { a, b, place, paid })),
    ],
    suggestions:
      period === null
        ? suggestionsOf({ kind, a, b, households })
        : [...eligibleAgain(...earlierOf(period, a, b), households)],
    period,
    payments: place === null || paid === null ? null : { place, month: paid.month },
  };
}

function earlierOf({ later }: Period, a: Side, b: Side): [Side, Place] {
  return later === "a" ? [b, "b"] : [a, "a"];
}

function periodOf(
  a: Side,
  b: Side,
  people: PeopleMatch,
  households: HouseholdsMatch,
  { policy }: ReconcileTerms,
): Period {
  const { place: later, isSaid } = laterPlace(a, b);
  const months =
    later === "a"
      ? {
          now: a,
          before: b,
          people: {
            both: people.both.map((match) => ({ now: match.a, before: match.b })),
            onlyNow: people.onlyA,
            onlyBefore: people.onlyB,
          },
        }
      : {
          now: b,
          before: a,
          people: {
            both: people.both.map((match) => ({ now: match.b, before: match.a })),
            onlyNow: people.onlyB,
            onlyBefore: people.onlyA,
          },
        };
  return { later, isSaid, changes: changesOf({ ...months, households }, policy) };
}

function countsOf(
  side: Side,
  list: PeopleOfList,
  only: readonly ListedPerson[],
  { households, near }: Pick<Comparison, "households" | "near">,
  own: Place,
  paid: MonthPayments | null,
): Counts {
  const withNear = new Set(near.map((miss) => miss[own]));
  const isShared = ({ person }: ListedPerson): boolean => households.touched.has(person.household);
  const counted =
    paid === null ? side.households : side.households.filter((row) => paid.byRow.has(row));
  const householdsBoth = counted.filter((one) => households.touched.has(one)).length;
  return {
    rows: list.rows,
    repeats: list.repeats,
    unnamed: list.unnamed,
    uncovered: list.uncovered,
    otherMonths: paid?.otherMonths ?? 0,
    people: list.people.length,
    both: list.people.length - only.length,
    only: only.length,
    withoutId: list.people.filter(({ id }) => id === null).length,
    onlyInSharedHousehold: only.filter(isShared).length,
    onlyWithNearMiss: only.filter((listed) => withNear.has(listed)).length,
    households: counted.length,
    householdsBoth,
    householdsOnly: counted.length - householdsBoth,
  };
}

/** One number, two names: at least one of them is wrong. */
function nameDifferences(both: readonly PersonMatch[]): readonly Difference[] {
  return both
    .filter(({ a, b }) => a.name !== null && b.name !== null && a.name !== b.name)
    .map((match) => ({ kind: "name", match, a: null, b: null }));
}

/** Households whose payments of the month do not add up to what the roster grants. */
function amountDifferences(
  both: readonly PersonMatch[],
  { a, b, place, paid }: { a: Side; b: Side; place: Place; paid: MonthPayments },
): readonly Difference[] {
  const granting = place === "a" ? "b" : "a";
  const rows = new Map<Household, { readonly match: PersonMatch; readonly paid: Set<Household> }>();
  for (const match of both) {
    const { household } = match[granting].person;
    let own = rows.get(household);
    if (own === undefined) rows.set(household, (own = { match, paid: new Set() }));
    for (const row of rowsOf(match[place])) own.paid.add(row.household);
  }
  const differences: Difference[] = [];
  for (const [household, { match, paid: rowsPaid }] of rows) {
    const granted = grantedTo(household, granting === "a" ? a : b);
    const sum = paidIn(rowsPaid, paid);
    if (granted === null || sum === null || granted.eq(sum)) continue;
    const values = granting === "a" ? { a: granted, b: sum } : { a: sum, b: granted };
    differences.push({ kind: "amount", match, ...values });
  }
  return differences;
}
