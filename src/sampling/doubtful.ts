import type { Finding } from "../findings/types";
import type { Household } from "../roster/types";
import type { Framed } from "./frame";

/**
 * Households with direct doubts, those with most of them first, for a list beside the sample: they
 * are chosen, not drawn, so nothing about the others can be concluded from them.
 *
 * @param frame all households, in the order of their identities
 * @param without households that were drawn and need not be listed again
 */
export function mostDoubtful(
  frame: readonly Framed[],
  findingsOf: (household: Household) => readonly Finding[],
  without: ReadonlySet<Household>,
  limit: number,
): readonly Framed[] {
  return frame
    .filter(({ household }) => !without.has(household))
    .map((framed) => ({
      framed,
      direct: findingsOf(framed.household).filter(({ level }) => level === "high").length,
    }))
    .filter(({ direct }) => direct > 0)
    .sort((a, b) => b.direct - a.direct || a.framed.position - b.framed.position)
    .slice(0, limit)
    .map(({ framed }) => framed);
}
