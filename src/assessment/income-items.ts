import { Decimal } from "../money";
import type { Field } from "../roster/fields";
import { isHouseholdField } from "../roster/levels";
import { monthsIn } from "../roster/money-period";
import type { FactReader, Household, Person } from "../roster/types";

/**
 * The heads of income: 工资性、经营净、财产净、转移净 and other. Columns of 低保金, 特困供养金, 高龄津贴,
 * 残疾人两项补贴 and 计生奖补 are no income of dibao accounting unless the county counts them.
 */
export const COUNTED_ITEMS = [
  "income_wage",
  "income_business",
  "income_property",
  "income_transfer",
  "income_other",
] as const satisfies readonly Field[];

const ZERO = new Decimal(0);

/** A sum of cells that remembers what was not there: blank is not zero. */
export class CellSum {
  /** With `yearly`, cells of a column that says 元/月 count twelve times. */
  constructor(private readonly yearly = false) {}

  total: Decimal = ZERO;
  filled = 0;
  /** Cells left blank under a column that exists. */
  blank = 0;
  unreadable = 0;

  /** Adds a figure worked out elsewhere. */
  add(value: Decimal): void {
    this.total = this.total.plus(value);
    this.filled += 1;
  }

  /** Adds one cell; false where the reader has no such column. */
  take(reader: FactReader, field: Field): boolean {
    const fact = reader.amount(field);
    if (fact === null) return false;
    if (fact.value !== null) {
      const value = this.yearly ? perYear(reader, field, fact.value) : fact.value;
      this.total = this.filled === 0 ? value : this.total.plus(value);
      this.filled += 1;
    } else if (fact.problem === null) this.blank += 1;
    else this.unreadable += 1;
    return true;
  }

  /**
   * The household's figure where the field speaks of the household or no member has one of their
   * own, else the members' figures.
   */
  takeAll(household: Household, field: Field, people: readonly Person[] = household.people): void {
    let ofMembers = false;
    if (!isHouseholdField(field)) {
      for (const person of people) {
        if (this.take(person, field)) ofMembers = true;
      }
    }
    if (!ofMembers) this.take(household, field);
  }
}

/** Allowances are paid by the month: a column that says nothing means that. */
const PAID_MONTHLY: ReadonlySet<Field> = new Set<Field>([
  "disability_allowance_total",
  "living_allowance",
  "nursing_allowance",
]);

/** A stated sum in yuan a year: of 元/月 twelve times, of 元/季度 four times, of one that says nothing once. */
export function perYear(reader: FactReader, field: Field, value: Decimal): Decimal {
  const period = reader.period(field) ?? (PAID_MONTHLY.has(field) ? "month" : null);
  return period === null ? value : value.times(12 / monthsIn(period));
}

/** One field's sum over a household's people in yuan a year, whatever period its column says. */
export function sumYearly(
  household: Household,
  field: Field,
  people: readonly Person[] = household.people,
): CellSum {
  const sum = new CellSum(true);
  sum.takeAll(household, field, people);
  return sum;
}

/** One field's sum over a household, as stated. */
export function sumField(household: Household, field: Field): CellSum {
  const sum = new CellSum();
  sum.takeAll(household, field);
  return sum;
}

/** The sum of income items in yuan a year, whichever of them the roster has. */
export function sumItems(
  household: Household,
  fields: readonly Field[] = COUNTED_ITEMS,
  people: readonly Person[] = household.people,
): CellSum {
  const sum = new CellSum(true);
  for (const field of fields) sum.takeAll(household, field, people);
  return sum;
}
