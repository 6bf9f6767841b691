/**
 * Everything else that a household and its members should have (待遇): worked out when somebody asks,
 * as the explanation is; most rosters lack the columns that most of it needs.
 */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Household, Person, Table } from "../../roster/types";
import type { Assessment } from "../types";
import { allowancesOf } from "./allowances";
import { childAllowance } from "./child-allowance";
import { CHILD_FIELDS } from "./child-kind";
import { knownAid, type AidFromLists, type KnownAid } from "./known-aid";
import { helpsWithInsurance, insuranceHelp, medicalGroups, medicalHelp } from "./medical-help";
import { monitoredSupport } from "./monitored";
import { isPoor, priorityHousehold } from "./priority-group";
import { relocationRelief } from "./relocation-relief";
import { rigidSpendingHousehold, SPENDING_FIELDS } from "./rigid-spending";
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
  return priority === null ? aid : [...aid, priority].filter(isWorthNaming);
}

/** The same without who comes first among the poor, which is a group and no aid. */
export function aidOf(
  assessment: Assessment,
  policy: Policy,
  lists: AidFromLists | null,
  people: readonly Person[],
): readonly Entitlement[] {
  const { household } = assessment;
  const shape = shapeOf(household);
  const found: Entitlement[] = [];
  for (const person of people) {
    const known = knownAid(person, assessment, lists, shape.marks);
    found.push(...ofPerson(person, known, assessment, policy, shape));
  }
  const ofAll = [
    shape.monitoring ? monitoredSupport(household, isCovered(assessment), policy) : null,
    shape.monitoring ? temporaryRelief(assessment, policy) : null,
    shape.spending ? rigidSpendingHousehold(assessment, policy) : null,
    relocationRelief(household, assessment.size, policy),
  ];
  return [...found, ...ofAll.filter((entry) => entry !== null)].filter(isWorthNaming);
}

function ofPerson(
  person: Person,
  known: KnownAid,
  assessment: Assessment,
  policy: Policy,
  shape: Shape,
): Entitlement[] {
  const others = [
    shape.children || isListedChild(known) ? childAllowance(person, policy, known) : null,
    shape.tekun ? tekunEntry(person, assessment.area, known, policy) : null,
    medicalGroups(policy).length > 0 ? medicalHelp(person, known, assessment, policy) : null,
    helpsWithInsurance(policy) ? insuranceHelp(person, known, assessment, policy) : null,
  ].filter((entry) => entry !== null);
  return [...allowancesOf(person, policy, known, shape.disability), ...others];
}

/** A list may name a child of whom the roster's columns say nothing. */
function isListedChild({ orphan, uncaredChild }: KnownAid): boolean {
  return orphan === true || uncaredChild === true;
}

function isWorthNaming({ due, received, excludedBy }: Entitlement): boolean {
  return due !== "no" || received === true || excludedBy !== null;
}

function isCovered({ household, isRecipient }: Assessment): boolean | null {
  return household.scheme === "tekun" || isRecipient ? true : null;
}

const KINDS = {
  marks: ["dibao_is", "tekun_is", "aid_type", "child_type"],
  disability: [
    "disability_level",
    "disability_type",
    "disability_cert",
    "is_disabled",
    "living_allowance",
    "nursing_allowance",
  ],
  children: ["child_amount", ...CHILD_FIELDS],
  tekun: ["is_three_none", "obligor_status"],
  monitoring: ["monitor_type", "poverty_status", "household_type"],
  spending: SPENDING_FIELDS,
} as const satisfies Record<string, readonly Field[]>;

type Shape = Readonly<Record<keyof typeof KINDS, boolean>>;

const ANY: Shape = {
  marks: true,
  disability: true,
  children: true,
  tekun: true,
  monitoring: true,
  spending: true,
};

const shapes = new WeakMap<Table, Shape>();

/** Which entitlements the columns of a household's table can say anything of. */
function shapeOf({ table, joined, scheme }: Household): Shape {
  if (joined.length > 0 || scheme === "children") return ANY;
  let shape = shapes.get(table);
  if (shape === undefined) shapes.set(table, (shape = compile(table)));
  return shape;
}

function compile(table: Table): Shape {
  const fields = new Set<Field | null>(table.columns.map(({ field }) => field));
  const has = (kind: keyof typeof KINDS): boolean => KINDS[kind].some((field) => fields.has(field));
  return {
    marks: has("marks"),
    disability: has("disability"),
    children: has("children"),
    tekun: has("tekun"),
    monitoring: has("monitoring"),
    spending: has("spending"),
  };
}
