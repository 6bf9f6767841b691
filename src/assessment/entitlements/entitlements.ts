/**
 * Everything else that a household and its members should have (待遇): worked out when somebody asks,
 * as the explanation is; most rosters lack the columns that most of it needs.
 */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Household, Person, Table } from "../../roster/types";
import type { Assessment } from "../types";
import { childAllowance } from "./child-allowance";
import { aidShown, type HouseholdAid, type KnownAid } from "./known-aid";
import { livingAllowance } from "./living-allowance";
import { helpsWithInsurance, insuranceHelp, medicalGroups, medicalHelp } from "./medical-help";
import { monitoredSupport } from "./monitored";
import { nursingAllowance } from "./nursing-allowance";
import { oldAgeAllowance } from "./old-age-allowance";
import { withOverlap } from "./overlap";
import { priorityHousehold } from "./priority-group";
import { relocationRelief } from "./relocation-relief";
import { rigidSpendingHousehold, SPENDING_FIELDS } from "./rigid-spending";
import { tekunEntry } from "./tekun-entry";
import { temporaryRelief } from "./temporary-relief";
import type { Entitlement } from "./types";

/** What lists beside the roster say of a person's other aid; laid over what the row says. */
export type AidFromLists = (person: Person) => Partial<KnownAid>;

/**
 * The entitlements of an assessed household: those that are due or open, those that another aid
 * excludes, and those that are received although not due. What is neither due nor received is left
 * out.
 *
 * @param lists what further lists say (work injury, care subsidies, orphans …)
 */
export function entitlementsOf(
  assessment: Assessment,
  policy: Policy,
  lists: AidFromLists | null = null,
): readonly Entitlement[] {
  const { household } = assessment;
  const shape = shapeOf(household);
  const ofHousehold = householdAid(assessment);
  const found: Entitlement[] = [];
  for (const person of household.people) {
    const shown = shape.marks ? aidShown(person, ofHousehold) : unmarked(person, ofHousehold);
    const known = lists === null ? shown : { ...shown, ...lists(person) };
    found.push(...ofPerson(person, known, assessment, policy, shape));
  }
  const ofAll = [
    shape.monitoring ? monitoredSupport(household, isCovered(assessment), policy) : null,
    shape.monitoring ? temporaryRelief(assessment, policy) : null,
    shape.spending ? rigidSpendingHousehold(assessment, policy) : null,
    relocationRelief(household, assessment.size, policy),
    isPoor(assessment) ? priorityHousehold(household, policy) : null,
  ];
  return [...found, ...ofAll.filter((entry) => entry !== null)].filter(isWorthNaming);
}

/** What is known where no column says anything of a person's own aid: what the household has. */
function unmarked({ covered, household }: Person, { dibao, lowIncome }: HouseholdAid): KnownAid {
  return {
    dibao: covered === false ? false : dibao,
    tekun: household.scheme === "tekun" ? true : null,
    lowIncome,
    orphan: null,
    uncaredChild: null,
    workInjury: null,
    careSubsidy: null,
  };
}

function ofPerson(
  person: Person,
  known: KnownAid,
  assessment: Assessment,
  policy: Policy,
  shape: Shape,
): Entitlement[] {
  const allowances = [
    ...(shape.disability
      ? [livingAllowance(person, policy, known), nursingAllowance(person, policy, known)]
      : []),
    oldAgeAllowance(person, policy),
  ].filter((entry) => entry !== null);
  const others = [
    shape.children || isListedChild(known) ? childAllowance(person, policy, known) : null,
    shape.tekun ? tekunEntry(person, assessment.area, known, policy) : null,
    medicalGroups(policy).length > 0 ? medicalHelp(person, known, assessment, policy) : null,
    helpsWithInsurance(policy) ? insuranceHelp(person, known, assessment, policy) : null,
  ].filter((entry) => entry !== null);
  return [...withOverlap(allowances, policy), ...others];
}

/** A list may name a child of whom the roster's columns say nothing. */
function isListedChild({ orphan, uncaredChild }: KnownAid): boolean {
  return orphan === true || uncaredChild === true;
}

function isWorthNaming({ due, received, excludedBy }: Entitlement): boolean {
  return due !== "no" || received === true || excludedBy !== null;
}

function householdAid({ household, isRecipient, scheme }: Assessment): HouseholdAid {
  return {
    dibao: onDibao(household, isRecipient),
    lowIncome: household.scheme === "marginal" || scheme === "marginal" ? true : null,
  };
}

/** A dibao roster says of everybody in it; any other says so only where it has a mark. */
function onDibao(household: Household, isRecipient: boolean): boolean | null {
  if (household.scheme === "tekun") return false;
  if (household.scheme === "dibao" || isRecipient) return isRecipient;
  return household.flag("dibao_is")?.value ?? null;
}

function isCovered({ household, isRecipient }: Assessment): boolean | null {
  return household.scheme === "tekun" || isRecipient ? true : null;
}

/** 贫困群体: on dibao or tekun, or registered poor. */
function isPoor({ household, isRecipient, isRegisteredPoor }: Assessment): boolean {
  return household.scheme === "tekun" || isRecipient || isRegisteredPoor === true;
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
  children: ["child_type", "child_amount", "child_parent_status", "aid_type"],
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
