import { valueOf } from "../../assessment/terms";
import { Decimal } from "../../money";
import type { Household, Scheme, Table } from "../../roster/types";
import { builtOnce } from "../built-once";
import { latestEarlierTables } from "../earlier-households";
import { orByDefault, variantOn } from "../parameter-basis";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** The people of a scheme's roster are many more or fewer than a month before. */
export const L08: Rule = {
  id: "L08",
  family: "L",
  severity: "warn",
  source: null,
  needs: {
    parameters: ["people_change_rate"],
    anyOf: [{ lists: ["previous-month"] }, { lists: ["earlier"] }],
  },
  run,
  title: { zh: "人数环比突变", en: "Numbers changed sharply since last month" },
  text: orByDefault({
    "": {
      zh: "{schemeZh}本月{now}人，上月{before}人，变动{percent}%，请在报表中说明原因",
      en: "{schemeEn}: {now} people this month and {before} the last, {percent} % apart; the report should say why",
    },
  }),
  next: {
    zh: "核对新增、退出名单和两月名册的范围，写明变动原因",
    en: "Check who came and left, and that both rosters cover the same places; note the reason",
  },
};

const NAMES: Readonly<Record<Scheme, { zh: string; en: string }>> = {
  dibao: { zh: "低保", en: "dibao" },
  tekun: { zh: "特困", en: "tekun" },
  marginal: { zh: "低保边缘", en: "marginal households" },
  "registered-poor": { zh: "建档立卡（监测）", en: "registered-poor people" },
  "disability-allowance": { zh: "残疾人两项补贴", en: "disability allowances" },
  "old-age-allowance": { zh: "高龄津贴", en: "old-age allowance" },
  children: { zh: "孤儿和困境儿童", en: "children in need" },
  "temporary-relief": { zh: "临时救助", en: "temporary relief" },
};

/** Relief comes and goes: its numbers say nothing from month to month. */
const UNSTEADY: ReadonlySet<Scheme> = new Set<Scheme>(["temporary-relief"]);

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const parameter = policy.number("people_change_rate");
  const rate = valueOf(parameter);
  if (rate === null) return;
  const earlier = latestEarlierTables(roster.tables);
  const before = countedByScheme(earlier.flatMap(({ id }) => roster.others.get(id) ?? []));
  for (const [scheme, counted] of countedByScheme(roster.households)) {
    const { people: now, table } = counted;
    const month = before.get(scheme);
    // Rows of heads in one month and people in the other are not the same thing.
    if (month === undefined || isByRows(month) !== isByRows(counted)) continue;
    const last = month.people;
    // From nobody there is no share to tell.
    if (last === 0 || UNSTEADY.has(scheme)) continue;
    const change = new Decimal(now).minus(last).abs();
    if (!change.gt(rate.times(last))) continue;
    yield atTable(table, table.firstRow, [], {
      operands: {
        schemeZh: NAMES[scheme].zh,
        schemeEn: NAMES[scheme].en,
        now,
        before: last,
        percent: change.div(last).times(100).toFixed(1),
      },
      ...variantOn("", parameter),
      discriminator: scheme,
    });
  }
}

/** A scheme's people, and the table of its first household. */
interface Counted {
  people: number;
  households: number;
  /** Those of which rows were counted, as not even their size is stated. */
  byRows: number;
  readonly table: Table;
}

/** People by scheme: covered as stated, else the size, else the rows. */
function countedByScheme(households: readonly Household[]): ReadonlyMap<Scheme, Counted> {
  const counts = new Map<Scheme, Counted>();
  for (const { scheme, table, covered, size, people } of households) {
    if (scheme === null) continue;
    const counted = builtOnce(counts, scheme, () => ({
      people: 0,
      households: 0,
      byRows: 0,
      table,
    }));
    const stated = covered?.value ?? size?.value ?? null;
    counted.people += stated ?? people.length;
    counted.households++;
    if (stated === null) counted.byRows++;
  }
  return counts;
}

/** A blank here and there changes little; where more are blank, rows are what was counted. */
function isByRows({ households, byRows }: Counted): boolean {
  return byRows * 10 > households;
}
