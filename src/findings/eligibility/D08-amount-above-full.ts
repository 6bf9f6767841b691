import type { Assessment } from "../../assessment/types";
import { formatMoney, max, multiply, perMonth } from "../../money";
import type { Policy } from "../../policy/types";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { asRounded, basePaid, mayHoldSupplement } from "./amount-check";
import { receivesDibao } from "./coverage";
import { AMOUNT_FIELDS } from "./fields";
import { exceeds } from "./thresholds";

/** More is paid, supplements apart, than the full standard for everyone covered. */
export const D08: Rule = {
  id: "D08",
  family: "D",
  severity: "error",
  source: null,
  needs: { fields: [AMOUNT_FIELDS], parameters: ["dibao_standard"] },
  run,
  title: { zh: "保障金高于全额", en: "Amount above the full standard" },
  text: {
    "": {
      zh: "{who}户月保障金{paid}元（不含分类施保），高于全额{full}元（标准{standard}元×{covered}人）",
      en: "{who}: {paid} yuan a month without supplements is above the full amount of {full} (standard {standard} × {covered})",
    },
    supplement: {
      zh: "{who}户月保障金{paid}元，高于全额{full}元（标准{standard}元×{covered}人），可能含分类施保",
      en: "{who}: {paid} yuan a month is above the full amount of {full} (standard {standard} × {covered}), perhaps with a supplement",
    },
  },
  next: {
    zh: "核对保障人口、标准和金额录入，分类施保请单列",
    en: "Check people covered, standard and the amount as typed; keep supplements in a column of their own",
  },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    if (!receivesDibao(assessment)) continue;
    const seen = aboveFull(assessment, policy);
    if (seen !== null) yield seen;
  }
}

function aboveFull(assessment: Assessment, policy: Policy): Sighting | null {
  const { household, covered, standardMonth, currentMonth } = assessment;
  if (covered === null || standardMonth === null || currentMonth === null) return null;
  const exact = multiply(standardMonth, covered);
  // The common case, supplements and all: nothing more need be read.
  if (!exceeds(currentMonth.value, exact.value)) return null;
  const paid = basePaid(assessment);
  if (paid === null) return null;
  // Rounding up may lift a full amount above the exact one.
  const full = max(exact, perMonth(asRounded(exact.value, covered, policy)));
  if (!exceeds(paid, full.value)) return null;
  const isOpen = mayHoldSupplement(assessment);
  return atHousehold(household, cellsOf(household, ...AMOUNT_FIELDS, "covered_persons"), {
    operands: {
      paid: formatMoney({ value: paid }),
      full: formatMoney(full),
      standard: formatMoney(standardMonth),
      covered,
    },
    ...(isOpen ? { variant: "supplement", severity: "warn" } : {}),
  });
}
