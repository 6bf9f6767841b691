import { formatMoney } from "../../money";
import { isExplainedByPhaseOut } from "../phase-out/phase-out-facts";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageOf, receivesDibao } from "./coverage";
import { AMOUNT_FIELDS, INCOME_FIELDS } from "./fields";
import { basedOnStandard } from "./standard-basis";
import { reaches } from "./thresholds";

/** Income per head at or above the standard, still covered as a whole, and in no phase-out. */
export const D01: Rule = {
  id: "D01",
  family: "D",
  severity: "high",
  source: null,
  needs: { fields: [INCOME_FIELDS], parameters: ["dibao_standard"] },
  run,
  title: { zh: "人均收入达到低保标准仍整户保障", en: "Income at the standard, covered as a whole" },
  text: {
    "": {
      zh: "{who}户人均月收入{income}元，达到或超过低保标准{standard}元/月，仍按整户保障，不在渐退期",
      en: "{who}: income per head of {income} yuan a month reaches the standard of {standard}; still covered as a whole, in no phase-out",
    },
  },
  next: {
    zh: "入户复核收入和家庭人口；确已超过标准的，按规定办理渐退或退出",
    en: "Visit and check income and household size; if confirmed, arrange phase-out or exit",
  },
};

function* run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null || !reaches(income.value, standard.value)) continue;
    if (!receivesDibao(assessment) || coverageOf(assessment) !== "whole") continue;
    if (isExplainedByPhaseOut(assessment, asOf, policy)) continue;
    const seen = atHousehold(household, cellsOf(household, ...INCOME_FIELDS, ...AMOUNT_FIELDS), {
      operands: { income: formatMoney(income), standard: formatMoney(standard) },
    });
    yield { ...seen, ...basedOnStandard(assessment, policy) };
  }
}
