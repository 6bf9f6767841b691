/** A household as it would be read if some of its figures were others. No cell is touched. */
import type { CalendarDate } from "../calendar";
import { ageOn } from "../calendar";
import type { Decimal } from "../money";
import type { Field } from "../roster";
import type { Fact, Household, Person } from "../roster/types";

/** What is assumed of a household; null leaves what the roster says. */
export interface HouseholdAssumptions {
  /** Countable income of the household after deductions, 元/年. */
  readonly incomeYear: Decimal | null;
  /** People in the household. */
  readonly size: number | null;
  readonly covered: number | null;
  /** The day on which ages are told. */
  readonly asOf: CalendarDate;
}

/** What the roster takes off income: nothing more is taken off an assumed income. */
const DEDUCTIONS: ReadonlySet<Field> = new Set<Field>([
  "deduct_employment",
  "deduct_rigid",
  "expense_medical",
]);

/**
 * The household under the assumptions. An assumed income stands in for every other figure of income:
 * the assessment asks for the yearly total first.
 */
export function assumedHousehold(household: Household, assumed: HouseholdAssumptions): Household {
  const { incomeYear, size, covered } = assumed;
  const isTaken = (field: Field): boolean => incomeYear !== null && DEDUCTIONS.has(field);
  const people = household.people.map((person) => assumedPerson(person, assumed));
  const changed = {
    people,
    head: people[household.people.findIndex((one) => one === household.head)] ?? null,
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

/** The same object with some members replaced; everything else is asked of the original itself. */
function overlaid<T extends object>(original: T, changed: Partial<T>): T {
  return new Proxy(original, {
    get(target, key) {
      if (Object.hasOwn(changed, key)) return Reflect.get(changed, key) as unknown;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
