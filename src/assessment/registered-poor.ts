import type { PovertyStatus } from "../roster/codes/aid-codes";
import { readPovertyStatus } from "../roster/values";
import type { Household } from "../roster/types";
import { remembered } from "./remembered";
import type { TableShape } from "./table-shape";

/**
 * What a status says of registration. 边缘易致贫户 and 突发严重困难户 are monitored, but were not
 * registered poor by that alone.
 */
const REGISTERED: Readonly<Record<PovertyStatus, boolean | null>> = {
  stable: true,
  unstable: true,
  lifted: true,
  "lifted-monitored": true,
  "not-lifted": true,
  "marginal-prone": null,
  "sudden-hardship": null,
  "risk-removed": null,
  ordinary: false,
};

/** What a status says of being stably out of poverty: 脱贫户 alone does not say that it is stable. */
const STABLE: Readonly<Record<PovertyStatus, boolean | null>> = {
  stable: true,
  unstable: false,
  lifted: null,
  "lifted-monitored": false,
  "not-lifted": false,
  "marginal-prone": false,
  "sudden-hardship": false,
  "risk-removed": null,
  ordinary: null,
};

const statusIn = remembered((text: string) => readPovertyStatus(text).value);

/** 低保(全家)贫困户, 五保户, 一般贫困户: attributes of registered households. */
function attributeSays(text: string | null): boolean | null {
  if (text === null) return null;
  if (/非贫困|非建档|非脱贫|一般农户/.test(text)) return false;
  return /建档立卡|贫困户|脱贫户|五保户/.test(text) ? true : null;
}

function statusOf(household: Household, field: "poverty_status" | "household_type") {
  const text = household.text(field);
  return text === null ? null : statusIn(text);
}

/** What the household's columns say; null where nothing. */
function saysRegistered(household: Household): boolean | null {
  const flag = household.flag("is_poverty_family")?.value ?? null;
  if (flag !== null) return flag;
  const answers = (["poverty_status", "household_type"] as const).map((field) => {
    const status = statusOf(household, field);
    return status === null ? attributeSays(household.text(field)) : REGISTERED[status];
  });
  answers.push(attributeSays(household.text("poverty_attr")));
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : null;
}

/**
 * Whether the household is registered poor (建档立卡): by its mark, its attribute, status or type, else
 * as standing in that roster, where ordinary households may stand too. Null where the roster does not say.
 */
export function isRegisteredPoor(household: Household, shape: TableShape): boolean | null {
  const said = shape.registered ? saysRegistered(household) : null;
  return said ?? (household.scheme === "registered-poor" ? true : null);
}

/**
 * Whether the household is stably out of poverty, which decides the end of a phase-out. A household
 * that is monitored, or whose risk is not removed, is not. Null: the roster does not say.
 */
export function isStablyOut(household: Household): boolean | null {
  const statuses = [statusOf(household, "poverty_status"), statusOf(household, "household_type")];
  const answers = statuses.map((status) => (status === null ? null : STABLE[status]));
  const removed = household.flag("risk_removed")?.value ?? null;
  if (answers.includes(false) || removed === false) return false;
  if (removed !== true && isMonitored(household)) return false;
  return answers.includes(true) ? true : null;
}

function isMonitored(household: Household): boolean {
  const type = household.text("monitor_type");
  if (type === null || /^(?:无|否|非|不是)/.test(type)) return false;
  return statusIn(type) !== "risk-removed";
}
