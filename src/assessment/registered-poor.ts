import type { FactReader, Household } from "../roster/types";
import type { TableShape } from "./table-shape";

const REGISTERED = /建档立卡|贫困户|脱贫户|五保户|稳定脱贫|脱贫不稳定|脱贫、|未脱贫|已脱贫|返贫户/;
const NOT_REGISTERED = /非贫困|非建档|非脱贫|一般农户|普通农户|非建卡/;
/** 边缘易致贫户 and 突发严重困难户 are monitored, but were not registered poor by that alone. */
const MONITORED_ONLY = /边缘易致贫|突发严重困难/;

/** What one reader's columns say about 建档立卡; null where nothing. */
function saysRegistered(reader: FactReader): boolean | null {
  const flag = reader.flag("is_poverty_family")?.value ?? null;
  if (flag !== null) return flag;
  let answer: boolean | null = null;
  for (const field of ["poverty_attr", "poverty_status", "household_type"] as const) {
    const text = reader.text(field);
    if (text === null) continue;
    if (NOT_REGISTERED.test(text)) answer = false;
    else if (REGISTERED.test(text) && !MONITORED_ONLY.test(text)) return true;
  }
  return answer;
}

/**
 * Whether the household is registered poor (建档立卡): by its mark, its attribute, status or type, or
 * as standing in that roster. Null where the roster does not say.
 */
export function isRegisteredPoor(household: Household, shape: TableShape): boolean | null {
  if (household.scheme === "registered-poor") return true;
  return shape.registered ? saysRegistered(household) : null;
}

const NOT_STABLE = /不稳定|未脱贫|返贫|监测|易致贫|突发/;
const STABLE = /稳定脱贫/;

/**
 * Whether the household is stably out of poverty, which decides the end of a phase-out. 已脱贫 alone
 * does not say that it is stable; a risk that is not removed says that it is not. Null: not said.
 */
export function isStablyOut(household: Household): boolean | null {
  const status = statusText(household);
  if (NOT_STABLE.test(status)) return false;
  if (household.flag("risk_removed")?.value === false) return false;
  const monitored = household.text("monitor_type");
  const removed = household.flag("risk_removed")?.value === true;
  if (monitored !== null && !removed && !/^(无|否|非|不是)/.test(monitored)) return false;
  return STABLE.test(status) ? true : null;
}

function statusText(household: Household): string {
  const own = household.text("poverty_status") ?? household.head?.text("poverty_status") ?? "";
  return `${own} ${household.text("household_type") ?? ""}`;
}
