/** What the roster's tags say of a household's home and water; null where there is no tag, or it is blank. */
import type { Household } from "../../roster/types";
import { headerOver } from "../sighting";
import { mayState } from "../../roster/table-fields";

/** `hard`: 住房困难, as crowded or borrowed homes are called. */
export type Home = "safe" | "unsafe" | "hard" | "none";

const NO_HOME = /无房|无住房|没有住房|没有房|无自有住房|无固定住[房所]/;
const HARD_HOME = /住房困难/;
const NOT_HARD_HOME = /无住房困难|不困难|非住房困难|没有住房困难/;
const UNSAFE_HOME = /[CD]\s*级|危房|不安全|隐患|险房/i;
const SAFE_HOME = /非危房|不是危房|无危房|[AB]\s*级|^安全|已改造|已消除/i;
const YES = /^(?:是|有|1|√|✓|Y)/i;
const NO = /^(?:否|无|没|不|未|非|0|×|N)/i;

/** 危房 yes is unsafe, 住房安全 yes is safe: the header says which way a bare yes or no is meant. */
export function homeOf(household: Household): Home | null {
  if (mayState(household, ["asset_house"])) {
    const home = homeIn(household.text("asset_house"));
    if (home !== null) return home;
  }
  if (!mayState(household, ["house_danger"])) return null;
  const text = household.text("house_danger");
  if (text === null) return null;
  if (SAFE_HOME.test(text) || NOT_HARD_HOME.test(text)) return "safe";
  const home = homeIn(text);
  if (home !== null) return home;
  if (UNSAFE_HOME.test(text)) return "unsafe";
  return bare(text, asksForHarm(household, "house_danger", /危/)) ? "unsafe" : "safe";
}

/** The need that words of a home name whatever the column: 无房, 危房 or 住房困难; null for all others. */
function homeIn(text: string | null): Home | null {
  if (text === null || NOT_HARD_HOME.test(text)) return null;
  if (NO_HOME.test(text)) return "none";
  if (/危房|[CD]\s*级/i.test(text) && !SAFE_HOME.test(text)) return "unsafe";
  return HARD_HOME.test(text) ? "hard" : null;
}

/** Whether the water is safe: 饮水安全 no, 饮水困难 yes and words such as 不达标 are unsafe. */
export function isWaterUnsafe(household: Household): boolean | null {
  if (!mayState(household, ["water_safe"])) return null;
  const text = household.text("water_safe");
  if (text === null) return null;
  if (/不安全|不达标|不合格|缺水/.test(text)) return true;
  if (/^(?:安全|达标|合格|已解决|不困难|无困难)/.test(text)) return false;
  if (/困难/.test(text)) return true;
  return bare(text, asksForHarm(household, "water_safe", /困难/));
}

function asksForHarm(
  household: Household,
  field: "house_danger" | "water_safe",
  harm: RegExp,
): boolean {
  const cell = household.cell(field);
  return cell !== null && harm.test(headerOver(household.table, cell));
}

/** A bare yes under a header of harm, or a bare no under one of safety; anything else is no harm. */
function bare(text: string, ofHarm: boolean): boolean {
  return ofHarm ? YES.test(text) : NO.test(text);
}
