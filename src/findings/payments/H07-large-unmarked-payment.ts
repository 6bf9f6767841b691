import { termsOf, valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import { checkedByTable, type Look } from "../checked-by-table";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  dueText,
  PAYMENT_LISTS,
  paymentsOf,
  rosterLookup,
  type Payment,
  type RosterLookup,
} from "./payment-rows";

/** One month pays more than twice the standard for everyone, and nobody noted arrears or a single payment. */
export const H07: Rule = {
  id: "H07",
  family: "H",
  severity: "warn",
  source: null,
  needs: { parameters: ["dibao_standard", "payment_multiple"], anyOf: PAYMENT_LISTS },
  run,
  title: { zh: "大额发放未注明补发或一次性", en: "Large payment without a note" },
  text: orByDefault({
    "": {
      zh: "{who}{month}发放{paid}元，超过月标准{standard}元×{people}人的{multiple}倍，未注明补发或一次性",
      en: "{who}: {paid} yuan for {month}, more than {multiple} times the standard of {standard} for {people}, and no note of arrears or a single payment",
    },
    months: {
      zh: "{who}{month}发放{paid}元，超过月标准{standard}元×{people}人×{months}个月的{multiple}倍，未注明补发或一次性",
      en: "{who}: {paid} yuan for {month}, more than {multiple} times the monthly standard of {standard} for {people} people and {months} months, with no note of arrears or a single payment",
    },
    column: {
      zh: "本表“{column}”列有{count}条（可核{total}条）超过月标准的倍数提示线，可能是按季发放或多项合并",
      en: "{count} of {total} rows are above the line in the column {column}: perhaps payment by quarter, or several kinds together",
    },
  }),
  next: {
    zh: "核对发放类型：补发注明所属月份，一次性救助注明事由，录入错误的更正",
    en: "Check the kind of payment: note the months of arrears or the ground, or correct a slip",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  const lookup = rosterLookup(context);
  return checkedByTable(paymentsOf(context), (payment) => large(payment, lookup, context));
}

function large(payment: Payment, lookup: RosterLookup, context: FindingContext): Look {
  const { row, amount, cell, scheme, period } = payment;
  const parameter = context.policy.number("payment_multiple");
  const multiple = valueOf(parameter);
  const isDibao = scheme === null || scheme === "dibao";
  const basis = isDibao ? basisOf(payment, lookup, context) : null;
  if (amount === null || multiple === null || basis === null) return "cannot-tell";
  const line = basis.standard.times(multiple).times(basis.people).times(period.months);
  if (payment.isSpecial || !amount.gt(line)) return null;
  return atHousehold(row, [cell], {
    operands: {
      month: dueText(payment),
      paid: formatMoney({ value: amount }),
      standard: formatMoney({ value: basis.standard }),
      people: basis.people,
      months: period.months,
      multiple: multiple.toString(),
    },
    ...variantOn(period.months > 1 ? "months" : "", parameter),
    discriminator: dueText(payment),
  });
}

interface Basis {
  /** 元/月 for one. */
  readonly standard: Decimal;
  readonly people: number;
}

/** The standard and the people that a row pays for; null where either cannot be told. */
function basisOf(
  payment: Payment,
  lookup: RosterLookup,
  { policy, index }: FindingContext,
): Basis | null {
  const { row } = payment;
  const household = lookup.householdOf(payment);
  const assessment = household === null ? null : index.assessmentOf(household);
  const area = row.area ?? assessment?.area ?? null;
  const standard = area === null ? null : termsOf(policy).standards[area].month;
  const stated = row.covered?.value ?? row.size?.value;
  const people = isPersonal(payment)
    ? 1
    : (stated ?? household?.covered?.value ?? assessment?.size ?? 0);
  return standard === null || people < 1 ? null : { standard: standard.value, people };
}

/** The sum of a row of one person's own (个人保障金额). */
function isPersonal({ row, cell }: Payment): boolean {
  return cell !== null && row.cell("amount_person")?.column === cell.column;
}
