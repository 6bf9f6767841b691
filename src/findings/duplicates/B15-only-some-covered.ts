import { disabilityOf } from "../../assessment/disability";
import type { Assessment } from "../../assessment/types";
import { compareDates, type CalendarDate } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { NOTICE_2022_83 } from "../documents";
import { isHealthy, singleGroupOf, words } from "../eligibility/hardship";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { statedCoverage } from "./coverage-words";
import { isOnDibao } from "./dibao-households";

/** From here on the notice of 2022 can be named as the source. */
const NOTICE_IN_FORCE: CalendarDate = { year: 2022, month: 11, day: 1 };

/** 只保个别成员: part of a household covered, none of it for a reason that single-person coverage knows. */
export const onlySomeCovered: Rule = {
  id: "B15",
  family: "B",
  severity: "high",
  source: null,
  needs: {
    fields: [["covered_persons", "is_covered"], "health"],
  },
  run: partlyCovered,
  title: { zh: "只保障个别成员", en: "Only some members covered" },
  text: {
    "": {
      zh: "{who}户{size}人中只保障{covered}人，且表中看不出被保障成员有重残、重病等单人户情形。",
      en: "{who}: {covered} of {size} members are covered, and the roster shows no severe disability or illness that single-person coverage is for.",
    },
  },
  next: {
    zh: "请核实家庭成员和收入：符合整户条件的按整户保障；属单人户的补充残疾、重病等材料并标明。",
    en: "Check members and income: cover the whole household where it qualifies; for single-person coverage add and mark the grounds.",
  },
};

function* partlyCovered(context: FindingContext): Iterable<Sighting> {
  const source = compareDates(context.asOf, NOTICE_IN_FORCE) < 0 ? {} : { source: NOTICE_2022_83 };
  for (const assessment of context.assessments) {
    const { household } = assessment;
    const [covered, size] = [household.covered?.value ?? 0, assessment.size ?? 0];
    if (covered < 1 || covered >= size) continue;
    if (!isOnDibao(household, context) || statedCoverage(household) === "single") continue;
    if (!isWithoutGrounds(assessment, covered, context.policy)) continue;
    const cells = cellsOf(household, "covered_persons", "household_size");
    const marks = household.people.flatMap((person) => cellsOf(person, "is_covered"));
    yield {
      ...atHousehold(household, cells.length > 0 ? cells : marks, { operands: { covered, size } }),
      ...source,
    };
  }
}

/**
 * Whether somebody is covered who plainly has no ground for it. Where it is not known who is
 * covered, everybody listed must be plainly without; what the roster does not say is no ground for
 * a doubt.
 */
function isWithoutGrounds({ household }: Assessment, covered: number, policy: Policy): boolean {
  const { people } = household;
  const marked = people.filter((person) => person.covered === true);
  if (marked.length > 0) return marked.some((person) => hasNoGround(person, policy));
  const listed = people.length === covered || household.membersListed ? people : [];
  return listed.length > 0 && listed.every((person) => hasNoGround(person, policy));
}

/** The roster says how the person is, and it is no ground; a disease named may be on the county's list of severe ones. */
function hasNoGround(person: Person, policy: Policy): boolean {
  const health = words(person, "health");
  if (health === null || singleGroupOf(person, policy) !== null) return false;
  if (isHealthy(person) === true) return true;
  const disease = words(person, "disease");
  if (disease !== null && !/^[无否]/.test(disease)) return false;
  return !/残|智力|精神/.test(health) || disabilityOf(person) !== null;
}
