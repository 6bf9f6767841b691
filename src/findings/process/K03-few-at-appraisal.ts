import { checkedByTable } from "../checked-by-table";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import { stated } from "../stated";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";

/** Fewer people came to the villagers' appraisal than the share that is due. */
export const K03: Rule = {
  id: "K03",
  family: "K",
  severity: "warn",
  source: null,
  needs: {
    fields: ["appraisal_expected", "appraisal_present"],
    parameters: ["appraisal_attendance"],
  },
  run,
  title: { zh: "民主评议到会人数不足", en: "Too few at the appraisal" },
  text: orByDefault({
    "": {
      zh: "{who}户民主评议应到{expected}人，到会{present}人，低于规定比例",
      en: "{who}: {present} of {expected} came to the appraisal, fewer than the share that is due",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）评议到会人数低于规定比例，可能是同一次评议",
      en: "{count} of {total} households have too few people in the column {column}: perhaps one meeting for all",
    },
  }),
  next: {
    zh: "核对评议签到；确实不足的重新组织评议",
    en: "Check who signed; if too few came, hold the appraisal again",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const parameter = policy.number("appraisal_attendance");
  const share = neededNumber(policy, "appraisal_attendance");
  yield* checkedByTable(roster.households, (household) => {
    const expected = stated(household.number("appraisal_expected"));
    const present = stated(household.number("appraisal_present"));
    if (expected === null || present === null || expected.value <= 0) return "cannot-tell";
    if (share.times(expected.value).lte(present.value)) return null;
    return atHousehold(household, [present.cell, expected.cell], {
      operands: { expected: expected.value, present: present.value },
      ...variantOn("", parameter),
    });
  });
}
