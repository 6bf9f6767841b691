import { termsOf } from "../../assessment/terms";
import { formatMoney } from "../../money";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageLedger } from "./coverage";
import { COVERAGE_FIELDS, HARDSHIP_FIELDS, ILLNESS_FIELDS, INCOME_FIELDS } from "./fields";
import { singleGroupOf } from "./hardship";
import { neededNumber } from "../thresholds";
import { fallsBelow, reaches } from "./thresholds";

/** A severely disabled or ill member of a marginal household, whom nothing shows to be covered. */
export const D04: Rule = {
  id: "D04",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: [INCOME_FIELDS, HARDSHIP_FIELDS, COVERAGE_FIELDS],
    parameters: ["dibao_standard", "marginal_multiple"],
  },
  run,
  title: {
    zh: "边缘家庭重残、重病人员未按单人户保障",
    en: "Severely disabled or ill member of a marginal household, not covered",
  },
  text: orByDefault({
    "": {
      zh: "{who}为重度残疾人，家庭人均月收入{income}元，在低保标准{standard}元/月的1至{multiple}倍之间，未见保障，是否符合单人户请核实",
      en: "{who} is severely disabled; income per head of {income} yuan a month is 1 to {multiple} times the standard of {standard}, and no coverage is shown: check single-person coverage",
    },
    illness: {
      zh: "{who}为重病患者，家庭人均月收入{income}元，在低保标准{standard}元/月的1至{multiple}倍之间，未见保障，是否符合单人户请核实",
      en: "{who} is severely ill; income per head of {income} yuan a month is 1 to {multiple} times the standard of {standard}, and no coverage is shown: check single-person coverage",
    },
  }),
  next: {
    zh: "核对残疾证或诊断证明和家庭财产，符合条件的告知可按单人户申请",
    en: "Check the certificate or diagnosis and the property; if eligible, tell the family it may apply for single coverage",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const parameter = context.policy.number("marginal_multiple");
  const multiple = neededNumber(context.policy, "marginal_multiple");
  const groups = termsOf(context.policy).singleGroups;
  const ledger = coverageLedger(context);
  for (const assessment of context.assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null || !reaches(income.value, standard.value)) continue;
    if (!fallsBelow(income.value, standard.value.times(multiple))) continue;
    for (const person of household.people) {
      const group = singleGroupOf(person, context.policy);
      if (group === null || ledger.ofPerson(person, assessment) !== false) continue;
      const isIll = group === "severe-illness";
      const ground = isIll ? ILLNESS_FIELDS : HARDSHIP_FIELDS;
      const cells = cellsOf(person, ...ground, ...COVERAGE_FIELDS);
      const seen = atPerson(person, cells, {
        operands: {
          income: formatMoney(income),
          standard: formatMoney(standard),
          multiple: multiple.toString(),
        },
        ...variantOn(isIll ? "illness" : "", parameter),
      });
      yield { ...seen, ...basedOn(groups[group], parameter) };
    }
  }
}
