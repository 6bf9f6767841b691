import type { Assessment } from "../assessment/types";
import { parsePhone, type CitizenId } from "../identity";
import type { Household, Person, Roster } from "../roster/types";
import type { CellValue } from "../workbook/cells";
import { occurrencesOf } from "./occurrences";
import { repeats } from "./repeats";
import type { Occurrence, RosterIndex } from "./types";

/**
 * Indexes over a roster that several rules share. Each is built in one pass when it is first asked
 * for, so that a run of few rules pays for few.
 *
 * @param assessments one for each household of `roster.households`, in the same order.
 */
export function buildRosterIndex(roster: Roster, assessments: readonly Assessment[]): RosterIndex {
  const people = once(() => roster.households.flatMap((household) => household.people));
  const recordedHouseholds = once(() => [...roster.households, ...paymentRows(roster)]);
  const recorded = once(() => recordedHouseholds().flatMap((household) => household.people));
  const sharedIds = once(() => repeats(people(), ({ id }) => comparableId(id)));
  const sharedPhones = once(() => repeats(phonePlaces(roster.households), ({ number }) => number));
  const counts = once(() => countByTable(recorded()));
  const byHousehold = once(
    () => new Map(assessments.map((assessment) => [assessment.household, assessment])),
  );
  return {
    get people() {
      return people();
    },
    get recorded() {
      return recorded();
    },
    get recordedHouseholds() {
      return recordedHouseholds();
    },
    get sharedIds() {
      return sharedIds();
    },
    get sharedPhones() {
      return sharedPhones();
    },
    assessmentOf: (household) => byHousehold().get(household) ?? null,
    peopleIn: (table) => counts().get(table.id) ?? 0,
  };
}

/**
 * A citizen number in the form that tells people apart: 18 characters, an old number brought up to
 * them. Null where it cannot: blank, a placeholder, digits lost, neither 18 nor 15 characters. A
 * wrong check digit does not matter here: the same wrong number twice is still the same number.
 */
export function comparableId(id: CitizenId | null): string | null {
  if (id === null || id.form === "none") return null;
  if (id.problems.includes("placeholder") || id.problems.includes("precision-lost")) return null;
  return id.form === "15" ? id.suggested18 : id.normalized;
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null;
  return () => (built ??= { value: build() }).value;
}

function paymentRows(roster: Roster): readonly Household[] {
  return roster.tables
    .filter((table) => table.role === "payment")
    .flatMap((table) => roster.others.get(table.id) ?? []);
}

function countByTable(people: readonly Person[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table } of people) counts.set(table.id, (counts.get(table.id) ?? 0) + 1);
  return counts;
}

/** Adds to the list that a map keeps under a key. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function phoneNumber(raw: CellValue): string | null {
  if (typeof raw !== "string" && typeof raw !== "number") return null;
  const phone = parsePhone(raw);
  return phone.kind === "none" ? null : phone.normalized;
}

function* phonePlaces(households: readonly Household[]): Iterable<Occurrence & { number: string }> {
  for (const household of households) {
    for (const { person, cell, raw } of occurrencesOf(household, "phone", "head_phone")) {
      const number = phoneNumber(raw);
      if (number !== null) yield { household, person, cell, number };
    }
  }
}
