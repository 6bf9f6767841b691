import { compareDates, compareMonths, formatDate, formatMonth } from "../../calendar";
import type { TypedDate } from "../../roster/types";
import type { Payment } from "../payments/payment-rows";
import { atHousehold, cellsOf } from "../sighting";
import { monthNumbered } from "../table-month";
import type { FindingContext, Rule, Sighting } from "../types";
import type { ReliefTerms } from "./relief";
import { eachMover, RELIEF_NEEDS, reliefLacks } from "./relief-rule";

/** The one-off relief was paid after its deadline; a payment that says no day or month is not judged. */
export const M08: Rule = {
  id: "M08",
  family: "M",
  severity: "warn",
  source: null,
  needs: RELIEF_NEEDS,
  lacks: reliefLacks,
  run,
  title: { zh: "搬迁一次性临时救助金迟发", en: "One-off relief paid late" },
  text: {
    "": {
      zh: "{who}户搬迁一次性临时救助金{paid}发放，晚于{deadline}",
      en: "{who}: the one-off relief was paid in {paid}, after {deadline}",
    },
    column: {
      zh: "本表有{count}户（共{total}户搬迁户）一次性临时救助金晚于规定日期发放，如{paid}（应于{deadline}前）",
      en: "{count} of {total} movers here were paid the one-off relief late, such as {paid} (due by {deadline})",
    },
  },
  next: {
    zh: "核对银行实际发放日期，确属迟发的说明原因",
    en: "Check the day on which the bank paid; if late, note why",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  return eachMover(context, ({ mover, payments }, terms) => {
    const late = payments.map((one) => lateness(one, terms)).find((one) => one !== null);
    if (late === undefined) return null;
    const { household } = mover;
    return atHousehold(household, cellsOf(household, "id_card", "head_id", "head_name", "name"), {
      operands: { paid: late, deadline: formatDate(terms.deadline) },
    });
  });
}

/** The day, else the month, on which a payment came after the deadline, for sentences. */
function lateness({ row, month }: Payment, { deadline }: ReliefTerms): string | null {
  const typed = usable(row.date("paid_on")?.value) ?? usable(row.date("pay_month")?.value);
  if (typed?.precision === "day") {
    return compareDates(typed.date, deadline) > 0 ? formatDate(typed.date) : null;
  }
  const at = typed?.date ?? (month === null ? null : monthNumbered(month));
  return at !== null && compareMonths(at, deadline) > 0 ? formatMonth(at) : null;
}

function usable(typed: TypedDate | null | undefined): TypedDate | null {
  if (typed === null || typed === undefined) return null;
  return typed.openEnded || typed.precision === "year" ? null : typed;
}
