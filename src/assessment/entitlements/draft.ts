import type { Amount } from "../../money";
import { perMonth } from "../../money";
import type { Parameter } from "../../policy/types";
import type { Field } from "../../roster/fields";
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

/** What the roster says of a payment: received, not (an amount of 0), or nothing. */
export type Receipt = Pick<Entitlement, "received" | "receivedMonth">;

const MONTHS = 12;

/** A person's payment by its column, 元/月; a blank says nothing, 0 says that none is paid. */
export function receiptOf(person: Person, field: Field): Receipt {
  const value = person.amount(field)?.value ?? null;
  if (value === null || value.isNegative()) return { received: null, receivedMonth: null };
  const month = person.period(field) === "year" ? value.div(MONTHS) : value;
  return { received: !value.isZero(), receivedMonth: perMonth(month) };
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
