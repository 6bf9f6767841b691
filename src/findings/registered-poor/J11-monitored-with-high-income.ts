import { exceeds } from "../eligibility/thresholds";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { INCOME_OF_YEAR, incomePerHead } from "./income-per-head";
import { isMonitored, MONITOR_FIELDS } from "./registers";

/** Monitored with an income per head above the line from which it is asked about. */
export const J11: Rule = {
  id: "J11",
  family: "J",
  severity: "warn",
  source: null,
  needs: {
    fields: [INCOME_OF_YEAR],
    anyOf: [{ fields: [MONITOR_FIELDS] }, { lists: ["monitored"] }],
    parameters: ["monitor_high_income"],
  },
  run,
  title: { zh: "高收入纳入监测", en: "Monitored with a high income" },
  text: orByDefault({
    "": {
      zh: "{who}户为监测对象，人均年收入{income}元，高于提示线{line}元，请核对收入和纳入原因",
      en: "{who}: monitored with {income} yuan a year per head, above {line}; check the income and why it was taken in",
    },
  }),
  next: {
    zh: "核对收入口径和纳入监测的原因，因大额支出纳入的注明",
    en: "Check how income was counted and why the household was taken in; note large expenses",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const line = context.policy.yearly("monitor_high_income");
  if (!line.set) return;
  for (const household of context.roster.households) {
    if (!mayState(household, INCOME_OF_YEAR)) continue;
    const income = incomePerHead(household);
    if (income === null || !exceeds(income.value, line.value.value)) continue;
    if (isMonitored(household, context) !== true) continue;
    const details = {
      ...variantOn("", line),
      operands: { income: income.text, line: line.value.value.toString() },
    };
    const cells = [income.cell, ...cellsOf(household, "monitor_type")];
    yield { ...atHousehold(household, cells, details), ...basedOn(line) };
  }
}
