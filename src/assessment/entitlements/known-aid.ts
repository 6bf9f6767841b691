/**
 * Which other aid somebody has, as far as it bears on an allowance. The roster's own row says some of
 * it; lists (work injury, care subsidies, orphans) are known to whoever has them and are passed in.
 */
import type { AidScheme } from "../../roster/codes/aid-codes";
import type { Household, Person } from "../../roster/types";
import { readAidType } from "../../roster/values";
import { remembered } from "../remembered";
import type { Assessment } from "../types";
import { childKindOf } from "./child-kind";

/** Yes, no, or null where nothing given says so. */
export interface KnownAid {
  readonly dibao: boolean | null;
  readonly tekun: boolean | null;
  /** A household of the marginal band or in hardship through spending. */
  readonly lowIncome: boolean | null;
  readonly orphan: boolean | null;
  readonly uncaredChild: boolean | null;
  /** 工伤生活护理费 */
  readonly workInjury: boolean | null;
  /** 养老服务、失能老人护理补贴 */
  readonly careSubsidy: boolean | null;
}

const STOPPED = /停发|停保|已停|退保|已退|退出|注销|取消/;
const schemeIn = remembered((text: string): AidScheme | null =>
  STOPPED.test(text) ? null : (readAidType(text).value?.scheme ?? null),
);

/** What a household is known to receive, for its members. */
export interface HouseholdAid {
  /** On dibao now, as the assessment found. */
  readonly dibao: boolean | null;
  readonly lowIncome: boolean | null;
}

/** What lists and other rosters say of a person's other aid; laid over what the row says. */
export type AidFromLists = (person: Person) => Partial<KnownAid>;

/**
 * All that is known of somebody's other aid: what the row and the household say, and over it what further
 * rosters and lists do. Every decision that other aid bears on is to be given this.
 *
 * @param assessment of the person's household; null for a row that has none, as those of payment sheets
 * @param hasMarks false where no column says anything of a person's own aid
 */
export function knownAid(
  person: Person,
  assessment: Assessment | null,
  lists: AidFromLists | null,
  hasMarks = true,
): KnownAid {
  const ofHousehold = assessment === null ? NOTHING_KNOWN : householdAid(assessment);
  const shown = hasMarks ? aidShown(person, ofHousehold) : unmarked(person, ofHousehold);
  return lists === null ? shown : { ...shown, ...lists(person) };
}

const NOTHING_KNOWN: HouseholdAid = { dibao: null, lowIncome: null };

function householdAid({ household, isRecipient, scheme }: Assessment): HouseholdAid {
  return {
    dibao: isOnDibao(household, isRecipient),
    lowIncome: household.scheme === "marginal" || scheme === "marginal" ? true : null,
  };
}

/** A dibao roster says of everybody in it; any other says so only where it has a mark. */
function isOnDibao(household: Household, isRecipient: boolean): boolean | null {
  if (household.scheme === "tekun") return false;
  if (household.scheme === "dibao" || isRecipient) return isRecipient;
  return household.flag("dibao_is")?.value ?? null;
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

/** The scheme that a person's own row names as the kind of aid (救助类型); null where it says that it has ended. */
export function aidNamed(person: Person): AidScheme | null {
  const type = person.text("aid_type");
  return type === null ? null : schemeIn(type);
}

/** What the person's own row and household say. */
export function aidShown(person: Person, household: HouseholdAid): KnownAid {
  const named = aidNamed(person);
  const child = childKindOf(person);
  return {
    dibao: onDibao(person, named, household.dibao),
    tekun: onTekun(person, named),
    lowIncome: household.lowIncome,
    orphan: child === null ? null : child === "orphan",
    uncaredChild: child === null ? null : child === "uncared",
    workInjury: null,
    careSubsidy: null,
  };
}

function onDibao(
  person: Person,
  named: AidScheme | null,
  ofHousehold: boolean | null,
): boolean | null {
  const own = person.flag("dibao_is")?.value ?? null;
  if (own !== null) return own;
  if (person.covered === false) return false;
  if (named !== null) return named === "dibao" && ofHousehold !== false;
  return ofHousehold;
}

function onTekun(person: Person, named: AidScheme | null): boolean | null {
  const own = person.flag("tekun_is")?.value ?? null;
  if (own !== null) return own;
  if (person.household.scheme === "tekun") return true;
  return named === null ? null : named === "tekun";
}
