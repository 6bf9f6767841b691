import type { Household } from "../roster/types";
import { frameOf } from "./frame";
import type { Examined } from "./stratum";

/**
 * Households with direct doubts, those with most of them first, for a list beside the sample: they
 * are chosen, not drawn, so nothing about the others can be concluded from them.
 *
 * @param without households that were drawn and need not be listed again
 */
export function mostDoubtful(
  examined: readonly Examined[],
  without: ReadonlySet<Household>,
  limit: number,
): readonly Examined[] {
  const candidates = new Map<Household, { readonly one: Examined; readonly direct: number }>();
  for (const one of examined) {
    const { household } = one.assessment;
    const direct = one.findings.filter(({ level }) => level === "high").length;
    if (direct > 0 && !without.has(household)) candidates.set(household, { one, direct });
  }
  return frameOf([...candidates.keys()])
    .flatMap(({ household, position }) => {
      const candidate = candidates.get(household);
      return candidate === undefined ? [] : [{ ...candidate, position }];
    })
    .sort((a, b) => b.direct - a.direct || a.position - b.position)
    .slice(0, limit)
    .map(({ one }) => one);
}
