import { formatMoney } from "../../money";
import { clauseFor } from "../regional-documents";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageLedger } from "./coverage";
import { COVERAGE_FIELDS, INCOME_FIELDS } from "./fields";
import { hasPropertyInDoubt } from "./property-in-doubt";
import { basedOnStandard } from "./standard-basis";
import { fallsBelow } from "./thresholds";

/** Income per head below the standard, on neither dibao nor tekun, as far as the sheets given show. */
export const D03: Rule = {
  id: "D03",
  family: "D",
  severity: "high",
  source: null,
  needs: { fields: [INCOME_FIELDS, COVERAGE_FIELDS], parameters: ["dibao_standard"] },
  run,
  title: { zh: "收入低于标准未纳入保障", en: "Income below the standard, not covered" },
  text: {
    "": {
      zh: "{who}户人均月收入{income}元，低于低保标准{standard}元/月，未见纳入低保或特困，是否应保请核实",
      en: "{who}: income per head of {income} yuan a month is below the standard of {standard}, and neither dibao nor tekun is shown; please check",
    },
  },
  next: {
    zh: "核对是否已在其他名册；未保障的入户核查收入和财产，告知可以申请",
    en: "Check other rosters; if not covered, visit, examine income and property, and tell the household it may apply",
  },
};

const CLAUSES = {
  nanchong: {
    clause: "二（八）15",
    quote: "对脱贫人口收入低于当地低保标准的,排查是否符合整户纳入兜底保障条件",
  },
  xingan: {
    clause: "四（一）第二项",
    quote: "重点排查是否存在符合条件的建档立卡贫困人口依申请未纳入低保保障情况",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const ledger = coverageLedger(context);
  // Where the county entered the standard itself, its document still asks for the search.
  const source = clauseFor(context.policy, CLAUSES);
  for (const assessment of context.assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null || !fallsBelow(income.value, standard.value)) continue;
    if (ledger.ofHousehold(assessment) !== false || hasPropertyInDoubt(household)) continue;
    const seen = atHousehold(household, cellsOf(household, ...INCOME_FIELDS, ...COVERAGE_FIELDS), {
      operands: { income: formatMoney(income), standard: formatMoney(standard) },
    });
    yield { ...seen, ...source, ...basedOnStandard(assessment, context.policy) };
  }
}
