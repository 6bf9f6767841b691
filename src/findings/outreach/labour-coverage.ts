/**
 * Poor people who lost all or part of their ability to work, and whether dibao or tekun covers them:
 * what the campaign of 兴安盟 (清零达标) counts.
 */
import type { LabourAbility } from "../../roster/codes/person-codes";
import type { Household, Person } from "../../roster/types";
import { receives } from "../aid-received";
import { isInSchool } from "../eligibility/hardship";
import { ratedPeople, type Rated } from "../labour-ability";
import { isMonitored, isRegistered } from "../registered-poor/registers";
import { thresholdOf } from "../thresholds";
import type { FindingContext } from "../types";

/** Somebody of a registered-poor or monitored household without full ability to work. */
export interface LostLabour {
  readonly person: Person;
  /** Whether dibao or tekun covers the person; null where nothing given says so. */
  readonly covered: boolean | null;
}

/** How many of them there are, and how many are covered. */
export interface LabourCoverage {
  readonly people: number;
  readonly covered: number;
  readonly uncovered: number;
  /** Of whom nothing given says whether they are covered. */
  readonly unknown: number;
  /** Covered among those of whom it is known, in per cent with one decimal; null where of nobody. */
  readonly percent: string | null;
}

/**
 * Whether the roster says that somebody lost all or part of the ability to work. 无劳动力 is how
 * children and students are noted too: there it says nothing of a loss.
 */
function hasLostLabour({ person, ability }: Rated, workingFrom: number): boolean {
  switch (LOSS[ability]) {
    case "none":
      return false;
    case "lost":
      return true;
    case "unless-young":
      return (person.age ?? 0) >= workingFrom && isInSchool(person) !== true;
  }
}

const LOSS = {
  ordinary: "none",
  skilled: "none",
  able: "none",
  weak: "unless-young",
  "partly-lost": "lost",
  lost: "lost",
  none: "unless-young",
} as const satisfies Record<LabourAbility, "none" | "lost" | "unless-young">;

const found = new WeakMap<FindingContext["roster"], readonly LostLabour[]>();

/** Everybody of that kind in the rosters, in reading order; looked up once in a run. */
export function lostLabourPeople(context: FindingContext): readonly LostLabour[] {
  let people = found.get(context.roster);
  if (people === undefined) found.set(context.roster, (people = [...look(context)]));
  return people;
}

function* look(context: FindingContext): Generator<LostLabour> {
  const workingFrom = thresholdOf(context.policy, "working_age_min") ?? Infinity;
  let asked: Household | null = null;
  let isAsked = false;
  for (const rated of ratedPeople(context)) {
    if (!hasLostLabour(rated, workingFrom)) continue;
    const { person } = rated;
    if (person.household !== asked) {
      asked = person.household;
      isAsked = isPoor(asked, context);
    }
    if (isAsked) yield { person, covered: coverageOf(person, context) };
  }
}

function isPoor(household: Household, context: FindingContext): boolean {
  return isRegistered(household, context) === true || isMonitored(household, context) === true;
}

function coverageOf(person: Person, context: FindingContext): boolean | null {
  const dibao = receives(person, "dibao", context);
  if (dibao === true || receives(person, "tekun", context) === true) return true;
  // Left out of a household that dibao covers in part.
  const isLeftOut = person.covered === false && person.household.scheme === "dibao";
  return isLeftOut ? false : dibao;
}

/** The count of a run; null where the rosters name nobody of that kind. */
export function labourCoverage(context: FindingContext): LabourCoverage | null {
  const people = lostLabourPeople(context);
  if (people.length === 0) return null;
  const covered = people.filter((one) => one.covered === true).length;
  const uncovered = people.filter((one) => one.covered === false).length;
  const known = covered + uncovered;
  return {
    people: people.length,
    covered,
    uncovered,
    unknown: people.length - known,
    percent: known === 0 ? null : ((covered * 100) / known).toFixed(1),
  };
}
