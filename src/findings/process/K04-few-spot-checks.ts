import type { Household, Table } from "../../roster/types";
import { saysNone } from "../none-words";
import { orByDefault, variantOn } from "../parameter-basis";
import { addTo } from "../roster-index";
import { atTable } from "../sighting";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";

/** Fewer households of a roster are marked as spot-checked than the share that is due; once per table. */
export const K04: Rule = {
  id: "K04",
  family: "K",
  severity: "info",
  source: null,
  needs: { fields: ["spot_checked"], parameters: ["spot_check_share"] },
  run,
  title: { zh: "抽查比例偏低", en: "Few spot checks" },
  text: orByDefault({
    "": {
      zh: "本表{total}户中注明已抽查{checked}户（{percent}%），低于{least}%",
      en: "{checked} of {total} households ({percent} %) are marked as spot-checked, fewer than {least} %",
    },
  }),
  next: {
    zh: "核对抽查记录，补录或安排抽查",
    en: "Check the records, enter what is missing, or arrange checks",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const least = neededNumber(policy, "spot_check_share");
  const by = variantOn("", policy.number("spot_check_share"));
  for (const [table, households] of withColumn(roster.households)) {
    const marks = households.flatMap((household) => household.text("spot_checked") ?? []);
    // A blank is no check; a column without any mark at all says nothing of checks.
    if (marks.length === 0) continue;
    const total = households.length;
    const checked = marks.filter((mark) => !saysNone(mark)).length;
    const cell = households[0]?.cell("spot_checked") ?? null;
    if (cell === null || least.times(total).lte(checked)) continue;
    yield atTable(table, cell.row, [cell], {
      operands: {
        total,
        checked,
        percent: ((checked * 100) / total).toFixed(1),
        least: least.times(100).toString(),
      },
      ...by,
    });
  }
}

function withColumn(households: readonly Household[]): ReadonlyMap<Table, readonly Household[]> {
  const found = new Map<Table, Household[]>();
  for (const household of households) {
    if (household.cell("spot_checked") !== null) addTo(found, household.table, household);
  }
  return found;
}
