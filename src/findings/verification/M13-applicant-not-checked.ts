import { remembered } from "../../assessment/remembered";
import { formatMonth, parseIsoDate } from "../../calendar";
import type { Parameter, Policy } from "../../policy/types";
import type { Decimal } from "../../money";
import { checkedByTable } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { datedIn } from "../process/typed-dates";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasColumn, isDone } from "./case-cells";

const SCOPE = "新申请对象信息化核对";

/**
 * Somebody who applied while the document wanted every new applicant checked by data, without such a
 * check in the roster.
 */
export const M13: Rule = {
  id: "M13",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: ["apply_date", "means_check"],
    parameters: [`verification_share ${SCOPE}`],
  },
  run,
  title: { zh: "新申请对象未见信息化核对", en: "New applicant not checked by data" },
  text: {
    "": {
      zh: "{who}户{applied}申请，未见信息化核对记录（要求新申请对象{share}%核对），请核对",
      en: "{who} applied in {applied} without a check by data, wanted of {share} % of new applicants; please check",
    },
    column: {
      zh: "本表有{count}户（可核{total}户新申请）未见信息化核对记录，该列可能未启用",
      en: "{count} of {total} new applicants have no check by data; the column may not be in use",
    },
  },
  next: {
    zh: "查核对平台记录，未核对的委托核对，漏填的补录",
    en: "Look in the platform; have the household checked, or enter what was left out",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const shareIn = remembered((month: string) => shareOf(month, policy));
  const source = basedOn(policy.number("verification_share", SCOPE));
  const seen = checkedByTable(roster.households, (household) => {
    const applied = datedIn(household, "apply_date");
    if (applied === null || !hasColumn(household, "means_check")) return "cannot-tell";
    const month = formatMonth(applied.value.date);
    const share = shareIn(month);
    if (!share.set) return "cannot-tell";
    if (isDone(household, "means_check")) return null;
    return atHousehold(household, cellsOf(household, "means_check", "apply_date"), {
      operands: { applied: month, share: share.value.times(100).toString() },
    });
  });
  for (const one of seen) yield { ...one, ...source };
}

/** The share as it held in the month in which somebody applied. */
function shareOf(month: string, policy: Policy): Parameter<Decimal> {
  return policy.on(parseIsoDate(`${month}-01`) ?? policy.asOf).number("verification_share", SCOPE);
}
