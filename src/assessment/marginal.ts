import { isBelowMultiple } from "./eligibility";
import { groundOf, reason } from "./reasons";
import type { KnownSituation } from "./situation";

/**
 * 低保边缘 by income: at least the standard, below the marginal multiple of it. The notion is of the
 * rules from 2021-07-01 on; before, only where a document or the county sets the multiple. Property
 * is examined by the county.
 */
export function isMarginal(situation: KnownSituation): boolean {
  const { income, standard, terms } = situation;
  const multiple = terms.marginal;
  if (!multiple.set) return false;
  if (terms.regime !== "from-2021-07" && multiple.standing === "default") return false;
  return isBelowMultiple(income, standard, multiple.value);
}

/** Says that income is in the marginal band. */
export function nameMarginal({ terms, notes }: KnownSituation): void {
  if (!terms.marginal.set) return;
  const multiple = terms.marginal.value.toString();
  notes.add(reason("marginal", { multiple }, groundOf(terms.marginal)));
}
