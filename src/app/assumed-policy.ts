/** A policy with some of its parameters as an officer assumes them. */
import { Decimal, perMonth, perYear, type Amount } from "../money";
import { definitionOf } from "../policy";
import type { Parameter, Policy } from "../policy/types";
import { readValue } from "../policy/values";
import { InputFault } from "./faults";

/** A parameter's assumed value, as typed, in the unit that it bears; null units are of those that bear none. */
export interface ParameterAssumption {
  readonly code: string;
  readonly scope: string | null;
  readonly value: string;
  readonly unit: string | null;
}

/**
 * The policy with the assumed values in place of its own. Throws `InputFault` where a value is none
 * that the parameter can have.
 */
export function assumedPolicy(policy: Policy, assumed: readonly ParameterAssumption[]): Policy {
  if (assumed.length === 0) return policy;
  const values = new Map(assumed.map((one) => [keyOf(one.code, one.scope), valid(one)]));
  const over =
    <T>(own: (code: string, scope?: string) => Parameter<T>, read: (value: Valid) => T) =>
    (code: string, scope?: string): Parameter<T> => {
      const value = values.get(keyOf(code, scope ?? null));
      if (value === undefined) return own(code, scope);
      return { set: true, ...ASSUMED, code, scope: scope ?? null, value: read(value) };
    };
  return {
    ...policy,
    yearly: over<Amount<"year">>(policy.yearly, ({ value, unit }) =>
      perYear(unit === "元/月" ? new Decimal(value).times(12) : value),
    ),
    monthly: over<Amount<"month">>(policy.monthly, ({ value, unit }) =>
      perMonth(unit === "元/年" ? new Decimal(value).div(12) : value),
    ),
    number: over<Decimal>(policy.number, ({ value, unit }) =>
      unit === "%" ? new Decimal(value).div(100) : new Decimal(value),
    ),
    choice: over<string>(policy.choice, ({ value }) => value),
    flag: over<boolean>(policy.flag, ({ value }) => value === "true"),
    text: over<string>(policy.text, ({ value }) => value),
    on: (date) => assumedPolicy(policy.on(date), assumed),
  };
}

/** An assumed value is the officer's own, without a document. */
const ASSUMED = { standing: "county", source: null, note: null } as const;

interface Valid {
  readonly value: string;
  readonly unit: string | null;
}

function keyOf(code: string, scope: string | null): string {
  return `${code} ${scope ?? ""}`;
}

function valid({ code, value, unit }: ParameterAssumption): Valid {
  const definition = definitionOf(code);
  if (definition === null) throw new TypeError(`No such parameter: ${code}`);
  const reading = readValue(definition, value, unit);
  if (reading.ok) return reading;
  const { title } = definition;
  throw new InputFault(
    `${title.zh}“${value}”：${reading.message.zh}。`,
    `${title.en} "${value}": ${reading.message.en}.`,
  );
}
