import { valueOf } from "../../assessment/terms";
import { formatMonth } from "../../calendar";
import type { Field } from "../../roster/fields";
import type { TypedDate } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { checkedByTable, type Look } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { monthText, PAYMENT_LISTS, paymentsOf, type Payment } from "../payments/payment-rows";
import { atHousehold } from "../sighting";
import { monthOfTable } from "../table-month";
import type { FindingContext, Rule, Sighting } from "../types";

/**
 * The money of a month arrived in a later one, by the day in the row against the month that the row
 * or the sheet is of, where the county's document wants it paid in time. Arrears and sums paid once
 * are of no month.
 */
export const M24: Rule = {
  id: "M24",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: [["paid_on", "pay_month"]],
    parameters: ["payment_by_card"],
    anyOf: PAYMENT_LISTS,
  },
  run,
  title: { zh: "资金迟发", en: "Paid late" },
  text: {
    "": {
      zh: "{who}户{due}的资金{paid}才到账，请核实迟发原因",
      en: "{who}: the money of {due} arrived in {paid}; find out why it was late",
    },
    column: {
      zh: "本表有{count}户（共{total}户）资金晚于所属月份到账，如{due}的{paid}到账，请核实迟发原因或口径",
      en: "{count} of {total} households here were paid in a later month, such as that of {due} in {paid}; find out why, or how months are meant",
    },
  },
  next: {
    zh: "核对资金拨付和银行到账时间，及时足额发放",
    en: "Check when the money was released and when it arrived; pay in time and in full",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const byCard = context.policy.flag("payment_by_card");
  if (valueOf(byCard) !== true) return;
  const late = checkedByTable(paymentsOf(context), lateIn);
  for (const seen of late) yield { ...seen, ...basedOn(byCard) };
}

/** The day of arrival against the month due; a day in 发放日期 against the month of the sheet. */
function lateIn({ row, table, isSpecial }: Payment): Look {
  if (isSpecial) return null;
  const arrived = dated(row, "paid_on");
  const stated = dated(row, "pay_month");
  const ofSheet = monthOfTable(table);
  const paid = arrived ?? (stated?.value.precision === "day" ? stated : null);
  if (paid === null) return null;
  const due = ofSheet ?? (arrived === null || stated === null ? null : monthNumber(stated.value));
  if (due === null || monthNumber(paid.value) <= due) return null;
  return atHousehold(row, [paid.cell], {
    operands: { due: monthText(due), paid: formatMonth(paid.value.date) },
  });
}

interface Dated {
  readonly value: TypedDate;
  readonly cell: CellAddress;
}

function dated(row: Payment["row"], field: Field): Dated | null {
  const fact = row.date(field);
  const value = fact?.value ?? null;
  if (fact === null || value === null || value.openEnded || value.precision === "year") return null;
  return { value, cell: fact.cell };
}

function monthNumber({ date }: TypedDate): number {
  return date.year * 12 + date.month;
}
