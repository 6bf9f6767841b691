import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import type { Area } from "../../policy/types";
import type { Household } from "../../roster/types";
import { receivesDibao } from "../eligibility/coverage";
import { AMOUNT_FIELDS } from "../eligibility/fields";
import { orByDefault, variantOn } from "../parameter-basis";
import { atTable, firstCellOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { NOTHING } from "./table-cells";

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

/** Shares of the standard beyond which an average is told. */
const LIMITS = [
  {
    variant: "low",
    code: "per_head_low_share",
    isBeyond: (total: Decimal, line: Decimal): boolean => total.lt(line),
  },
  {
    variant: "high",
    code: "per_head_high_share",
    isBeyond: (total: Decimal, line: Decimal): boolean => total.gt(line),
  },
] as const;

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  for (const area of ["rural", "urban"] as const) {
    const standard = termsOf(policy).standards[area].month?.value ?? null;
    const paid = assessments.filter((one) => one.area === area).flatMap(paidTo);
    const [first] = paid;
    if (standard === null || first === undefined || paid.length < FEWEST) continue;
    const people = paid.reduce((sum, one) => sum + one.people, 0);
    const total = paid.reduce((sum, { amount }) => sum.plus(amount), NOTHING);
    for (const { variant, code, isBeyond } of LIMITS) {
      const parameter = policy.number(code);
      const share = valueOf(parameter);
      if (share === null || !isBeyond(total, standard.times(people).times(share))) continue;
      yield sightingOf(first.household, area, variantOn(variant, parameter), {
        households: paid.length,
        people,
        average: formatMoney({ value: total.div(people) }),
        standard: formatMoney({ value: standard }),
        percent: share.times(100).toString(),
      });
    }
  }
}

/** A household on dibao: what it is paid, 元/月, and for how many. */
interface Paid {
  readonly household: Household;
  readonly people: number;
  readonly amount: Decimal;
}

/** Nothing where the household is not paid dibao, or the roster does not say how much or for whom. */
function paidTo(assessment: Assessment): readonly Paid[] {
  const { household, currentMonth } = assessment;
  const people = peopleOf(assessment);
  if (!receivesDibao(assessment) || currentMonth === null || people === 0) return [];
  return [{ household, people, amount: currentMonth.value }];
}

/** Covered as the roster says, else everyone of the household. */
function peopleOf({ household, size }: Assessment): number {
  return household.covered?.value ?? size ?? 0;
}

/** Told at a household's amount, the first of the area. */
function sightingOf(
  household: Household,
  area: Area,
  variant: Pick<Sighting, "variant">,
  operands: Sighting["operands"],
): Sighting {
  const { table, rows } = household;
  return atTable(table, rows[0] ?? table.firstRow, [firstCellOf(household, AMOUNT_FIELDS)], {
    operands: { ...operands, areaZh: NAMES[area].zh, areaEn: NAMES[area].en },
    ...variant,
    discriminator: area,
  });
}
