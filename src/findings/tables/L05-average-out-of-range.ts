import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal, formatMoney } from "../../money";
import type { Area } from "../../policy/types";
import { receivesDibao } from "../eligibility/coverage";
import { AMOUNT_FIELDS } from "../eligibility/fields";
import { orByDefault, variantOn } from "../parameter-basis";
import { atTable, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** Fewer households have no average to speak of. */
const FEWEST = 5;

/** The average amount per head of an area lies far below the standard, or above it. */
export const L05: Rule = {
  id: "L05",
  family: "L",
  severity: "warn",
  source: null,
  needs: {
    fields: [AMOUNT_FIELDS],
    parameters: ["dibao_standard", "per_head_low_share", "per_head_high_share"],
  },
  run,
  title: { zh: "人均补助水平异常", en: "Average per head out of range" },
  text: orByDefault({
    low: {
      zh: "{areaZh}低保{households}户、{people}人，人均月补助{average}元，低于标准{standard}元的{percent}%",
      en: "{areaEn} dibao: {households} households with {people} people average {average} yuan a month per head, below {percent} % of the standard of {standard}",
    },
    high: {
      zh: "{areaZh}低保{households}户、{people}人，人均月补助{average}元，高于标准{standard}元的{percent}%",
      en: "{areaEn} dibao: {households} households with {people} people average {average} yuan a month per head, above {percent} % of the standard of {standard}",
    },
  }),
  next: {
    zh: "核对保障人数、金额列的口径（按户按人、按月按年）和标准；确实偏低或偏高的分析原因",
    en: "Check how people and amounts are counted (household or person, month or year) and the standard; else look for the reason",
  },
};

const NAMES: Readonly<Record<Area, { zh: string; en: string }>> = {
  rural: { zh: "农村", en: "Rural" },
  urban: { zh: "城市", en: "Urban" },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const low = policy.number("per_head_low_share");
  const high = policy.number("per_head_high_share");
  for (const area of ["rural", "urban"] as const) {
    const standard = termsOf(policy).standards[area].month?.value ?? null;
    const paid = assessments.filter((one) => one.area === area && isJudged(one));
    if (standard === null || paid.length < FEWEST) continue;
    const people = paid.reduce((sum, one) => sum + peopleOf(one), 0);
    const total = paid.reduce((sum, one) => sum.plus(one.currentMonth?.value ?? 0), new Decimal(0));
    const seen = (variant: "low" | "high", share: Decimal): Sighting | null => {
      const line = standard.times(share).times(people);
      if (variant === "low" ? !total.lt(line) : !total.gt(line)) return null;
      return sightingOf(paid, area, variant, variant === "low" ? low : high, {
        households: paid.length,
        people,
        average: formatMoney({ value: total.div(people) }),
        standard: formatMoney({ value: standard }),
        percent: share.times(100).toString(),
      });
    };
    const [lowShare, highShare] = [valueOf(low), valueOf(high)];
    if (lowShare === null || highShare === null) return;
    const found = seen("low", lowShare) ?? seen("high", highShare);
    if (found !== null) yield found;
  }
}

function isJudged(assessment: Assessment): boolean {
  return receivesDibao(assessment) && assessment.currentMonth !== null && peopleOf(assessment) > 0;
}

/** Covered as the roster says, else everyone of the household. */
function peopleOf({ household, size }: Assessment): number {
  return household.covered?.value ?? size ?? 0;
}

function sightingOf(
  [first]: readonly Assessment[],
  area: Area,
  variant: string,
  parameter: Parameters<typeof variantOn>[1],
  operands: Readonly<Record<string, string | number>>,
): Sighting | null {
  if (first === undefined) return null;
  const { household } = first;
  const row = household.rows[0] ?? household.table.firstRow;
  return atTable(household.table, row, cellsOf(household, ...AMOUNT_FIELDS).slice(0, 1), {
    operands: { ...operands, areaZh: NAMES[area].zh, areaEn: NAMES[area].en },
    ...variantOn(variant, parameter),
    discriminator: `${area} ${variant}`,
  });
}
