import { schemeRegister } from "../scheme-register";
import type { FindingContext } from "../types";

/**
 * Numbers of everyone in the rosters, payments and lists of disability allowances; null where none
 * was given: nobody is then known not to stand in them.
 */
export function allowanceRegister(context: FindingContext): ReadonlySet<string> | null {
  return schemeRegister(context, "disability-allowance", "disability-allowance");
}
