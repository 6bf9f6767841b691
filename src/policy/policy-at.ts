/** A pack seen from one date. */
import { compareDates, isWithin, type CalendarDate } from "../calendar";
import { decimal, once, perMonth, perYear, type Decimal } from "../money";
import { definitionOf } from "./parameters";
import { withEntries } from "./packs";
import { byKey, keyOf } from "./timeline";
import type {
  Parameter,
  ParameterEntry,
  ParameterKind,
  Policy,
  PolicyPack,
  Regime,
  Source,
} from "./types";

/** The day on which 民发〔2021〕57号 and 民发〔2021〕43号 took effect. */
const NEW_REGIME: CalendarDate = { year: 2021, month: 7, day: 1 };

/** The legal regime of a day. @example regimeOn({ year: 2020, month: 6, day: 30 }) // "before-2021-07" */
export function regimeOn(date: CalendarDate): Regime {
  return compareDates(date, NEW_REGIME) < 0 ? "before-2021-07" : "from-2021-07";
}

type Timelines = ReadonlyMap<string, readonly ParameterEntry[]>;
type Unset = Extract<Parameter<never>, { set: false }>["why"];

/** An entry that has a value. */
interface ValuedEntry extends ParameterEntry {
  readonly value: string;
}

function isValued(entry: ParameterEntry): entry is ValuedEntry {
  return entry.value !== null;
}

function valuedAt(timeline: readonly ParameterEntry[], asOf: CalendarDate): ValuedEntry | null {
  return timeline.filter(isValued).find(({ from, until }) => isWithin(asOf, from, until)) ?? null;
}

/**
 * Why nothing holds: a value has ended before (unless it was expressly unset since), or all of them
 * begin later, or there never was one.
 */
function whyUnset(timeline: readonly ParameterEntry[], asOf: CalendarDate): Unset {
  const valued = timeline.filter(isValued);
  if (valued.every((entry) => compareDates(entry.from, asOf) > 0)) {
    return valued.length > 0 ? "not-yet" : "unset";
  }
  const isExpress = timeline.some(({ from, until }) => isWithin(asOf, from, until));
  return isExpress ? "unset" : "lapsed";
}

/** The value that holds on a day: of the scope itself, else of all scopes; or why there is none. */
function entryAt(
  timelines: Timelines,
  asOf: CalendarDate,
  code: string,
  scope: string | null,
): ValuedEntry | Unset {
  const own = timelines.get(keyOf({ code, scope })) ?? [];
  const general = scope === null ? [] : (timelines.get(keyOf({ code, scope: null })) ?? []);
  return valuedAt(own, asOf) ?? valuedAt(general, asOf) ?? whyUnset([...own, ...general], asOf);
}

/** The clause that asks for a value without giving one, on a day. */
function askingSource(
  timelines: Timelines,
  asOf: CalendarDate,
  code: string,
  scope: string | null,
): Source | null {
  const own = timelines.get(keyOf({ code, scope })) ?? [];
  const general = scope === null ? [] : (timelines.get(keyOf({ code, scope: null })) ?? []);
  const asking = [...own, ...general].find(
    ({ value, from, until }) => value === null && isWithin(asOf, from, until),
  );
  return asking?.source ?? null;
}

/** Faults of the caller: a code that does not exist, another kind, a scope left out or made up. */
function checkAsked(
  code: string,
  scope: string | undefined,
  kinds: readonly ParameterKind[],
): void {
  const definition = definitionOf(code);
  if (definition === null) throw new TypeError(`No such parameter: ${code}`);
  if (!kinds.includes(definition.kind)) throw new TypeError(`${code} is ${definition.kind}`);
  const isKnown =
    scope === undefined ? definition.scopes.length === 0 : definition.scopes.includes(scope);
  if (!isKnown) throw new TypeError(`${code} has no scope ${scope ?? "(none)"}`);
}

/** A look-up that remembers its answers: rules ask for the same few parameters for every household. */
function lookUp<T>(
  timelines: Timelines,
  asOf: CalendarDate,
  kinds: readonly ParameterKind[],
  convert: (entry: ValuedEntry) => T,
): (code: string, scope?: string) => Parameter<T> {
  const known = new Map<string, Map<string | undefined, Parameter<T>>>();
  const answer = (code: string, scope: string | undefined): Parameter<T> => {
    checkAsked(code, scope, kinds);
    const found = entryAt(timelines, asOf, code, scope ?? null);
    const named = { code, scope: scope ?? null };
    if (typeof found === "string") {
      const source = askingSource(timelines, asOf, code, scope ?? null);
      return { set: false, ...named, why: found, ...(source !== null && { source }) };
    }
    const { standing, source, note } = found;
    return { set: true, ...named, value: convert(found), standing, source, note };
  };
  return (code, scope) => {
    let scopes = known.get(code);
    if (scopes === undefined) known.set(code, (scopes = new Map()));
    let parameter = scopes.get(scope);
    if (parameter === undefined) scopes.set(scope, (parameter = answer(code, scope)));
    return parameter;
  };
}

const PERIODIC: readonly ParameterKind[] = ["money-year", "money-month", "money-year-or-month"];
const MONTHS = 12;

function yearlyValue({ value, unit }: ValuedEntry): Decimal {
  return unit === "元/月" ? decimal(value).times(MONTHS) : decimal(value);
}

function monthlyValue({ value, unit }: ValuedEntry): Decimal {
  return unit === "元/年" ? decimal(value).div(MONTHS) : decimal(value);
}

function plainNumber({ value, unit }: ValuedEntry): Decimal {
  return unit === "%" ? decimal(value).div(100) : decimal(value);
}

/**
 * A pack seen from one date.
 *
 * @param overrides entries laid over the pack's own
 * @example policyAt(guizhou, { year: 2020, month: 6, day: 30 }).yearly("dibao_standard", "农村")
 * // set, 4500 元/年, sourced
 */
export function policyAt(
  pack: PolicyPack,
  asOf: CalendarDate,
  overrides: readonly ParameterEntry[] = [],
): Policy {
  const seen = overrides.length === 0 ? pack : withEntries(pack, overrides);
  const timelines = byKey(seen.entries);
  return {
    id: seen.id,
    title: seen.title,
    asOf,
    regime: regimeOn(asOf),
    sha256: seen.sha256,
    yearly: lookUp(timelines, asOf, PERIODIC, (entry) => perYear(yearlyValue(entry))),
    monthly: lookUp(timelines, asOf, PERIODIC, (entry) => perMonth(monthlyValue(entry))),
    once: lookUp(timelines, asOf, ["money-once"], ({ value }) => once(value)),
    number: lookUp(timelines, asOf, ["number", "count", "rate", "months", "age"], plainNumber),
    choice: lookUp(timelines, asOf, ["choice"], ({ value }) => value),
    flag: lookUp(timelines, asOf, ["flag"], ({ value }) => value === "true"),
    text: lookUp(timelines, asOf, ["text", "rate-list", "date-list"], ({ value }) => value),
    on: (date) => policyAt(seen, date),
  };
}

/**
 * The first day from which a pack has any dibao standard, or null when it has none: before that
 * day no roster can be judged by it.
 */
export function earliestStandard(pack: PolicyPack): CalendarDate | null {
  const days = pack.entries
    .filter((entry) => entry.code === "dibao_standard" && entry.value !== null)
    .map(({ from }) => from);
  return days.length === 0 ? null : days.reduce((a, b) => (compareDates(a, b) <= 0 ? a : b));
}
