/**
 * A pack as the rows of a 政策参数 sheet. The sheet has no last day: a value holds until the next row
 * of the same parameter and scope, and a row without a value says that from then on it is unset.
 */
import { addDays, sameDate, type CalendarDate } from "../calendar";
import { PARAMETERS } from "./parameters";
import { byKey, keyOf } from "./timeline";
import type { ParameterDefinition, ParameterEntry, PolicyPack } from "./types";

/** One row: an entry, or a blank to be filled in. */
export interface ParameterRow {
  readonly definition: ParameterDefinition;
  readonly scope: string | null;
  /** Null where the row bears no date. */
  readonly from: CalendarDate | null;
  /** Null for a blank row: never given, or lapsed. */
  readonly entry: ParameterEntry | null;
  /** A blank row that follows a value whose document's period has ended. */
  readonly lapsed: boolean;
}

/** The rows of one parameter and scope, in the order of their dates. */
export interface RowGroup {
  readonly definition: ParameterDefinition;
  readonly scope: string | null;
  readonly rows: readonly ParameterRow[];
}

/** Every parameter and scope there is, in the order of the definitions; never without a row. */
export function rowGroups(pack: PolicyPack): readonly RowGroup[] {
  const timelines = byKey(pack.entries);
  return PARAMETERS.flatMap((definition) =>
    scopesShown(definition, timelines).map((scope) => {
      const entries = timelines.get(keyOf({ code: definition.code, scope })) ?? [];
      return { definition, scope, rows: rowsOf(definition, scope, entries) };
    }),
  );
}

/** Its scopes, and before them 全部 where the pack has a value for all of them. */
function scopesShown(
  { code, scopes }: ParameterDefinition,
  timelines: ReadonlyMap<string, unknown>,
): readonly (string | null)[] {
  if (scopes.length === 0) return [null];
  return timelines.has(keyOf({ code, scope: null })) ? [null, ...scopes] : scopes;
}

function rowsOf(
  definition: ParameterDefinition,
  scope: string | null,
  entries: readonly ParameterEntry[],
): readonly ParameterRow[] {
  const blank = { definition, scope, from: null, entry: null, lapsed: false };
  if (entries.length === 0) return [blank];
  return entries.flatMap((entry, index) => {
    const row = { ...blank, from: entry.from, entry };
    const end = entry.until === null || entry.value === null ? null : addDays(entry.until, 1);
    const next = entries[index + 1];
    if (end === null || (next !== undefined && sameDate(next.from, end))) return [row];
    return [row, { ...blank, from: end, lapsed: true }];
  });
}
