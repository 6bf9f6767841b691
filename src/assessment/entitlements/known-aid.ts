/**
 * Which other aid somebody has, as far as it bears on an allowance. The roster's own row says some of
 * it; lists (work injury, care subsidies, orphans) are known to whoever has them and are passed in.
 */
import type { AidScheme } from "../../roster/codes/aid-codes";
import type { Person } from "../../roster/types";
import { readAidType } from "../../roster/values";
import { remembered } from "../remembered";
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

/** What the person's own row and household say; lists are laid over it by the caller. */
export function aidShown(person: Person, household: HouseholdAid): KnownAid {
  const type = person.text("aid_type");
  const named = type === null ? null : schemeIn(type);
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
