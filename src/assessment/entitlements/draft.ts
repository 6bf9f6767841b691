import type { Amount } from "../../money";
import type { Parameter } from "../../policy/types";
import type { Person } from "../../roster/types";
import { missingParameter } from "../reasons";
import type { Missing } from "../types";
import type { Entitlement, EntitlementKind } from "./types";

type Details = Partial<Omit<Entitlement, "kind" | "people" | "due">>;

/** An entitlement of which only what is said is known. */
export function entitlement(
  kind: EntitlementKind,
  people: readonly Person[],
  due: Entitlement["due"],
  details: Details = {},
): Entitlement {
  return {
    kind,
    people,
    due,
    amountMonth: null,
    amountOnce: null,
    from: null,
    received: null,
    receivedMonth: null,
    excludedBy: null,
    reasons: [],
    missing: [],
    ...details,
  };
}

/** The amount of a parameter, or the parameter as the gap. */
export function amountOf(parameter: Parameter<Amount<"month">>): {
  readonly amountMonth: Amount<"month"> | null;
  readonly missing: readonly Missing[];
} {
  return parameter.set
    ? { amountMonth: parameter.value, missing: [] }
    : { amountMonth: null, missing: [missingParameter(parameter)] };
}
