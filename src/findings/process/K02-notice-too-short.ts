import { daysBetween } from "../../calendar";
import { checkedByTable } from "../checked-by-table";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { shownDate } from "../shown-date";
import { datedIn } from "./typed-dates";

/** The public notice ends fewer days after its beginning than it has to stand. */
export const K02: Rule = {
  id: "K02",
  family: "K",
  severity: "warn",
  source: null,
  needs: { fields: ["publicity_start", "publicity_end"], parameters: ["publicity_days"] },
  run,
  title: { zh: "公示时间不足", en: "Public notice too short" },
  text: orByDefault({
    "": {
      zh: "{who}户公示{start}至{end}，止日减起日为{days}天，不足{least}天",
      en: "{who}: notice from {start} to {end}, {days} days apart, fewer than {least}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）公示不足规定天数，起止日是否首尾都算请核对",
      en: "{count} of {total} households have too short a notice by the column {column}: check whether both days count",
    },
  }),
  next: {
    zh: "核对公示起止时间；确实不足的补足公示后再确认",
    en: "Check both days; if too short, complete the notice before confirming",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const parameter = policy.number("publicity_days");
  const least = neededNumber(policy, "publicity_days").toNumber();
  yield* checkedByTable(roster.households, (household) => {
    const start = datedIn(household, "publicity_start");
    const end = datedIn(household, "publicity_end");
    if (start?.value.precision !== "day" || end?.value.precision !== "day") return "cannot-tell";
    const days = daysBetween(start.value.date, end.value.date);
    if (days >= least) return null;
    return atHousehold(household, [end.cell, start.cell], {
      operands: { start: shownDate(start.value), end: shownDate(end.value), days, least },
      ...variantOn("", parameter),
    });
  });
}
