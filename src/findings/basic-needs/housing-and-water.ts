/** What the roster's tags say of a household's home and water; null where there is no tag, or it is blank. */
import type { Household } from "../../roster/types";
import { headerOver } from "../sighting";
import { mayState } from "../table-fields";

export type Home = "safe" | "unsafe" | "none";

const NO_HOME = /无房|无住房|没有住房|没有房|无自有住房|无固定住[房所]/;
const UNSAFE_HOME = /[CD]\s*级|危房|不安全|隐患|险房/i;
const SAFE_HOME = /非危房|不是危房|无危房|[AB]\s*级|^安全|已改造|已消除/i;
const YES = /^(?:是|有|1|√|✓|Y)/i;
const NO = /^(?:否|无|没|不|未|非|0|×|N)/i;

/** 危房 yes is unsafe, 住房安全 yes is safe: the header says which way a bare yes or no is meant. */
export function homeOf(household: Household): Home | null {
  if (mayState(household, ["asset_house"])) {
    const text = household.text("asset_house");
    if (text !== null && NO_HOME.test(text)) return "none";
  }
  if (!mayState(household, ["house_danger"])) return null;
  const text = household.text("house_danger");
  if (text === null) return null;
  if (NO_HOME.test(text)) return "none";
  if (SAFE_HOME.test(text)) return "safe";
  if (UNSAFE_HOME.test(text)) return "unsafe";
  return bare(text, asksForHarm(household, "house_danger", /危/)) ? "unsafe" : "safe";
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
