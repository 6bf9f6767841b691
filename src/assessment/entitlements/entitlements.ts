/**
 * Everything else that a household and its members should have (待遇): worked out when somebody asks,
 * as the explanation is; most rosters lack the columns that most of it needs.
 */
import type { Policy } from "../../policy/types";
import { everyKind, kindsStated, type KindsStated } from "../../roster/table-fields";
import type { Household, Person } from "../../roster/types";
import type { Assessment } from "../types";
import { allowancesOf } from "./allowances";
import { ASKED } from "./asked-fields";
import { childAllowance } from "./child-allowance";
import { knownAid, type AidFromLists, type KnownAid } from "./known-aid";
import { helpsWithInsurance, insuranceHelp, medicalGroups, medicalHelp } from "./medical-help";
import { monitoredSupport } from "./monitored";
import { isPoor, priorityHousehold } from "./priority-group";
import { relocationRelief } from "./relocation-relief";
import { rigidSpendingHousehold } from "./rigid-spending";
import { tekunEntry } from "./tekun-entry";
import { temporaryRelief } from "./temporary-relief";
import type { Entitlement } from "./types";

/**
 * The entitlements of an assessed household: those that are due or open, those that another aid
 * excludes, and those that are received although not due. What is neither due nor received is left
 * out.
 *
 * @param lists what other rosters and lists say (dibao, tekun, work injury, care subsidies, orphans …)
 * @param people the members who are judged, where `peopleWithOccasion` leaves out the others
 */
export function entitlementsOf(
  assessment: Assessment,
  policy: Policy,
  lists: AidFromLists | null = null,
  people: readonly Person[] = assessment.household.people,
): readonly Entitlement[] {
  const { household } = assessment;
  const priority = isPoor(assessment) ? priorityHousehold(household, policy) : null;
  const aid = aidOf(assessment, policy, lists, people);
  return priority !== null && isWorthNaming(priority) ? [...aid, priority] : aid;
}

/** The same without who comes first among the poor, which is a group and no aid. */
export function aidOf(
  assessment: Assessment,
  policy: Policy,
  lists: AidFromLists | null,
  people: readonly Person[],
): readonly Entitlement[] {
  const { household, isRecipient } = assessment;
  const asked = askedOf(household);
  const found: Entitlement[] = [];
  for (const person of people) {
    const known = knownAid(person, assessment, lists, asked.marks);
    found.push(...ofPerson(person, known, assessment, policy, asked));
  }
  const ofAll = [
    asked.monitoring ? monitoredSupport(household, isRecipient ? true : null, policy) : null,
    asked.monitoring ? temporaryRelief(assessment, policy) : null,
    asked.spending ? rigidSpendingHousehold(assessment, policy) : null,
    relocationRelief(household, assessment.size, policy),
  ];
  return [...found, ...ofAll.filter((entry) => entry !== null)].filter(isWorthNaming);
}

function ofPerson(
  person: Person,
  known: KnownAid,
  assessment: Assessment,
  policy: Policy,
  asked: Asked,
): Entitlement[] {
  const others = [
    asked.children || isListedChild(known) ? childAllowance(person, policy, known) : null,
    asked.tekun ? tekunEntry(person, assessment.area, known, policy) : null,
    medicalGroups(policy).length > 0 ? medicalHelp(person, known, assessment, policy) : null,
    helpsWithInsurance(policy) ? insuranceHelp(person, known, assessment, policy) : null,
  ].filter((entry) => entry !== null);
  return [...allowancesOf(person, policy, known, asked.disability), ...others];
}

type Asked = KindsStated<keyof typeof ASKED>;

/** A list may name a child of whom the roster's columns say nothing. */
function isListedChild({ orphan, uncaredChild }: KnownAid): boolean {
  return orphan === true || uncaredChild === true;
}

function isWorthNaming({ due, received, excludedBy }: Entitlement): boolean {
  return due !== "no" || received === true || excludedBy !== null;
}

/** Of which kinds of aid the columns of a household's rows can say anything. */
function askedOf(household: Household): Asked {
  return household.scheme === "children" ? everyKind(ASKED) : kindsStated(household, ASKED);
}
