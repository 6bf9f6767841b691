import type { Household } from "../../roster/types";
import { cellsOf, atHousehold, type SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { statedCoverage } from "./coverage-words";

/** 保障人口≠标记为保障对象的人数: marks, 整户 (all covered) and 单人 (one covered) beside the number. */
export const coveredAgainstMarks: Rule = {
  id: "B08",
  family: "B",
  severity: "warn",
  source: null,
  needs: {
    fields: ["covered_persons", ["is_covered", "aid_type", "dibao_method", "household_type"]],
  },
  run: wrongCounts,
  title: { zh: "保障人口与保障对象标记不符", en: "Number covered differs from the marks" },
  text: {
    marks: {
      zh: "{who}户的保障人口填{covered}人，标记为保障对象的有{marked}人。",
      en: "{who}: {covered} people are covered by the number, {marked} by the marks.",
    },
    single: {
      zh: "{who}户按单人户保障，保障人口却填{covered}人。",
      en: "{who}: covered as a single person, yet the number covered is {covered}.",
    },
    whole: {
      zh: "{who}户按整户保障，家庭人口{size}人，保障人口却填{covered}人。",
      en: "{who}: covered as a whole household of {size}, yet the number covered is {covered}.",
    },
  },
  next: {
    zh: "请核对保障方式、保障人口和每名成员的保障标记，更正不一致的一处。",
    en: "Check how the household is covered, the number, and each member's mark; correct what does not agree.",
  },
};

function* wrongCounts({ roster }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    const covered = household.number("covered_persons");
    if (covered === null || covered.value === null) continue;
    const details = disagreement(household, covered.value);
    if (details === null) continue;
    const others = cellsOf(household, "household_size", "aid_type");
    yield atHousehold(household, [covered.cell, ...others], details);
  }
}

function disagreement(household: Household, covered: number): SightingDetails | null {
  const marked = markedIn(household);
  if (marked !== null && marked !== covered) {
    return { operands: { covered, marked }, variant: "marks" };
  }
  const stated = statedCoverage(household);
  if (stated === "single" && covered !== 1) return { operands: { covered }, variant: "single" };
  const size = household.number("household_size")?.value ?? 0;
  // More covered than there are members is told by its own rule.
  if (stated === "whole" && covered < size) {
    return { operands: { covered, size }, variant: "whole" };
  }
  return null;
}

/** How many are marked as covered, where every member is listed and marked one way or the other. */
function markedIn(household: Household): number | null {
  const marks = household.people.map((person) => person.covered);
  if (!household.membersListed || marks.includes(null)) return null;
  return marks.filter((mark) => mark === true).length;
}
