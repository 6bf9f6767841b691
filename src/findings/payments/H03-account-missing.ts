import type { Household } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** A household that is paid, without an account and without a word of cash. */
export const H03: Rule = {
  id: "H03",
  family: "H",
  severity: "warn",
  source: null,
  needs: { fields: ["bank_account"] },
  run,
  title: { zh: "银行账号为空", en: "Account missing" },
  text: {
    "": {
      zh: "{who}户享受救助，银行账号未填，也未注明现金发放",
      en: "{who} is paid, but no account is given and payment in cash is not noted",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户在保）未填账号，该列可能未启用",
      en: "{count} of {total} households paid have nothing in the column {column}, which may not be in use",
    },
  },
  next: {
    zh: "补录一卡通账号；现金发放的注明原因",
    en: "Enter the account; where cash is paid, note why",
  },
};

const CASH = /现金/;

function* run(context: FindingContext): Iterable<Sighting> {
  const holders = new Set<Household>();
  for (const { household, raw } of context.index.accounts) {
    if (/\d/.test(String(raw))) holders.add(household);
  }
  // Where a document wants everything paid through accounts, it is what the doubt rests on.
  const byCard = basedOn(context.policy.flag("payment_by_card"));
  const seen = checkedByTable(context.index.recordedHouseholds, (household): Look => {
    const cell = household.cell("bank_account");
    if (cell === null || !isPaid(household, context)) return "cannot-tell";
    return holders.has(household) || saysCash(household) ? null : atHousehold(household, [cell]);
  });
  for (const one of seen) yield { ...one, ...byCard };
}

/** Recipients as assessed whose amount is not stated as none; on a payment sheet every row with an amount. */
function isPaid(household: Household, { index }: FindingContext): boolean {
  if (household.table.role !== "payment") {
    const assessment = index.assessmentOf(household);
    return assessment?.isRecipient === true && assessment.currentMonth?.value.lte(0) !== true;
  }
  return PAID.some((field) => household.amount(field)?.value?.gt(0) === true);
}

const PAID = ["amount_total", "monthly_amount_household", "amount_person"] as const;

function saysCash(household: Household): boolean {
  return (["bank_account", "bank_name", "pay_kind", "remark"] as const).some((field) =>
    CASH.test(household.text(field) ?? ""),
  );
}
