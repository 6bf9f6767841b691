import { isBlankCell } from "../cell-text";
import type { Field } from "../fields";
import { groupRows, type RowGroup } from "../households/grouping";
import type { Layout } from "../layout";
import type { Question, TableColumn } from "../types";

/** Rows by which an open question may be settled. */
const MOST_ROWS = 600;
/** So many agreeing households make evidence, and so many of them must agree. */
const LEAST_HOUSEHOLDS = 5;
const AGREEING = 0.9;

const INCOME: readonly Field[] = [
  "income_total_year",
  "income_percap_year",
  "income_total_month",
  "income_percap_month",
  "income_person_year",
  "income_person_month",
];
const INCOME_OF_HOUSEHOLD: readonly Field[] = [
  "income_total_year",
  "income_percap_year",
  "income_total_month",
  "income_percap_month",
];
const HOUSEHOLD_AMOUNTS: readonly Field[] = [
  "monthly_amount_household",
  "amount_total",
  "amount_class_household",
  "amount_base_diff",
];
const PERSON_AMOUNTS: readonly Field[] = ["amount_person", "amount_class_person"];
const COUNTS: readonly Field[] = ["household_size", "covered_persons"];

/** What a column may hold, best first. */
function choicesOf(column: TableColumn): readonly Field[] {
  return column.field === null ? column.alternatives : [column.field, ...column.alternatives];
}

/** Which kind of question stands between these fields. */
export function questionCode(choices: readonly Field[]): Question["code"] {
  const all = (fields: readonly Field[]): boolean => choices.every((one) => fields.includes(one));
  if (all(INCOME)) return "income-period";
  if (all(COUNTS)) return "people-count";
  const amounts = [...HOUSEHOLD_AMOUNTS, ...PERSON_AMOUNTS];
  const hasBoth =
    choices.some((one) => HOUSEHOLD_AMOUNTS.includes(one)) &&
    choices.some((one) => PERSON_AMOUNTS.includes(one));
  return hasBoth && choices.some((one) => amounts.includes(one)) ? "amount-of" : "field";
}

/**
 * Settles columns whose words stand for several fields, where the other columns prove one of them;
 * what cannot be proven stays without a field until the officer answers.
 *
 * @param open columns whose words were ambiguous
 * @param answers what the officer said to each kind of question
 * @returns all columns, the proven ones with their field and the reason `values`, and the questions left
 */
export function settleQuestions(
  layout: Layout,
  rows: readonly number[],
  open: ReadonlySet<number>,
  answers: ReadonlyMap<Question["code"], Field>,
): { readonly columns: readonly TableColumn[]; readonly questions: readonly Question[] } {
  const { table } = layout;
  const questions: Question[] = [];
  const doubtful = table.columns.some(
    (column) => mayBePersons(layout, column) || asHouseholds(layout, column) !== null,
  );
  if (open.size === 0 && !doubtful) return { columns: table.columns, questions };
  const taken = new Set(table.columns.map(({ field, member }) => `${member} ${field ?? ""}`));
  const groups = groupRows(layout, rows.slice(0, MOST_ROWS));
  const columns = table.columns.map((column): TableColumn => {
    if (!open.has(column.column)) {
      const isTheirs = mayBePersons(layout, column) && differsWithin(layout, groups, column.column);
      return isTheirs ? asPersons(column) : (asHouseholds(layout, column) ?? column);
    }
    const choices = choicesOf(column).filter((field) => !taken.has(`${column.member} ${field}`));
    const code = questionCode(choices);
    const answer = answers.get(code);
    if (answer !== undefined && choices.includes(answer)) {
      taken.add(`${column.member} ${answer}`);
      return { ...column, field: answer, confidence: 1, reason: "corrected", alternatives: [] };
    }
    const proven = choices.length === 1 ? null : proof(layout, groups, column, choices, code);
    if (proven !== null) {
      taken.add(`${column.member} ${proven}`);
      const alternatives = choices.filter((field) => field !== proven);
      return { ...column, field: proven, confidence: 0.85, reason: "values", alternatives };
    }
    if (choices.length > 0) {
      questions.push({ table: table.id, code, columns: [column.column], choices });
    }
    return { ...column, field: null, confidence: 0, reason: "none", alternatives: choices };
  });
  return { columns, questions };
}

function proof(
  layout: Layout,
  groups: readonly RowGroup[],
  column: TableColumn,
  choices: readonly Field[],
  code: Question["code"],
): Field | null {
  switch (code) {
    case "people-count":
      return proveCount(layout, groups, column);
    case "amount-of":
      return proveOwner(layout, groups, column, choices);
    case "income-period":
      return provePeriod(layout, groups, column, choices);
    case "field":
    case "date-month":
      return null;
  }
}

function figure(layout: Layout, row: number, column: number): number | null {
  return layout.number(layout.value(row, column), false).value;
}

/** A count that is, household by household, the number of rows is the number of members. */
function proveCount(
  layout: Layout,
  groups: readonly RowGroup[],
  { column }: TableColumn,
): Field | null {
  const several = groups.some(({ rows }) => rows.length > 1);
  const judged = groups.flatMap(({ rows }) => {
    const stated = rows.map((row) => figure(layout, row, column)).find((value) => value !== null);
    return stated === undefined || stated === null ? [] : [{ stated, counted: rows.length }];
  });
  const agreeing = judged.filter(({ stated, counted }) => stated === counted).length;
  const sizes = new Set(judged.map(({ counted }) => counted)).size;
  const isProven =
    several &&
    sizes > 1 &&
    judged.length >= LEAST_HOUSEHOLDS &&
    agreeing >= judged.length * AGREEING;
  return isProven ? "household_size" : null;
}

