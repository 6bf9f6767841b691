import { START } from "../../src/policy/timeline";
import { parseIsoDate, type CalendarDate } from "../../src/calendar";
import { definitionOf, findPack, policyAt } from "../../src/policy";
import type { ParameterEntry, Policy } from "../../src/policy/types";

/** A day from its ISO text; fails the test where there is no such day. */
export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`No such day: ${iso}`);
  return date;
}

/** A parameter as a case writes it: `dibao_standard 农村: 4500 元/年`. A blank value unsets it. */
function entryOf(key: string, written: string | number | boolean | null): ParameterEntry {
  const [code = "", scope = null] = key.split(" ");
  const definition = definitionOf(code);
  if (definition === null) throw new Error(`No such parameter: ${code}`);
  const [value = "", unit = definition.units[0] ?? null] =
    written === null ? [""] : String(written).split(" ");
  return {
    code,
    scope,
    from: START,
    until: null,
    value: written === null ? null : value,
    unit,
    standing: "county",
    source: null,
    note: null,
    place: "案例",
  };
}

type Written = Readonly<Record<string, string | number | boolean | null>>;

const known = new Map<string, Policy>();

/**
 * A pack on a day, with a county's own parameters over it. Many cases share one; each gets an object
 * of its own, so that what the assessment remembers of a policy is worked out in each test.
 */
export function policyOf(id: string, asOf: string, parameters: Written = {}): Policy {
  const key = JSON.stringify([id, asOf, parameters]);
  const policy = known.get(key) ?? laidOver(id, asOf, parameters);
  known.set(key, policy);
  return { ...policy };
}

function laidOver(id: string, asOf: string, parameters: Written): Policy {
  const pack = findPack(id);
  if (pack === null) throw new Error(`No such pack: ${id}`);
  const entries = Object.entries(parameters).map(([key, value]) => entryOf(key, value));
  return policyAt(pack, day(asOf), entries);
}
