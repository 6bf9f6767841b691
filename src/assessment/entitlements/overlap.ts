import { Decimal } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import { groundOf, missingParameter, reason } from "../reasons";
import { excluded } from "./exclusion";
import type { KnownAid } from "./known-aid";
import type { Entitlement } from "./types";

/**
 * The old-age allowance beside the disability allowances of one person: both, or the higher, as the
 * policy says. Nothing is assumed: where it is unset, or an amount is, both stay open.
 *
 * @param entries what one person should have
 */
export function withOverlap(
  entries: readonly Entitlement[],
  policy: Policy,
): readonly Entitlement[] {
  const old = entries.find(({ kind, due }) => kind === "old-age-allowance" && due === "yes");
  const others = entries.filter(({ kind, due }) => isOfDisability(kind) && due === "yes");
  const [first] = others;
  if (old === undefined || first === undefined) return entries;
  const overlap = policy.choice("elder_allowance_overlap");
  const involved = new Set([old, ...others]);
  if (!overlap.set) {
    const gap = missingParameter(overlap);
    return entries.map((entry) =>
      involved.has(entry) ? openBeside(entry, [...entry.missing, gap]) : entry,
    );
  }
  if (overlap.value === "both") return entries;
  const sum = sumOf(others);
  if (old.amountMonth === null || sum === null) {
    return entries.map((entry) => (involved.has(entry) ? openBeside(entry, entry.missing) : entry));
  }
  const isOldHigher = old.amountMonth.value.gt(sum);
  return entries.map((entry) => {
    const loses = involved.has(entry) && (entry === old) !== isOldHigher;
    if (!loses) return entry;
    const by = entry === old ? first.kind : "old-age-allowance";
    return excluded(entry, by, reason("overlap-lower", { aid: by }, groundOf(overlap)));
  });
}

/** Beside a care subsidy for old people: the higher of the two, or both, as the policy says. */
export function besideCareSubsidy(
  entry: Entitlement,
  known: KnownAid,
  overlap: Parameter<string>,
): Entitlement {
  if (known.careSubsidy !== true) return entry;
  if (!overlap.set)
    return openBeside(entry, [...entry.missing, missingParameter(overlap)], SUBSIDY);
  if (overlap.value === "both") return entry;
  // What the subsidy pays is in no roster: which of the two is higher stays open.
  const why = reason("overlap-higher", { aid: SUBSIDY }, groundOf(overlap));
  return { ...excluded(entry, SUBSIDY, why), due: "unknown" };
}

const SUBSIDY = "care-subsidy";

function isOfDisability(kind: Entitlement["kind"]): boolean {
  return kind === "living-allowance" || kind === "nursing-allowance";
}

function openBeside(
  entry: Entitlement,
  missing: Entitlement["missing"],
  aid = entry.kind === "old-age-allowance" ? "disability-allowances" : "old-age-allowance",
): Entitlement {
  return {
    ...entry,
    due: "unknown",
    reasons: [reason("overlap-open", { aid }), ...entry.reasons],
    missing,
  };
}

function sumOf(entries: readonly Entitlement[]): Decimal | null {
  let sum = new Decimal(0);
  for (const { amountMonth } of entries) {
    if (amountMonth === null) return null;
    sum = sum.plus(amountMonth.value);
  }
  return sum;
}
