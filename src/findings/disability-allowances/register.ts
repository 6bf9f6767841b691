import { registered, type Register } from "../scheme-register";
import type { FindingContext } from "../types";

const REGISTER: Register = {
  scheme: "disability-allowance",
  kind: "disability-allowance",
  counts: () => true,
};

/**
 * Numbers of everyone in the rosters, payments and lists of disability allowances; null where none
 * was given: nobody is then known not to stand in them.
 */
export function allowanceRegister(context: FindingContext): ReadonlySet<string> | null {
  return registered(context, REGISTER);
}
