import type { Household } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { shownDate } from "../shown-date";
import { datedIn, isBefore } from "./typed-dates";

/** The public notice begins before the villagers' appraisal. */
export const K01: Rule = {
  id: "K01",
  family: "K",
  severity: "warn",
  source: null,
  needs: { fields: ["publicity_start", "appraisal_date"] },
  run,
  title: { zh: "公示早于民主评议", en: "Public notice before the appraisal" },
  text: {
    "": {
      zh: "{who}户{notice}开始公示，早于民主评议日期{appraisal}",
      en: "{who}: notice from {notice}, before the appraisal on {appraisal}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）早于民主评议日期，两列含义请核对",
      en: "{count} of {total} households have a day in {column} before the appraisal: check what the two columns hold",
    },
  },
  next: {
    zh: "核对评议记录和公示照片，更正日期；程序倒置的按规定补正",
    en: "Check the minutes and the notice, and correct the day; if the order was wrong, put it right",
  },
};

function* run({ roster }: FindingContext): Iterable<Sighting> {
  yield* checkedByTable(roster.households, look);
}

function look(household: Household): Look {
  const notice = datedIn(household, "publicity_start");
  const appraisal = datedIn(household, "appraisal_date");
  if (notice === null || appraisal === null) return "cannot-tell";
  if (!isBefore(notice, appraisal)) return null;
  return atHousehold(household, [notice.cell, appraisal.cell], {
    operands: { notice: shownDate(notice.value), appraisal: shownDate(appraisal.value) },
  });
}
