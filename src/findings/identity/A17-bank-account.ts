import { BANK_CARD_HINTS, type BankCardHintName } from "../../identity";
import { onceWhereCommon } from "../floods";
import { atOccurrence } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** What is worth a hint; that an account is blank is said elsewhere, and noise does no harm to it. */
const WORTH_SAYING: readonly BankCardHintName[] = ["precision-lost", "length", "character", "luhn"];

/** 银行账号校验失败: only ever a hint, for passbooks and social-security accounts follow no common rule. */
export const bankAccount: Rule = {
  id: "A17",
  family: "A",
  severity: "info",
  source: null,
  needs: { fields: ["bank_account"] },
  run: (context) => onceWhereCommon(oddAccounts(context), context.index.peopleIn),
  title: { zh: "银行账号校验不通过", en: "Bank account that fails its check" },
  text: {
    ...Object.fromEntries(
      WORTH_SAYING.map((name) => [
        name,
        {
          zh: `{who}：${BANK_CARD_HINTS[name].zh}，存折或社保账号可不受此限。`,
          en: `{who}: ${BANK_CARD_HINTS[name].en}. Passbooks and social-security accounts may be exempt.`,
        },
      ]),
    ),
    column: {
      zh: "“{column}”列{total}人中{count}个账号不符合银行卡号规律，可能不是银行卡。",
      en: 'Column "{column}": {count} accounts ({total} people) do not look like bank cards; perhaps they are none.',
    },
  },
  next: {
    zh: "请对照存折或银行卡核对账号，以发放银行校验结果为准。",
    en: "Compare with the passbook or card; the paying bank's own check decides.",
  },
};

function* oddAccounts({ index }: FindingContext): Iterable<Sighting> {
  for (const place of index.accounts) {
    const { hints, normalized } = place.account;
    const hint = WORTH_SAYING.find((name) => hints.includes(name));
    // 现金 and 待办 are no account: that there is none is another rule's.
    if (hint !== undefined && /\d/.test(normalized)) yield atOccurrence(place, { variant: hint });
  }
}
