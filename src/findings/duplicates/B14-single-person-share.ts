import type { Household } from "../../roster/types";
import { atTable, nameCell } from "../sighting";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { statedCoverage } from "./coverage-words";
import { isOnDibao } from "./dibao-households";

/** In fewer households a share says nothing. */
const FEWEST_HOUSEHOLDS = 5;

/** 单人户占比异常: of a village's households on dibao, against the policy's share and the county's. */
export const singlePersonShare: Rule = {
  id: "B14",
  family: "B",
  severity: "warn",
  source: null,
  needs: {
    fields: [["covered_persons", "household_size", "is_covered", "relation"]],
    parameters: ["single_person_share", "single_person_share_above_county"],
  },
  run: unusualVillages,
  title: { zh: "单人户占比异常", en: "Unusual share of single-person households" },
  text: {
    "": {
      zh: "{village}有{count}户低保户，其中单人户{single}户，占{share}%，超过{limit}%。",
      en: "{village}: {single} of {count} dibao households are single-person, {share}%, above {limit}%.",
    },
    county: {
      zh: "{village}有{count}户低保户，其中单人户{single}户，占{share}%，比全表平均{mean}%高出{limit}个百分点以上。",
      en: "{village}: {single} of {count} dibao households are single-person, {share}%, more than {limit} points above the {mean}% of all.",
    },
  },
  next: {
    zh: "请抽查该村单人户，看是否应按整户核算，有无拆户。",
    en: "Spot-check the village's single-person households: should they be whole households, were families split?",
  },
};

function* unusualVillages(context: FindingContext): Iterable<Sighting> {
  const most = neededNumber(context.policy, "single_person_share").toNumber();
  const above = neededNumber(context.policy, "single_person_share_above_county").toNumber();
  const villages = [...countByVillage(context).values()];
  const mean = shareOf(villages);
  for (const village of villages) {
    if (village.households < FEWEST_HOUSEHOLDS) continue;
    const share = shareOf([village]);
    if (share > most) yield aboutVillage(village, { limit: percent(most) });
    else if (share > mean + above) {
      yield aboutVillage(village, { limit: percent(above), mean: percent(mean) }, "county");
    }
  }
}

/** A village's households on dibao, and how many of them are single-person. */
interface Village {
  /** The first single-person household, else the first of all. */
  first: Household;
  households: number;
  single: number;
}

function countByVillage(context: FindingContext): ReadonlyMap<string, Village> {
  const villages = new Map<string, Village>();
  for (const household of context.roster.households) {
    const { town, village } = household;
    if (village === null || !isOnDibao(household, context)) continue;
    const single = isSingle(household);
    if (single === null) continue;
    const key = `${town ?? ""} ${village}`;
    const counted = villages.get(key) ?? { first: household, households: 0, single: 0 };
    if (single && counted.single === 0) counted.first = household;
    counted.households += 1;
    counted.single += single ? 1 : 0;
    villages.set(key, counted);
  }
  return villages;
}

/** The single-person ones among the households of some villages. */
function shareOf(villages: readonly Village[]): number {
  let [single, households] = [0, 0];
  for (const village of villages) {
    single += village.single;
    households += village.households;
  }
  return single / households;
}

/** As its columns say it; else one person covered, or one person in all; null where nothing tells. */
function isSingle(household: Household): boolean | null {
  const stated = statedCoverage(household);
  if (stated !== null) return stated === "single";
  const people = household.covered?.value ?? household.size?.value ?? null;
  return people === null ? null : people === 1;
}

/** Per cent with one decimal place at most. */
function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function aboutVillage(
  village: Village,
  limits: Readonly<Record<string, number>>,
  variant?: string,
): Sighting {
  const { first, households, single } = village;
  // Where sheets are named for villages there is no such column: then to the first household's head.
  const cell = first.cell("region_village") ?? (first.head === null ? null : nameCell(first.head));
  return atTable(first.table, cell?.row ?? first.table.firstRow, [cell], {
    operands: {
      village: first.village,
      count: households,
      single,
      share: percent(shareOf([village])),
      ...limits,
    },
    discriminator: `${first.town ?? ""} ${first.village ?? ""}`,
    ...(variant === undefined ? {} : { variant }),
  });
}
