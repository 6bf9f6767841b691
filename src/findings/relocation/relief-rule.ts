/** What the rules of the one-off relief share: needs, source, and one look at each mover. */
import { PAYMENT_LISTS } from "../payments/payment-rows";
import { basedOn } from "../parameter-basis";
import { checkedByTable } from "../checked-by-table";
import type { FindingContext, RuleNeeds, Sighting } from "../types";
import { MOVERS_GIVEN } from "./movers";
import { reliefPaid, reliefTerms, type MoverPayments, type ReliefTerms } from "./relief";

/** Movers, payments and the deadline; the sum is looked up as it held on the deadline. */
export const RELIEF_NEEDS: RuleNeeds = {
  parameters: ["relocation_relief_deadline"],
  anyOf: MOVERS_GIVEN.flatMap((movers) =>
    PAYMENT_LISTS.map((payments) => ({
      ...movers,
      lists: [...(movers.lists ?? []), ...(payments.lists ?? [])],
    })),
  ),
};

/** The sum where it is unset on the day it was due, and payments where no sheet is of this relief. */
export function reliefLacks(context: FindingContext): readonly string[] {
  if (reliefTerms(context.policy) === null) return ["relocation_relief"];
  return reliefPaid(context) === null ? ["payments"] : [];
}

/** What is seen of one mover, or nothing. */
export type MoverLook = (paid: MoverPayments, terms: ReliefTerms) => Sighting | null;

/** Looks at every mover, with the document of the relief as the source; said once where most have it. */
export function* eachMover(context: FindingContext, look: MoverLook): Iterable<Sighting> {
  const terms = reliefTerms(context.policy);
  const paid = reliefPaid(context);
  if (terms === null || paid === null) return;
  const movers = paid.map((one) => ({ household: one.mover.household, one }));
  for (const seen of checkedByTable(movers, ({ one }) => look(one, terms))) {
    yield { ...seen, ...basedOn(terms.parameter) };
  }
}
