import { Decimal, formatMoney } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Table } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  dueText,
  monthToCompare,
  PAYMENT_LISTS,
  paymentsOf,
  rosterLookup,
  type Payment,
} from "./payment-rows";
import { statedInRoster } from "./roster-amounts";

/** What the payment sheet pays a household in the month is not what the roster grants it. */
export const H04: Rule = {
  id: "H04",
  family: "H",
  severity: "high",
  source: null,
  needs: { anyOf: PAYMENT_LISTS },
  run,
  title: { zh: "发放额与名册核定额不一致", en: "Paid differs from the roster" },
  text: {
    "": {
      zh: "{who}{month}发放{paid}元（{rows}条），名册（{sheet}第{rosterRow}行）核定{granted}元/月，相差{difference}元",
      en: "{who}: {paid} yuan paid for {month} ({rows} rows), but the roster ({sheet}, row {rosterRow}) grants {granted} a month, {difference} apart",
    },
    months: {
      zh: "{who}{month}发放{paid}元（{rows}条），名册（{sheet}第{rosterRow}行）核定{granted}元/月，{months}个月应为{due}元，相差{difference}元",
      en: "{who}: {paid} yuan paid for {month} ({rows} rows), but the roster ({sheet}, row {rosterRow}) grants {granted} a month, {due} for {months} months, {difference} apart",
    },
    column: {
      zh: "本表“{column}”列有{count}条（可核{total}条）与名册核定额不一致，可能按季发放、含其他补贴，或名册不是当月的",
      en: "{count} of {total} rows differ from the roster in the column {column}: perhaps payment by quarter, other subsidies, or a roster of another month",
    },
  },
  next: {
    zh: "核对当月审批金额和发放清册，差错的按规定补发或核减",
    en: "Check the approval and the payment, and make good what differs",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  return checkedByTable(paidToEach(context), (one) => differing(one, context));
}

function differing({ table, household, payments }: Paid, context: FindingContext): Look {
  const [first] = payments;
  const granted = statedInRoster(household, first.scheme, context);
  if (granted === null) return "cannot-tell";
  const paid = payments.reduce((sum, { amount }) => sum.plus(amount ?? 0), new Decimal(0));
  const { months } = first.period;
  const due = granted.times(months);
  if (paid.eq(due)) return null;
  return atHousehold(
    first.row,
    payments.map(({ cell }) => (cell?.sheet === table.sheet ? cell : null)),
    {
      operands: {
        month: dueText(first),
        paid: formatMoney({ value: paid }),
        rows: payments.length,
        granted: formatMoney({ value: granted }),
        months,
        due: formatMoney({ value: due }),
        difference: formatMoney({ value: paid.minus(due).abs() }),
        sheet: sheetTitle(household.table),
        rosterRow: household.rows[0] ?? household.table.firstRow,
      },
      ...(months > 1 ? { variant: "months" } : {}),
      discriminator: dueText(first),
    },
  );
}

/** What one household of the roster was paid. */
interface Paid {
  /** The sheet of its first payment. */
  readonly table: Table;
  readonly household: Household;
  readonly payments: readonly [Payment, ...Payment[]];
}

/** The month's usual payments, household by household; a row paid twice is another rule's. */
function paidToEach(context: FindingContext): readonly Paid[] {
  const payments = paymentsOf(context);
  const month = monthToCompare(payments, context);
  const lookup = rosterLookup(context);
  const paid = new Map<Household, [Payment, ...Payment[]]>();
  for (const payment of payments) {
    if (payment.month !== null && payment.month !== month) continue;
    if (payment.isSpecial || payment.amount === null || isOfNoRoster(payment)) continue;
    const household = lookup.householdOf(payment);
    if (household === null) continue;
    const known = paid.get(household);
    if (known === undefined) paid.set(household, [payment]);
    else if (isOfSamePeriod(known[0], payment)) known.push(payment);
  }
  return [...paid].map(([household, of]) => ({ table: of[0].table, household, payments: of }));
}

/** 物价补贴 and the like, beside the dibao in a sheet for all that is paid. */
function isOfNoRoster({ scheme, item }: Payment): boolean {
  return scheme === null && /补贴|津贴|补助|慰问/.test(item);
}

/** A sum for a quarter and one for a month are not added up. */
function isOfSamePeriod(a: Payment, b: Payment): boolean {
  return a.period.words === b.period.words;
}
