/** Whom a county is to visit because agriculture asked for it, or because income is low and falling. */
import type { Decimal } from "../../money";
import type { PovertyStatus } from "../../roster/codes/aid-codes";
import type { Household } from "../../roster/types";
import { earlierHouseholds } from "../earlier-households";
import { fallsBelow } from "../eligibility/thresholds";
import { incomePerHead, type IncomePerHead } from "../registered-poor/income-per-head";
import { isRegistered, statusOf } from "../registered-poor/registers";
import { comparableId } from "../roster-index";
import { mayState } from "../../roster/table-fields";
import type { FindingContext } from "../types";

/** What is known of a household's income for the visits: below the line, and falling; null where not said. */
export interface VisitGrounds {
  readonly income: IncomePerHead | null;
  readonly isLow: boolean | null;
  readonly isFalling: boolean | null;
}

/** Households of agriculture's list, then those of the rosters that are out of poverty and not on it. */
export function* visitCandidates(context: FindingContext): Generator<Household> {
  const { roster } = context;
  const listed = new Set<string>();
  for (const table of roster.tables) {
    if (table.listKind !== "visits") continue;
    for (const household of roster.others.get(table.id) ?? []) {
      for (const id of idsOf(household)) listed.add(id);
      yield household;
    }
  }
  for (const household of roster.households) {
    if (!isOutOfPoverty(household, context)) continue;
    if (!idsOf(household).some((id) => listed.has(id))) yield household;
  }
}

function idsOf(household: Household): readonly string[] {
  return household.people.map(({ id }) => comparableId(id)).filter((id) => id !== null);
}

const LIFTED: ReadonlySet<PovertyStatus> = new Set<PovertyStatus>([
  "stable",
  "unstable",
  "lifted",
  "lifted-monitored",
]);

/** 脱贫户 by status or type; where neither says anything, registered poor. */
export function isOutOfPoverty(household: Household, context: FindingContext): boolean {
  const statuses = [statusOf(household, "poverty_status"), statusOf(household, "household_type")];
  if (statuses.some((status) => status !== null && LIFTED.has(status))) return true;
  return statuses.every((status) => status === null) && isRegistered(household, context) === true;
}

const FALLING = /下降|减少|降低|^是$|^有$|↓|^-\s*\d/;
const NOT_FALLING = /未下降|没有下降|无下降|不降|上升|增加|增长|持平|稳定|^否$|^无$/;

/** As the row says, as the title of agriculture's list says, else against the roster of the month before. */
function isFalling(
  household: Household,
  income: IncomePerHead | null,
  context: FindingContext,
): boolean | null {
  const text = mayState(household, ["income_change"]) ? household.text("income_change") : null;
  if (text !== null && NOT_FALLING.test(text)) return false;
  if (text !== null && FALLING.test(text)) return true;
  const { listKind, title, sheet } = household.table;
  if (listKind === "visits" && /收入下降/.test(`${title ?? ""} ${sheet}`)) return true;
  if (income === null || listKind !== null) return null;
  const before = earlierHouseholds(context)?.of(household) ?? null;
  const earlier = before === null ? null : incomePerHead(before);
  return earlier === null ? null : fallsBelow(income.value, earlier.value);
}

export function visitGrounds(
  household: Household,
  line: Decimal,
  context: FindingContext,
): VisitGrounds {
  const income = incomePerHead(household);
  return {
    income,
    isLow: income === null ? null : fallsBelow(income.value, line),
    isFalling: isFalling(household, income, context),
  };
}
