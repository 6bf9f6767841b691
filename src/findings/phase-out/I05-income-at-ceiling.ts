import { termsOf } from "../../assessment/terms";
import { formatMoney } from "../../money";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { INCOME_FIELDS } from "../eligibility/fields";
import { reaches } from "../eligibility/thresholds";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasEnded, isMarkedPhaseOut } from "./phase-out-facts";

/** Income per head in a phase-out at or above its ceiling. */
export const I05: Rule = {
  id: "I05",
  family: "I",
  severity: "high",
  source: null,
  needs: {
    fields: [["grace_flag", "grace_start", "grace_end"], INCOME_FIELDS],
    parameters: ["dibao_standard", "phase_out_ceiling_multiple"],
  },
  run,
  title: { zh: "渐退期人均收入达到上限", en: "Income in phase-out at its ceiling" },
  text: orByDefault({
    "": {
      zh: "{who}户在渐退期，人均月收入{income}元，达到低保标准{standard}元/月的{multiple}倍上限",
      en: "{who}: in phase-out with an income per head of {income} yuan a month, at or above the ceiling of {multiple} times the standard of {standard}",
    },
  }),
  next: {
    zh: "复核收入，确已达到上限的按程序研究退出",
    en: "Review income; if it is at the ceiling, consider exit",
  },
};

function* run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  const { ceiling } = termsOf(policy).phaseOut;
  if (!ceiling.set) return;
  for (const assessment of assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null || !isMarkedPhaseOut(household)) continue;
    if (hasEnded(assessment, asOf)) continue;
    if (!reaches(income.value, standard.value.times(ceiling.value))) continue;
    const cells = cellsOf(household, ...INCOME_FIELDS, "grace_flag");
    const seen = atHousehold(household, cells, {
      operands: {
        income: formatMoney(income),
        standard: formatMoney(standard),
        multiple: ceiling.value.toString(),
      },
      ...variantOn("", ceiling),
    });
    yield { ...seen, ...basedOn(ceiling) };
  }
}
