/**
 * Who may be covered singly (单人户), by what the roster shows of a person. The severely ill and severely
 * disabled of source 001 四（一）第一项 and source 002 二（八）15, grade three of intellectual and mental
 * disability, religious staff and jobless adults by the national rules from 2021-07-01; those who
 * have lost their ability to work by source 001.
 */
import type { Parameter } from "../policy/types";
import type { Person } from "../roster/types";
import { disabilityOf } from "./disability";
import { isSeverelyIll } from "./illness";
import { isInWork, labourOf } from "./person-state";
import { isMarkedReference } from "./single-mark";
import type { SingleGroup } from "./single-terms";
import type { Terms } from "./terms";

/** A national default holds from the new regime on; what a document or the county says, always. */
export function groupApplies(parameter: Parameter<boolean>, terms: Terms): boolean {
  if (!parameter.set || !parameter.value) return false;
  return terms.regime === "from-2021-07" || parameter.standing !== "default";
}

/** The groups that a person falls into and the policy allows, the firmest first. */
export function singleGroupsOf(person: Person, terms: Terms): readonly SingleGroup[] {
  return GROUPS.filter(
    ([group, fits]) => groupApplies(terms.singleGroups[group], terms) && fits(person, terms),
  ).map(([group]) => group);
}

const isOfGrade = (person: Person, least: 2 | 3): boolean => {
  const disability = disabilityOf(person);
  if (disability === null) return false;
  return least === 2 ? disability.grade <= 2 : disability.grade === 3 && disability.kind === "mind";
};

const RELIGIOUS = /宗教教职|教职人员|僧人|尼姑|道士|阿訇|喇嘛/;

function isReligious(person: Person): boolean {
  return (["employment", "remark"] as const).some((field) =>
    RELIGIOUS.test(person.text(field) ?? ""),
  );
}

/** 成年、无业、一二级残疾; where nothing says whether somebody works, the roster's own 参照单人户 does. */
export function isJoblessSeverelyDisabled(person: Person, { ages }: Terms): boolean {
  const { age } = person;
  if (age === null || ages.minor === null || age < ages.minor || !isOfGrade(person, 2))
    return false;
  const works = isInWork(person);
  if (works !== null) return !works;
  return labourOf(person) === "none" || isMarkedReference(person.household);
}

const GROUPS: readonly (readonly [SingleGroup, (person: Person, terms: Terms) => boolean])[] = [
  ["grade-1-2", (person) => isOfGrade(person, 2)],
  ["grade-3-mind", (person) => isOfGrade(person, 3)],
  ["severe-illness", isSeverelyIll],
  ["lost-labour", hasLostLabour],
  ["religious", isReligious],
];

/** 丧失劳动能力, of those of working age: children and the old have none to lose. */
function hasLostLabour(person: Person, { workingFrom, workingBelow }: Terms): boolean {
  const { age } = person;
  if (age === null || labourOf(person) !== "none") return false;
  return age >= workingFrom && age < Math.max(workingBelow.male, workingBelow.female);
}
