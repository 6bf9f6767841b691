/**
 * The allowances of one person: the two disability allowances and the old-age allowance, with what each
 * means for the others. Whoever asks whether one of them is due asks here.
 */
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import type { KnownAid } from "./known-aid";
import { livingAllowance } from "./living-allowance";
import { nursingAllowance } from "./nursing-allowance";
import { oldAgeAllowance } from "./old-age-allowance";
import { withOverlap } from "./overlap";
import type { Entitlement } from "./types";

/**
 * Every allowance that the roster gives an occasion to judge.
 *
 * @param mayBeDisabled false where no column says anything of disability
 */
export function allowancesOf(
  person: Person,
  policy: Policy,
  known: KnownAid,
  mayBeDisabled = true,
): readonly Entitlement[] {
  const found = [
    ...(mayBeDisabled
      ? [livingAllowance(person, policy, known), nursingAllowance(person, policy, known)]
      : []),
    oldAgeAllowance(person, policy, known),
  ].filter((entry) => entry !== null);
  return withOverlap(found, policy);
}

/** One of them; null where the roster gives no occasion to judge it. */
export function allowanceOf(
  kind: "living-allowance" | "nursing-allowance" | "old-age-allowance",
  person: Person,
  policy: Policy,
  known: KnownAid,
): Entitlement | null {
  return allowancesOf(person, policy, known).find((entry) => entry.kind === kind) ?? null;
}