/**
 * A sum that stands on the first row of each household only is the household's; one that differs
 * between the members is theirs. In a table of one row per household it is the household's.
 */
function proveOwner(
  layout: Layout,
  groups: readonly RowGroup[],
  { column }: TableColumn,
  choices: readonly Field[],
): Field | null {
  const ofHousehold = choices.find((field) => HOUSEHOLD_AMOUNTS.includes(field)) ?? null;
  const ofPerson = choices.find((field) => PERSON_AMOUNTS.includes(field)) ?? null;
  // What a payment sheet pays is what goes to the payee of the row.
  if (layout.table.role === "payment" && choices.includes("amount_total")) return "amount_total";
  if (layout.table.role === "household") return ofHousehold;
  const several = groups.filter(({ rows }) => rows.length > 1);
  if (several.length < 3) return null;
  const isBlank = (row: number): boolean => isBlankCell(layout.value(row, column));
  const onFirstOnly = several.filter(
    ({ rows }) => rows.filter((row) => !isBlank(row)).length === 1 && !isBlank(rows[0] ?? 0),
  ).length;
  if (onFirstOnly >= several.length * AGREEING) return ofHousehold;
  return differsWithin(layout, groups, column) ? ofPerson : null;
}

/** Whether at least three households, and half of those with several rows, have members with different sums. */
function differsWithin(layout: Layout, groups: readonly RowGroup[], column: number): boolean {
  const several = groups.filter(({ rows }) => rows.length > 1);
  const differing = several.filter(({ rows }) => {
    const values = rows.map((row) => figure(layout, row, column)).filter((value) => value !== null);
    return values.length > 1 && new Set(values).size > 1;
  }).length;
  return differing >= 3 && differing >= several.length * 0.5;
}

/** 年收入 in a table of one row per household, with no other income of it, is the household's. */
function asHouseholds(layout: Layout, column: TableColumn): TableColumn | null {
  const { field, member, header, alternatives, reason } = column;
  if (layout.table.role !== "household" || member !== 0 || reason === "corrected") return null;
  if (field !== "income_person_year" && field !== "income_person_month") return null;
  if (/个人|本人|成员|每人/.test(header) || INCOME_OF_HOUSEHOLD.some((one) => layout.has(one)))
    return null;
  const total = alternatives.find((one) => INCOME_OF_HOUSEHOLD.includes(one));
  if (total === undefined) return null;
  const others = [field, ...alternatives.filter((one) => one !== total)];
  return { ...column, field: total, confidence: 0.85, reason: "values", alternatives: others };
}

/** A monthly sum of a person table whose words do not say 户: its values may show that it is the members'. */
function mayBePersons(layout: Layout, { field, header, member, reason }: TableColumn): boolean {
  return (
    field === "monthly_amount_household" &&
    member === 0 &&
    reason !== "corrected" &&
    layout.table.role === "person" &&
    !/户|家庭/.test(header) &&
    !layout.has("amount_person")
  );
}

function asPersons(column: TableColumn): TableColumn {
  return {
    ...column,
    field: "amount_person",
    confidence: 0.85,
    reason: "values",
    alternatives: ["monthly_amount_household"],
  };
}

/** An income is per year or per month where it agrees, head by head, with one whose period is known. */
function provePeriod(
  layout: Layout,
  groups: readonly RowGroup[],
  { column }: TableColumn,
  choices: readonly Field[],
): Field | null {
  const scores = choices.map((choice) => {
    const judged = groups.flatMap(({ rows }) => {
      const row = rows[0] ?? 0;
      const expected = expectedIncome(layout, row, choice);
      const stated = figure(layout, row, column);
      if (expected === null || stated === null || expected <= 0 || stated <= 0) return [];
      return [Math.abs(stated - expected) <= expected * 0.01 + 0.5];
    });
    const agreeing = judged.filter(Boolean).length;
    const isProven = judged.length >= LEAST_HOUSEHOLDS && agreeing >= judged.length * AGREEING;
    return { choice, isProven };
  });
  const proven = scores.filter(({ isProven }) => isProven);
  return proven.length === 1 ? (proven[0]?.choice ?? null) : null;
}

/** What a household's income would be as this field, from another income whose period is known. */
function expectedIncome(layout: Layout, row: number, field: Field): number | null {
  const number = (one: Field): number | null => {
    const column = layout.column(one);
    return column === null ? null : figure(layout, row, column);
  };
  const size = number("household_size");
  const percap = number("income_percap_year") ?? times(number("income_percap_month"), 12);
  const total = number("income_total_year") ?? times(number("income_total_month"), 12);
  const perYear = percap ?? (total === null || !size ? null : total / size);
  const totalYear = total ?? (percap === null || !size ? null : percap * size);
  switch (field) {
    case "income_percap_year":
      return perYear;
    case "income_percap_month":
      return times(perYear, 1 / 12);
    case "income_total_year":
      return totalYear;
    case "income_total_month":
      return times(totalYear, 1 / 12);
    default:
      return null;
  }
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
