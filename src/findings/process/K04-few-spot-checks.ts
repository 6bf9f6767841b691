import { valueOf } from "../../assessment/terms";
import type { Household, Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { orByDefault, variantOn } from "../parameter-basis";
import { atTable } from "../sighting";
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

const NO = /^(?:否|无|未.*|没.*|不.*|0|×|-+|—+|\/)$/;

interface Tally {
  total: number;
  checked: number;
  readonly cell: CellAddress;
}

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const parameter = policy.number("spot_check_share");
  const least = valueOf(parameter);
  if (least === null) return;
  for (const [table, { total, checked, cell }] of tallies(roster.households)) {
    if (least.times(total).lte(checked)) continue;
    yield atTable(table, cell.row, [cell], {
      operands: {
        total,
        checked,
        percent: ((checked * 100) / total).toFixed(1),
        least: least.times(100).toString(),
      },
      ...variantOn("", parameter),
    });
  }
}

/** A blank is no check; a column without any mark at all says nothing of checks. */
function tallies(households: readonly Household[]): ReadonlyMap<Table, Tally> {
  const found = new Map<Table, Tally>();
  const used = new Set<Table>();
  for (const household of households) {
    const cell = household.cell("spot_checked");
    if (cell === null) continue;
    const { table } = household;
    const text = household.text("spot_checked");
    const tally = found.get(table) ?? { total: 0, checked: 0, cell };
    tally.total += 1;
    if (text !== null) used.add(table);
    if (text !== null && !NO.test(text)) tally.checked += 1;
    found.set(table, tally);
  }
  return new Map([...found].filter(([table]) => used.has(table)));
}
