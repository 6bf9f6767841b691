import { singleGroupsOf } from "../../assessment/single-group";
import { termsOf, type Terms } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import type { Parameter } from "../../policy/types";
import type { Household } from "../../roster/types";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { isExplainedByPhaseOut } from "../phase-out/phase-out-facts";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageOf, receivesDibao } from "./coverage";
import { AMOUNT_FIELDS, INCOME_FIELDS } from "./fields";
import { exceeds } from "./thresholds";

/** Income per head above the marginal band (single-person coverage: above its own ceiling), still covered. */
export const D02: Rule = {
  id: "D02",
  family: "D",
  severity: "high",
  source: null,
  needs: { fields: [INCOME_FIELDS], parameters: ["dibao_standard", "marginal_multiple"] },
  run,
  title: { zh: "人均收入超过边缘线仍在低保", en: "Income above the marginal band, still on dibao" },
  text: orByDefault({
    "": {
      zh: "{who}户人均月收入{income}元，超过低保标准{standard}元/月的{multiple}倍，仍在低保，不在渐退期",
      en: "{who}: income per head of {income} yuan a month is above {multiple} times the standard of {standard}; still on dibao, in no phase-out",
    },
    single: {
      zh: "{who}户按单人户保障，家庭人均月收入{income}元，超过低保标准{standard}元/月的{multiple}倍",
      en: "{who}: covered singly, but income per head of {income} yuan a month is above {multiple} times the standard of {standard}",
    },
  }),
  next: {
    zh: "入户复核收入和家庭人口，核对收入证明；确已超过的，按程序研究退出",
    en: "Visit and check income and size against proof of income; if confirmed, consider exit",
  },
};

function* run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  const terms = termsOf(policy);
  for (const assessment of assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null || !exceeds(income.value, standard.value)) continue;
    if (!receivesDibao(assessment)) continue;
    const variant = coverageOf(assessment) === "whole" ? "" : "single";
    if (variant === "single" && goesByOwnIncome(assessment)) continue;
    const ceiling = variant === "" ? terms.marginal : singleCeiling(household, terms);
    if (!ceiling.set || !exceeds(income.value, standard.value.times(ceiling.value))) continue;
    if (isExplainedByPhaseOut(assessment, asOf, policy)) continue;
    const cells = cellsOf(household, ...INCOME_FIELDS, ...AMOUNT_FIELDS);
    const seen = atHousehold(household, cells, {
      operands: {
        income: formatMoney(income),
        standard: formatMoney(standard),
        multiple: ceiling.value.toString(),
      },
      ...variantOn(variant, ceiling),
    });
    yield { ...seen, ...basedOn(ceiling) };
  }
}

/** 参照单人户: the own income decides, or would if it were stated; the household's says nothing of it. */
const BY_OWN_INCOME: ReadonlySet<string> = new Set([
  "single-person-reference",
  "single-person-own-unknown",
]);

function goesByOwnIncome({ reasons }: Assessment): boolean {
  return reasons.some(({ code }) => BY_OWN_INCOME.has(code));
}

/**
 * The ceiling of single-person coverage: the highest of the groups that covered members fall into
 * (重病 and 重残 may have their own), else the general one.
 */
function singleCeiling({ people }: Household, terms: Terms): Parameter<Decimal> {
  const ceilings = people
    .filter((person) => person.covered !== false)
    .flatMap((person) => singleGroupsOf(person, terms))
    .map((group) => terms.single.ceilings[group])
    .map((own) => (own.set ? own : terms.singlePerson));
  return ceilings.reduce(higher, ceilings[0] ?? terms.singlePerson);
}

function higher(a: Parameter<Decimal>, b: Parameter<Decimal>): Parameter<Decimal> {
  return a.set && b.set && b.value.gt(a.value) ? b : a;
}
