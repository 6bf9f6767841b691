import { numberOf, termsOf, valueOf, type Terms } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { addMonths, compareMonths, type CalendarDate } from "../../calendar";
import { formatMoney, type Decimal } from "../../money";
import { readDateList } from "../../policy";
import { INCOME_FIELDS } from "../eligibility/fields";
import { exceeds, reaches } from "../eligibility/thresholds";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isMarkedPhaseOut } from "./phase-out-facts";

/** A household that phase-outs are for rose above the standard and was stopped without one. */
export const I07: Rule = {
  id: "I07",
  family: "I",
  severity: "warn",
  source: null,
  needs: {
    fields: [INCOME_FIELDS, ["end_month", "monthly_amount_household", "amount_total", "aid_type"]],
    parameters: [
      "dibao_standard",
      ["phase_out_months", "phase_out_months_min", "phase_out_months_max"],
      "phase_out_eligible",
    ],
  },
  run,
  title: { zh: "应给渐退期而直接停发", en: "Stopped without a phase-out" },
  text: {
    "": {
      zh: "{who}户原享受低保，人均月收入{income}元，超过标准{standard}元/月，已停发，名册未见渐退期安排",
      en: "{who}: formerly on dibao, income per head of {income} yuan a month is above the standard of {standard}; stopped, and no phase-out is shown",
    },
  },
  next: {
    zh: "核对停发原因和审批记录，符合条件的研究给予渐退期",
    en: "Check why it was stopped; where the conditions are met, consider a phase-out",
  },
};

function* run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  const terms = termsOf(policy);
  for (const assessment of assessments) {
    const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
    if (income === null || standard === null) continue;
    if (!isOfGroup(assessment, terms) || isMarkedPhaseOut(household)) continue;
    if (!isBetween(income.value, standard.value, terms)) continue;
    if (!hasStopped(assessment) || isLongAgo(assessment, asOf, terms)) continue;
    if (hasStoppedLate(assessment, asOf, terms)) continue;
    const cells = cellsOf(household, "end_month", ...INCOME_FIELDS, "monthly_amount_household");
    const { months, min, max } = terms.phaseOut;
    const seen = atHousehold(household, cells, {
      operands: { income: formatMoney(income), standard: formatMoney(standard) },
    });
    yield { ...seen, ...basedOn(months, min, max) };
  }
}

function isOfGroup({ isRegisteredPoor }: Assessment, { phaseOut }: Terms): boolean {
  return isRegisteredPoor === true || valueOf(phaseOut.eligible) === "all-dibao";
}

/** Above the standard (or at it, where that is the trigger), and below the ceiling where one is set. */
function isBetween(income: Decimal, standard: Decimal, { phaseOut }: Terms): boolean {
  const isTriggered = valueOf(phaseOut.trigger) === "reaches" ? reaches : exceeds;
  if (!isTriggered(income, standard)) return false;
  const ceiling = valueOf(phaseOut.ceiling);
  return ceiling === null || !reaches(income, standard.times(ceiling));
}

/** Formerly on dibao and stopped: as assessed, or listed with nothing paid. */
function hasStopped({ household, isRecipient, currentMonth, reasons }: Assessment): boolean {
  if (reasons.some(({ code }) => code === "recipient-stopped")) return true;
  const isListed = household.scheme === "dibao";
  if (isRecipient) return isListed && currentMonth?.value.isZero() === true;
  const end = household.date("end_month")?.value ?? null;
  return isListed && end !== null && !end.openEnded;
}

/**
 * Stopped after the last day on which income may have exceeded the standard: the document gives no
 * phase-out for what was found later. Without a day of its own the stop is of the as-of month.
 */
function hasStoppedLate(
  { household }: Assessment,
  asOf: CalendarDate,
  { phaseOut }: Terms,
): boolean {
  const { exceededBy } = phaseOut;
  const last = exceededBy.set ? readDateList(exceededBy.value).at(-1) : undefined;
  const stopped = household.date("end_month")?.value?.date ?? asOf;
  return last !== undefined && compareMonths(stopped, last) > 0;
}

/** Stopped so long ago that a phase-out would be over too. */
function isLongAgo({ household }: Assessment, asOf: CalendarDate, { phaseOut }: Terms): boolean {
  const end = household.date("end_month")?.value ?? null;
  const most = numberOf(phaseOut.months) ?? numberOf(phaseOut.max) ?? numberOf(phaseOut.min);
  if (end === null || most === null) return false;
  return compareMonths(addMonths(end.date, most), asOf) < 0;
}
