import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 保障人口>家庭人口: as both columns state it. */
export const coveredAboveSize: Rule = {
  id: "B07",
  family: "B",
  severity: "error",
  source: null,
  needs: { fields: ["covered_persons", "household_size"] },
  run: tooManyCovered,
  title: { zh: "保障人口多于家庭人口", en: "More people covered than in the household" },
  text: {
    "": {
      zh: "{who}户的保障人口填{covered}人，多于家庭人口{size}人。",
      en: "{who}: {covered} people are covered, more than the household's {size}.",
    },
  },
  next: {
    zh: "请核对两栏人数，更正填错的一栏。",
    en: "Check both numbers and correct the wrong one.",
  },
};

function* tooManyCovered({ index }: FindingContext): Iterable<Sighting> {
  for (const household of index.recordedHouseholds) {
    const covered = household.number("covered_persons");
    const size = household.number("household_size");
    if (covered === null || size === null) continue;
    const [people, all] = [covered.value ?? 0, size.value ?? Infinity];
    if (people <= all) continue;
    yield atHousehold(household, [covered.cell, size.cell], {
      operands: { covered: people, size: all },
    });
  }
}
