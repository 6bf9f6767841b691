import { checkedByTable } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { shownDate } from "../shown-date";
import { datedIn, isBefore } from "./typed-dates";

/** The approval is dated before the application. */
export const K06: Rule = {
  id: "K06",
  family: "K",
  severity: "error",
  source: null,
  needs: { fields: ["approve_date", "apply_date"] },
  run,
  title: { zh: "审批早于申请", en: "Approved before the application" },
  text: {
    "": {
      zh: "{who}户审批日期{approved}早于申请日期{applied}",
      en: "{who}: approved on {approved}, before the application on {applied}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）早于申请日期，两列含义请核对",
      en: "{count} of {total} households have a day in {column} before the application: check what the two columns hold",
    },
  },
  next: {
    zh: "核对申请书和审批表，更正日期",
    en: "Check the application and the approval, and correct the day",
  },
};

function* run({ roster }: FindingContext): Iterable<Sighting> {
  yield* checkedByTable(roster.households, (household) => {
    const approved = datedIn(household, "approve_date");
    const applied = datedIn(household, "apply_date");
    if (approved === null || applied === null) return "cannot-tell";
    if (!isBefore(approved, applied)) return null;
    return atHousehold(household, [approved.cell, applied.cell], {
      operands: { approved: shownDate(approved.value), applied: shownDate(applied.value) },
    });
  });
}
