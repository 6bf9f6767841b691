/**
 * When a recipient is to be reviewed next (复核). Cycles are local: by class where the county sets
 * them so, else shorter for households with somebody able to work, whose income is not fixed.
 */
import { addMonths, compareDates } from "../calendar";
import type { Parameter } from "../policy/types";
import type { Decimal } from "../money";
import type { Household } from "../roster/types";
import { gradeScope } from "./amount";
import { isInWork, labourOf } from "./person-state";
import type { TableShape } from "./table-shape";
import type { Terms } from "./terms";
import { isUsable, latestDay } from "./typed-date";
import type { Review } from "./types";

/** The next review of a household, or null where its roster has neither a review nor an approval. */
export function reviewOf(household: Household, shape: TableShape, terms: Terms): Review | null {
  if (!shape.review) return null;
  const stated = household.date("review_date")?.value ?? null;
  if (stated !== null && !isUsable(stated)) return null;
  if (stated !== null && isNextDate(household)) {
    return reviewAt({ last: null, next: latestDay(stated), cycle: null }, terms);
  }
  const typed = stated ?? household.date("approve_date")?.value ?? null;
  if (!isUsable(typed)) return null;
  const last = latestDay(typed);
  const cycle = cycleOf(household, terms);
  const months = cycle.set ? cycle.value.toNumber() : null;
  const next =
    months === null ? null : latestDay({ ...typed, date: addMonths(typed.date, months) });
  return reviewAt({ last, next, cycle }, terms);
}

function reviewAt(
  found: Pick<Review, "last" | "next"> & { readonly cycle: Parameter<Decimal> | null },
  { asOf }: Terms,
): Review {
  const { last, next, cycle } = found;
  return {
    last,
    next,
    months: cycle?.set === true ? cycle.value.toNumber() : null,
    isOverdue: next === null ? null : compareDates(next, asOf) < 0,
    source: cycle?.set === true ? cycle.source : null,
    standing: cycle?.set === true ? cycle.standing : null,
  };
}

/** 下次复核时间 stands under the same field as the last one. */
function isNextDate(household: Household): boolean {
  const cell = household.cell("review_date");
  const header = household.table.columns.find(({ column }) => column === cell?.column)?.header;
  return header !== undefined && /下次|下一/.test(header);
}

/** The cycle in months: of its class, else by whether somebody can work. */
export function cycleOf(household: Household, terms: Terms): Parameter<Decimal> {
  const grade = gradeScope(household.text("dibao_grade"));
  const ofClass = grade === null ? undefined : terms.review.byClass.get(grade);
  if (ofClass?.set === true) return ofClass;
  const canWork = household.people.some(
    (person) => labourOf(person) === "full" || isInWork(person) === true,
  );
  return canWork ? terms.review.labour : terms.review.general;
}
