import { graceColumns } from "../../assessment/phase-out-period";
import { termsOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { formatMonth } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasBegunLate, isMarkedPhaseOut } from "./phase-out-facts";

/** A phase-out for a household that it is not meant for: not registered poor, or never on dibao. */
export const I04: Rule = {
  id: "I04",
  family: "I",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["grace_flag", "grace_start", "grace_end"],
      ["is_poverty_family", "poverty_attr", "poverty_status", "household_type", "grace_origin"],
    ],
    parameters: ["phase_out_eligible"],
  },
  run,
  title: { zh: "不在渐退期对象范围", en: "Phase-out outside its group" },
  text: orByDefault({
    "": {
      zh: "{who}户在渐退期，名册标明不是建档立卡户，不在渐退期对象范围",
      en: "{who}: in phase-out, but marked as not registered poor, which phase-outs are for",
    },
    origin: {
      zh: "{who}户在渐退期，渐退前类别为“{origin}”，不是原低保对象",
      en: "{who}: in phase-out, but the category before it was {origin}, not dibao",
    },
    late: {
      zh: "{who}户渐退期自{start}起，{date}以前人均收入超过标准的才有渐退期，请核对给予渐退的依据",
      en: "{who}: in phase-out since {start}, but phase-outs are for income above the standard by {date}; check what it rests on",
    },
  }),
  next: {
    zh: "核对建档立卡身份和原保障类别",
    en: "Check registration as poor and the former category",
  },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const { eligible } = termsOf(policy).phaseOut;
  if (!eligible.set) return;
  for (const assessment of assessments) {
    const { household } = assessment;
    if (!isMarkedPhaseOut(household)) continue;
    const origin = originOutside(assessment);
    if (origin !== null) {
      const cells = cellsOf(household, "grace_origin", "grace_flag");
      yield atHousehold(household, cells, { variant: "origin", operands: { origin } });
    } else if (eligible.value === "registered-poor" && assessment.isRegisteredPoor === false) {
      const cells = cellsOf(household, "grace_flag", "is_poverty_family", "poverty_attr");
      const seen = atHousehold(household, cells, variantOn("", eligible));
      yield { ...seen, ...basedOn(eligible) };
    } else if (hasBegunLate(household, policy)) {
      yield begunLate(household, policy);
    }
  }
}

/** Another document may give it, so that it is worth knowing and no doubt. */
function begunLate(household: Household, policy: Policy): Sighting {
  const { exceededBy } = termsOf(policy).phaseOut;
  const start = graceColumns(household)?.start ?? null;
  const seen = atHousehold(household, cellsOf(household, "grace_start", "grace_flag"), {
    severity: "info",
    operands: {
      start: start === null ? null : formatMonth(start),
      date: exceededBy.set ? exceededBy.value : null,
    },
    ...variantOn("late", exceededBy),
  });
  return { ...seen, ...basedOn(exceededBy) };
}

/** The former category where it is another than dibao; null where blank or dibao. */
function originOutside({ household }: Assessment): string | null {
  const origin = household.text("grace_origin");
  if (origin === null) return null;
  const isDibao = /低保|最低生活保障|[ABC]类/.test(origin) && !/非低保|边缘/.test(origin);
  return isDibao ? null : origin;
}
