import { formatMoney } from "../../money";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { AMOUNT_FIELDS } from "./fields";

/** Listed as covered, yet the amount stated is zero or less. A blank amount is not zero. */
export const D09: Rule = {
  id: "D09",
  family: "D",
  severity: "error",
  source: null,
  needs: { fields: [AMOUNT_FIELDS] },
  run,
  title: { zh: "在册而保障金为零或负数", en: "Listed, but the amount is zero or less" },
  text: {
    "": {
      zh: "{who}户在低保名册中，月保障金填为{paid}元",
      en: "{who} is listed as covered, but the monthly amount is {paid} yuan",
    },
  },
  next: {
    zh: "核对是否漏填金额、已停发或录入有误，更正名册",
    en: "Check whether the amount was left out, support has stopped, or it is a slip; correct the roster",
  },
};

function* run({ assessments }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    const { household, currentMonth } = assessment;
    if (currentMonth === null || currentMonth.value.gt(0) || !receivesDibao(assessment)) continue;
    yield atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS), {
      operands: { paid: formatMoney(currentMonth) },
    });
  }
}
