import { formatMoney, type Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Field } from "../roster/fields";
import type { Household, Person } from "../roster/types";
import { sumYearly, type CellSum } from "./income-items";
import { maintenanceOf } from "./maintenance";
import { groundOf, reason, type Notes } from "./reasons";
import type { Terms } from "./terms";

/** Whose transfers, and the standard that maintenance is worked out with. */
export interface TransferSetting {
  readonly household: Household;
  readonly people: readonly Person[];
  /** Of the household; null where not known. */
  readonly size: number | null;
  readonly terms: Terms;
  /** 元/年 of one person; null where unset. */
  readonly standard: Decimal | null;
}

/**
 * Pensions, maintenance and transfers that stand in columns of their own. Where 转移性收入 is filled
 * they are part of it; else they are added if the policy counts them, and pensions and maintenance
 * are named if it does not.
 */
export function takeTransfersApart(setting: TransferSetting, items: CellSum, notes: Notes): void {
  const { household, people, terms } = setting;
  if (sumYearly(household, "income_transfer", people).filled > 0) return;
  takePension(setting, items, notes);
  takeMaintenance(setting, items, notes);
  for (const field of BENEFITS) {
    const counts = terms.income.counted.get(field);
    if (counts?.set === true && counts.value) takeBenefit(setting, field, counts, items, notes);
  }
}

/** Benefits that are no income unless the county counts them. */
const BENEFITS = [
  "income_dibao",
  "income_tekun",
  "income_familyplan",
  "income_elder",
  "disability_allowance_total",
  "income_subsidy_misc",
] as const satisfies readonly Field[];

/** 城乡居民基础养老金 where the header says so; any other pension column does not tell. */
function pensionTerm({ household, terms }: TransferSetting): Parameter<boolean> {
  const header = household.table.columns.find(({ field }) => field === "income_pension")?.header;
  return header?.includes("基础养老金") === true ? terms.income.basicPension : terms.pension;
}

function takePension(setting: TransferSetting, items: CellSum, notes: Notes): void {
  const year = yearly(setting, "income_pension");
  if (year === null) return;
  const term = pensionTerm(setting);
  const amount = formatMoney({ value: year });
  const counts = term.set && term.value;
  if (counts) items.add(year);
  notes.add(reason(counts ? "pension-counted" : "pension-not-counted", { amount }, groundOf(term)));
}

function takeMaintenance(setting: TransferSetting, items: CellSum, notes: Notes): void {
  const { household, standard, terms } = setting;
  const year = maintenanceOf(household, maintained(setting), standard, terms, notes);
  if (year === null) return;
  const amount = formatMoney({ value: year });
  const counts = terms.maintenance.set && terms.maintenance.value;
  if (counts) items.add(year);
  const code = counts ? "maintenance-counted" : "maintenance-not-counted";
  notes.add(reason(code, { amount }, groundOf(terms.maintenance)));
}

/** How many may be maintained: those past working age; where members are not listed, all of them. */
function maintained({ household, people, size, terms }: TransferSetting): number | null {
  if (!household.membersListed) return size;
  const { male, female } = terms.workingBelow;
  const old = people.filter(
    ({ age, sex }) => age === null || age >= (sex === "female" ? female : male),
  );
  return Math.max(1, old.length);
}

function takeBenefit(
  setting: TransferSetting,
  field: (typeof BENEFITS)[number],
  counts: Parameter<boolean>,
  items: CellSum,
  notes: Notes,
): void {
  const sums =
    field === "disability_allowance_total"
      ? (yearly(setting, field) ?? allowancesOf(setting))
      : yearly(setting, field);
  if (sums === null) return;
  items.add(sums);
  const amount = formatMoney({ value: sums });
  notes.add(reason("benefit-counted", { group: counts.scope, amount }, groundOf(counts)));
}

/** Both disability allowances where they stand apart. */
function allowancesOf(setting: TransferSetting): Decimal | null {
  const living = yearly(setting, "living_allowance");
  const nursing = yearly(setting, "nursing_allowance");
  return living === null || nursing === null ? (living ?? nursing) : living.plus(nursing);
}

/** The columns' sum in yuan a year, or null where nothing is stated. */
function yearly({ household, people }: TransferSetting, field: Field): Decimal | null {
  const sum = sumYearly(household, field, people);
  return sum.filled === 0 ? null : sum.total;
}
