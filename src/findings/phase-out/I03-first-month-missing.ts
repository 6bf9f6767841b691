import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** Marked as in phase-out, and the first month is blank. */
export const I03: Rule = {
  id: "I03",
  family: "I",
  severity: "error",
  source: null,
  needs: { fields: ["grace_flag", "grace_start"] },
  run,
  title: { zh: "渐退期没有起始月", en: "Phase-out without a first month" },
  text: {
    "": {
      zh: "{who}户标明在渐退期，起始月未填，期满时间无法计算",
      en: "{who}: marked as in phase-out, but the first month is blank, so its end cannot be computed",
    },
  },
  next: {
    zh: "按审批表补填渐退期起始月",
    en: "Fill in the first month from the approval",
  },
};

function* run({ roster }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    if (household.flag("grace_flag")?.value !== true) continue;
    const start = household.date("grace_start");
    // Without such a column nothing can be left blank; what cannot be read is another check's.
    if (start === null || start.raw !== null) continue;
    yield atHousehold(household, cellsOf(household, "grace_start", "grace_flag"));
  }
}
