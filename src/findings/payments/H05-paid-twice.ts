import { Decimal, formatMoney } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Table } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { repeats } from "../repeats";
import { comparableId } from "../roster-index";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { dueText, PAYMENT_LISTS, paymentsOf, type Payment } from "./payment-rows";

/** One person on two rows of payments of one scheme and month, neither of them arrears. */
export const H05: Rule = {
  id: "H05",
  family: "H",
  severity: "high",
  source: null,
  needs: {
    anyOf: PAYMENT_LISTS.map((list) => ({
      ...list,
      fields: [["id_card" as const, "head_id" as const]],
    })),
  },
  run,
  title: { zh: "同一人同月重复发放", en: "Paid twice in one month" },
  text: {
    "": {
      zh: "{who}{month}有{rows}条发放记录：{places}，合计{sum}元，未注明补发",
      en: "{who}: {rows} rows of payment for {month} ({places}), {sum} yuan in all, and none noted as arrears",
    },
    column: {
      zh: "本表有{count}人（共{total}条）与其他发放记录重复，可能是同一清册放了两份（总表和分村表）",
      en: "{count} of {total} rows stand in other payment sheets too: perhaps one list kept twice (whole and by village)",
    },
  },
  next: {
    zh: "核对银行回单，确属重复的追回或抵扣；补发的注明月份",
    en: "Check the bank's statement; recover what was paid twice, note the month of arrears",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const payments = paymentsOf(context);
  const rows = new Map<Table, number>();
  for (const { table } of payments) rows.set(table, (rows.get(table) ?? 0) + 1);
  yield* onceWhereCommon(twice(payments), (table) => rows.get(table) ?? 0);
}

function* twice(payments: readonly Payment[]): Generator<Sighting> {
  const usual = payments.filter(isUsual);
  for (const group of repeats(usual, keyOf).values()) {
    const [first, second] = group;
    if (first === undefined || second === undefined) continue;
    // A second sheet without months may be of any other month.
    const tables = new Set(group.map(({ table }) => table));
    if (isOfAnyMonth(first) && tables.size > 1) continue;
    const sum = group.reduce((total, { amount }) => total.plus(amount ?? 0), new Decimal(0));
    yield atHousehold(second.row, [second.cell], {
      operands: {
        month: dueText(first),
        rows: group.length,
        places: group
          .slice(0, MOST_NAMED)
          .map(({ row, table }) => `${sheetTitle(table)}第${String(row.rows[0])}行`)
          .join("、"),
        sum: formatMoney({ value: sum }),
      },
      discriminator: dueText(first),
    });
  }
}

const MOST_NAMED = 5;

/** Neither row nor sheet says when: it may be of any month. */
function isOfAnyMonth({ month, period }: Payment): boolean {
  return month === null && period.words === null;
}

/** Money that was paid out: no arrears, no row without a sum. */
function isUsual({ isSpecial, amount }: Payment): boolean {
  return !isSpecial && amount?.gt(0) === true;
}

/** The person, what is paid and the month; rows without a number are nobody's. */
function keyOf({ row, scheme, month, item, period }: Payment): string | null {
  const id = comparableId(row.people[0]?.id ?? null);
  return id === null ? null : [id, scheme, item, month ?? period.words].join(" ");
}
