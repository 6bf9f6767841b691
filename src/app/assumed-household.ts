/** A household as it would be read if some of its figures were others. No cell is touched. */
import type { CalendarDate } from "../calendar";
import { ageOn } from "../calendar";
import type { Decimal } from "../money";
import type { Field } from "../roster";
import type { Fact, Household, Person } from "../roster/types";
import { assumedPeople, NOBODY_ELSE, type AssumedMembers } from "./assumed-members";
import { overlaid } from "./overlaid";

/** What is assumed of a household; null leaves what the roster says. */
export interface HouseholdAssumptions {
  /** Countable income of the household after deductions, 元/年. */
  readonly incomeYear: Decimal | null;
  /** People in the household. */
  readonly size: number | null;
  readonly covered: number | null;
  /** People who are other than the roster says, leave or join; none where left out. */
  readonly members?: AssumedMembers;
  /** The day on which ages are told. */
  readonly asOf: CalendarDate;
}

/** What the roster takes off income or sets in its place: nothing changes an assumed income. */
const DEDUCTIONS: ReadonlySet<Field> = new Set<Field>([
  "deduct_employment",
  "deduct_rigid",
  "expense_medical",
  "expense_edu",
  "expense_rehab",
  "expense_disaster",
  "override_income",
]);

/**
 * The household under the assumptions. An assumed income stands in for every other figure of income:
 * the assessment asks for the yearly total first.
 */
export function assumedHousehold(household: Household, assumed: HouseholdAssumptions): Household {
  const { incomeYear, size, covered } = assumed;
  const isTaken = (field: Field): boolean => incomeYear !== null && DEDUCTIONS.has(field);
  const members = assumed.members ?? NOBODY_ELSE;
  const all = household.people.map((person) => assumedPerson(person, assumed));
  const people = assumedPeople(all, members, assumed.asOf);
  const headAt = household.people.findIndex((one) => one === household.head);
  const isLeft = members.leaving.has(headAt);
  const before = [...members.leaving].filter((index) => index < headAt).length;
  const changed = {
    people,
    head: headAt < 0 ? null : (people[isLeft ? 0 : headAt - before] ?? null),
    size: size === null ? household.size : stated(household, size),
    covered: covered === null ? household.covered : stated(household, covered),
    amount(field: Field): Fact<Decimal> | null {
      if (incomeYear === null) return household.amount(field);
      if (field === "income_total_year") return stated(household, incomeYear);
      return isTaken(field) ? null : household.amount(field);
    },
  };
  return overlaid(household, changed);
}

function assumedPerson(person: Person, { asOf, incomeYear }: HouseholdAssumptions): Person {
  const { birth } = person;
  return overlaid(person, {
    age: birth === null ? person.age : ageOn(birth, asOf),
    amount: (field: Field) =>
      incomeYear !== null && DEDUCTIONS.has(field) ? null : person.amount(field),
  });
}

/** A fact that no cell states: it points to the household's first cell. */
function stated<T>({ table, rows }: Household, value: T): Fact<T> {
  const cell = { sheet: table.sheet, row: rows[0] ?? table.firstRow, column: table.firstColumn };
  return { value, raw: null, cell, problem: null };
}
