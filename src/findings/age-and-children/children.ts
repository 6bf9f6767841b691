/** Orphans and children without de facto care, as rosters name them. */
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { paidIn } from "../aid-received";
import { mayState } from "../../roster/table-fields";
import type { FindingContext } from "../types";

export { FULL_AGE as ADULT_FROM } from "../../assessment/entitlements";

const FIELDS: readonly Field[] = ["child_type", "child_amount"];
const KINDS = /孤儿|无人抚养|双孤|单孤/;
const NOT_MEANT = /非孤儿|不是孤儿|非事实|不属于/;

/** Whether somebody is named an orphan or a child without de facto care, by kind of aid or of child. */
export function isNamedSo(person: Person): boolean {
  const kind = person.text("child_type") ?? person.text("aid_type");
  if (kind !== null) return KINDS.test(kind) && !NOT_MEANT.test(kind);
  return KINDS.test(`${person.table.title ?? ""} ${person.table.sheet}`);
}

/** Everybody whose row may be of a child on such aid: a kind, an amount, or the roster of children. */
export function* rowsOfChildren({ index }: FindingContext): Generator<Person> {
  for (const household of index.recordedHouseholds) {
    if (household.scheme === "children" || mayState(household, FIELDS)) yield* household.people;
  }
}

/** Whether somebody is paid as an orphan: an amount above zero, or a place in the roster without an amount of zero. */
export function isOnAid(person: Person): boolean {
  if (paidIn(person, "child_amount") !== null) return true;
  if (person.amount("child_amount")?.value?.isZero() === true) return false;
  return person.household.scheme === "children" && isNamedSo(person);
}
