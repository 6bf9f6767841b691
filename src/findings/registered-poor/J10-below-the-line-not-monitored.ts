import type { PovertyStatus } from "../../roster/codes/aid-codes";
import type { Household } from "../../roster/types";
import { fallsBelow } from "../eligibility/thresholds";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { INCOME_OF_YEAR, incomePerHead } from "./income-per-head";
import { isMonitored, isRegistered, MONITOR_FIELDS, STATUS_FIELDS, statusOf } from "./registers";

/** Out of poverty, income per head below the monitoring line, and not monitored. */
export const J10: Rule = {
  id: "J10",
  family: "J",
  severity: "warn",
  source: null,
  needs: {
    fields: [INCOME_OF_YEAR],
    anyOf: [{ fields: [MONITOR_FIELDS] }, { fields: [STATUS_FIELDS], lists: ["monitored"] }],
    parameters: ["monitor_line"],
  },
  run,
  title: { zh: "人均低于监测线未纳入监测", en: "Below the monitoring line, not monitored" },
  text: {
    "": {
      zh: "{who}户为脱贫户，人均年收入{income}元，低于监测线{line}元，未见纳入监测，请核实",
      en: "{who}: out of poverty with {income} yuan a year per head, below the monitoring line of {line}, and not shown as monitored; please check",
    },
  },
  next: {
    zh: "入户核实收入和风险，与乡村振兴（农业农村）部门研判是否纳入监测",
    en: "Check income and risks at home, and settle with the other department whether to monitor",
  },
};

const LIFTED: ReadonlySet<PovertyStatus> = new Set<PovertyStatus>(["stable", "unstable", "lifted"]);

function* run(context: FindingContext): Iterable<Sighting> {
  const line = context.policy.yearly("monitor_line");
  if (!line.set) return;
  for (const household of context.roster.households) {
    if (!mayState(household, INCOME_OF_YEAR)) continue;
    const income = incomePerHead(household);
    if (income === null || !fallsBelow(income.value, line.value.value)) continue;
    if (!isLifted(household, context) || isMonitored(household, context) !== false) continue;
    const cells = [income.cell, ...cellsOf(household, "monitor_type", ...STATUS_FIELDS)];
    const operands = { income: income.text, line: line.value.value.toString() };
    yield { ...atHousehold(household, cells, { operands }), ...basedOn(line) };
  }
}

/** By status or type; else by registration. */
function isLifted(household: Household, context: FindingContext): boolean {
  const statuses = [statusOf(household, "poverty_status"), statusOf(household, "household_type")];
  if (statuses.some((status) => status !== null && LIFTED.has(status))) return true;
  return statuses.every((status) => status === null) && isRegistered(household, context) === true;
}
