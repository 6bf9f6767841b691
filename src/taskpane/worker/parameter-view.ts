import { compareDates, formatDate, isWithin, sameDate } from "../../calendar";
import { RULES } from "../../findings";
import type { RuleNeeds } from "../../findings/types";
import { formatSource, formatValue, scopeTitle, standingTitle } from "../../policy";
import { keyOf, START } from "../../policy/timeline";
import type { ParameterDefinition, ParameterEntry, Policy } from "../../policy/types";
import type { DatedValue, Language, ParameterState, ParameterView } from "../engine/contract";

/** All that parameters are told from. */
export interface ParameterFacts {
  readonly policy: Policy;
  /** Dated values by code and scope. */
  readonly timelines: ReadonlyMap<string, readonly ParameterEntry[]>;
  /** How many households of the last check lack a parameter, by code and scope. */
  readonly lacking: ReadonlyMap<string, number>;
  /** The workbook's own sheet, where it is used. */
  readonly sheet: string | null;
  readonly language: Language;
}

/** One parameter as it stands, for one scope. */
export function parameterView(
  definition: ParameterDefinition,
  scope: string | null,
  facts: ParameterFacts,
): ParameterView {
  const { language, policy } = facts;
  const { code } = definition;
  const entries = entriesOf(code, scope, facts);
  const isNow = (entry: ParameterEntry): boolean =>
    entry.value !== null && isWithin(policy.asOf, entry.from, entry.until);
  const own = entries.filter((entry) => entry.scope === scope);
  // A value for all scopes holds where the scope has none of its own.
  const now = own.find(isNow) ?? entries.find(isNow) ?? null;
  const told = now ?? entries.filter(({ source, note }) => source !== null || note !== null).at(-1);
  const { quote, ...cited } = told?.source ?? { document: "" };
  const valued = entries.filter(({ value }) => value !== null);
  return {
    key: keyOf({ code, scope }),
    code,
    title: definition.title[language],
    scope: scope === null ? null : scopeTitle(scope, language),
    help: definition.help[language],
    state: now === null ? whyUnset(entries, policy) : "set",
    value: formatValue(definition, now?.value ?? null, now?.unit ?? null, language),
    standing: now?.standing ?? null,
    standingName: now === null ? null : standingTitle(now.standing, language),
    isToConfirm: now?.standing === "default" || now?.standing === "average",
    source: told?.source === undefined || told.source === null ? null : formatSource(cited),
    quote: quote ?? null,
    note: told?.note ?? null,
    history:
      valued.length < 2
        ? []
        : valued.map((entry) => datedValue(definition, entry, entry === now, language)),
    rules: rulesOf(code).map(({ title }) => title[language]),
    households: facts.lacking.get(keyOf({ code, scope })) ?? 0,
    place: placeOf(now, facts.sheet),
  };
}

/** Values of the scope and those for all scopes, in the order of their dates. */
function entriesOf(
  code: string,
  scope: string | null,
  { timelines }: ParameterFacts,
): readonly ParameterEntry[] {
  const own = timelines.get(keyOf({ code, scope })) ?? [];
  const general = scope === null ? [] : (timelines.get(keyOf({ code, scope: null })) ?? []);
  return [...own, ...general].sort((a, b) => compareDates(a.from, b.from));
}

function whyUnset(
  entries: readonly ParameterEntry[],
  { asOf }: Policy,
): Exclude<ParameterState, "set"> {
  const valued = entries.filter(({ value }) => value !== null);
  if (valued.length === 0) return "unset";
  if (valued.every(({ from }) => compareDates(from, asOf) > 0)) return "not-yet";
  return entries.some(({ from, until }) => isWithin(asOf, from, until)) ? "unset" : "lapsed";
}

function datedValue(
  definition: ParameterDefinition,
  entry: ParameterEntry,
  isNow: boolean,
  language: Language,
): DatedValue {
  const { from, until, value, unit, standing } = entry;
  return {
    from: sameDate(from, START) ? null : formatDate(from),
    until: until === null ? null : formatDate(until),
    value: formatValue(definition, value, unit, language),
    standing: standing === "sourced" ? null : standingTitle(standing, language),
    isNow,
  };
}

/** The cell that a county's own value was read from. */
function placeOf(entry: ParameterEntry | null, sheet: string | null): ParameterView["place"] {
  if (entry === null || sheet === null) return null;
  const row = entry.place.startsWith(`${sheet}!`) ? Number(entry.place.slice(sheet.length + 1)) : 0;
  return row > 0 ? { sheet, row, column: 1 } : null;
}

/** The checks that cannot run without a parameter. */
function rulesOf(code: string): readonly (typeof RULES)[number][] {
  return RULES.filter(({ needs }) => parametersOf(needs).has(code));
}

function parametersOf({ parameters = [], anyOf = [] }: RuleNeeds): ReadonlySet<string> {
  return new Set([...parameters.flat(), ...anyOf.flatMap((other) => [...parametersOf(other)])]);
}
