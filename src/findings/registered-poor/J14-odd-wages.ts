import { formatMoney, type Decimal } from "../../money";
import { monthsIn } from "../../roster/money-period";
import type { Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { isEmployed } from "../eligibility/hardship";
import { exceeds, fallsBelow } from "../eligibility/thresholds";
import { onceWhereCommon } from "../floods";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

const FIELDS = ["income_wage", "income_person_month"] as const;

/** Wages of a month that are hardly any, or very high. */
export const J14: Rule = {
  id: "J14",
  family: "J",
  severity: "warn",
  source: null,
  needs: {
    fields: [FIELDS, ["employment", "work_months", "income_wage"]],
    parameters: ["work_income_low", "work_income_high"],
  },
  run,
  title: { zh: "务工月收入异常", en: "Odd wages of a month" },
  text: orByDefault({
    low: {
      zh: "{who}务工月收入{income}元，低于提示线{limit}元，请核对金额和单位",
      en: "{who}: wages of {income} yuan a month, below {limit}; check amount and unit",
    },
    high: {
      zh: "{who}务工月收入{income}元，高于提示线{limit}元，请核对金额和单位",
      en: "{who}: wages of {income} yuan a month, above {limit}; check amount and unit",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）月收入异常，请核对该列的单位（元/月、元/年）",
      en: "{count} of {total} people have odd wages in the column {column}; check its unit (per month or year)",
    },
  }),
  next: {
    zh: "核对务工收入的金额、单位和务工月数",
    en: "Check amount and unit of the wages and the months worked",
  },
};

function* run({ roster, policy, index }: FindingContext): Iterable<Sighting> {
  const low = policy.monthly("work_income_low");
  const high = policy.monthly("work_income_high");
  const sightings = function* (): Generator<Sighting> {
    for (const household of roster.households) {
      if (!mayState(household, FIELDS)) continue;
      for (const person of household.people) {
        const wage = wageOf(person);
        if (wage === null) continue;
        const isLow = low.set && fallsBelow(wage.month, low.value.value);
        const limit = isLow ? low : high;
        if (!limit.set || (!isLow && !exceeds(wage.month, limit.value.value))) continue;
        const details = {
          ...variantOn(isLow ? "low" : "high", limit),
          operands: {
            income: formatMoney({ value: wage.month }),
            limit: limit.value.value.toString(),
          },
        };
        const cells = [wage.cell, ...cellsOf(person, "work_months", "employment")];
        yield { ...atPerson(person, cells, details), ...basedOn(limit) };
      }
    }
  };
  yield* onceWhereCommon(sightings(), index.peopleIn);
}

/**
 * 元/月 above zero: wages of a column per month, wages of the year by the months worked, or the own
 * income of somebody at work. Null where it cannot be told.
 */
function wageOf(person: Person): { readonly month: Decimal; readonly cell: CellAddress } | null {
  const wage = person.amount("income_wage");
  if (wage?.value?.gt(0) === true) {
    const period = person.period("income_wage");
    if (period !== null && period !== "year") {
      return { month: wage.value.div(monthsIn(period)), cell: wage.cell };
    }
    const months = person.number("work_months")?.value ?? null;
    if (months === null || months < 1 || months > 12) return null;
    return { month: wage.value.div(months), cell: wage.cell };
  }
  const own = person.amount("income_person_month");
  if (own?.value?.gt(0) !== true || isEmployed(person) !== true) return null;
  return { month: own.value, cell: own.cell };
}
