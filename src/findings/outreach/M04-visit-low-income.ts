import type { Household, Table } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { INCOME_OF_YEAR } from "../registered-poor/income-per-head";
import { STATUS_FIELDS } from "../registered-poor/registers";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { visitCandidates, visitGrounds, type VisitGrounds } from "./visit-list";

/**
 * 走访名单一: out of poverty, with a net income per head of the year below the county's line and / or
 * falling, as `visit_condition` says. The list comes from agriculture; rosters that say it themselves
 * are gone through as well. A list to be visited, not a doubt.
 */
export const M04: Rule = {
  id: "M04",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    parameters: ["visit_income_line", "visit_condition"],
    anyOf: [{ lists: ["visits"] }, { fields: [INCOME_OF_YEAR, STATUS_FIELDS] }],
  },
  run,
  title: { zh: "低收入、收入下降脱贫户待走访", en: "Low or falling income, to be visited" },
  text: orByDefault({
    both: {
      zh: "{who}户人均年纯收入{income}元，低于{line}元且收入下降，请走访排查",
      en: "{who}: net income per head of {income} yuan a year, below {line} and falling; please visit",
    },
    low: {
      zh: "{who}户人均年纯收入{income}元，低于{line}元，请走访排查",
      en: "{who}: net income per head of {income} yuan a year, below {line}; please visit",
    },
    falling: {
      zh: "{who}户收入下降（名册人均年纯收入{income}元），请走访排查",
      en: "{who}: income is falling ({income} yuan a year per head by the roster); please visit",
    },
    column: {
      zh: "本表有{count}户（共{total}户脱贫户）符合走访条件，请按本表逐户走访排查",
      en: "{count} of {total} households out of poverty here are to be visited; go by this sheet",
    },
  }),
  next: {
    zh: "入户走访，核实收入和困难，符合条件的纳入低保、特困等保障",
    en: "Visit, check income and hardship, and take in whoever is eligible",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const line = context.policy.yearly("visit_income_line");
  const condition = context.policy.choice("visit_condition");
  if (!line.set || !condition.set) return;
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of visitCandidates(context)) {
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      const grounds = visitGrounds(household, line.value.value, context);
      const variant = meets(grounds, condition.value);
      if (variant === null) continue;
      const operands = {
        income: grounds.income?.text ?? null,
        line: line.value.value.toString(),
      };
      yield atHousehold(household, cells(household, grounds), {
        operands,
        ...variantOn(variant, condition),
      });
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0)) {
    yield { ...seen, ...basedOn(line) };
  }
}

/** Under `both` each must be known; under `either` one is enough. */
function meets(
  { isLow, isFalling }: VisitGrounds,
  condition: string,
): "both" | "low" | "falling" | null {
  if (isLow === true && isFalling === true) return "both";
  if (condition !== "either") return null;
  if (isLow === true) return "low";
  return isFalling === true ? "falling" : null;
}

function cells(household: Household, { income }: VisitGrounds): Sighting["cells"] {
  const own = cellsOf(household, "income_change", "head_name");
  return income === null ? own : [income.cell, ...own];
}
