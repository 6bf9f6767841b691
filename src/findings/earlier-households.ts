/** The roster of the month before: which of its households is which of today's. */
import { monthIn } from "../roster/place-words";
import type { Household, Table } from "../roster/types";
import { comparableId } from "./roster-index";
import type { FindingContext } from "./types";

/** Households of the latest earlier month of a scheme. */
export interface EarlierHouseholds {
  /** The same household a month before; null where it was not there, or cannot be told. */
  of(household: Household): Household | null;
}

/** Tables of earlier months: recognized as such, or given as 上月名册. */
export function isEarlier(table: Table): boolean {
  return table.role === "earlier" || table.listKind === "previous-month";
}

/**
 * Of several earlier months of one scheme and area only the latest counts; tables that name no month
 * count where none names one.
 */
export function latestEarlierTables(tables: readonly Table[]): readonly Table[] {
  const earlier = tables.filter(isEarlier);
  const latest = new Map<string, number>();
  for (const table of earlier) {
    const key = keyOf(table);
    latest.set(key, Math.max(latest.get(key) ?? 0, monthOfTable(table) ?? 0));
  }
  return earlier.filter((table) => (monthOfTable(table) ?? 0) === latest.get(keyOf(table)));
}

function keyOf({ scheme, area }: Table): string {
  return `${scheme ?? ""} ${area ?? ""}`;
}

/** Year × 12 + month, as the title, the sheet's name or the line above say it. */
function monthOfTable({ title, sheet, unitLine }: Table): number | null {
  for (const text of [title, sheet, unitLine]) {
    const month = text === null ? null : monthIn(text);
    if (month !== null) return month;
  }
  return null;
}

const known = new WeakMap<FindingContext["roster"], EarlierHouseholds | null>();

/** The earlier month's households, found by the head's number, else household or certificate number. */
export function earlierHouseholds({ roster }: FindingContext): EarlierHouseholds | null {
  const before = known.get(roster);
  if (before !== undefined) return before;
  const tables = latestEarlierTables(roster.tables);
  const built = tables.length === 0 ? null : indexed(tables, roster);
  known.set(roster, built);
  return built;
}

function indexed(tables: readonly Table[], roster: FindingContext["roster"]): EarlierHouseholds {
  const byKey = new Map<string, Household | null>();
  for (const table of tables) {
    for (const household of roster.others.get(table.id) ?? []) {
      for (const key of keysOf(household)) {
        // A number that two households bear tells neither.
        byKey.set(key, byKey.has(key) ? null : household);
      }
    }
  }
  return {
    of: (household) => {
      for (const key of keysOf(household)) {
        const found = byKey.get(key);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** Numbers by which a household is known, the surest first; dibao and tekun rosters stay apart. */
function keysOf(household: Household): readonly string[] {
  const scheme = household.scheme ?? "";
  const head = comparableId(household.head?.id ?? null);
  const numbers = (["household_id", "cert_no"] as const).map((field) => {
    const text = household.text(field)?.replace(/\s+/g, "") ?? "";
    return text === "" ? null : `${scheme} ${field} ${text}`;
  });
  return [head === null ? null : `${scheme} head ${head}`, ...numbers].filter(
    (key) => key !== null,
  );
}
