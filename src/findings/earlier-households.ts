/** The roster of the month before: which of its households is which of today's. */
import type { Household, Table } from "../roster/types";
import { builtOnce } from "./built-once";
import { comparableId } from "./roster-index";
import { monthOfTable } from "./table-month";
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

const known = new WeakMap<FindingContext["roster"], EarlierHouseholds | null>();

/** The earlier month's households, found by the head's number, else household or certificate number. */
export function earlierHouseholds({ roster }: FindingContext): EarlierHouseholds | null {
  return builtOnce(known, roster, () => {
    const tables = latestEarlierTables(roster.tables);
    return tables.length === 0 ? null : indexed(tables, roster);
  });
}

function indexed(tables: readonly Table[], roster: FindingContext["roster"]): EarlierHouseholds {
  const households = tables.flatMap((table) => roster.others.get(table.id) ?? []);
  const byHead = unique(households, (household) => [headKey(household)]);
  // Heads' numbers tell nearly all: the others are built when one is asked for.
  let byNumber: ReadonlyMap<string, Household | null> | null = null;
  return {
    of: (household) => {
      const head = headKey(household);
      const found = head === null ? undefined : byHead.get(head);
      if (found !== undefined) return found;
      byNumber ??= unique(households, numberKeys);
      for (const key of numberKeys(household)) {
        const same = byNumber.get(key);
        if (same !== undefined) return same;
      }
      return null;
    },
  };
}

/** Households by key; a number that two of them bear tells neither. */
function unique(
  households: readonly Household[],
  keysOf: (household: Household) => readonly (string | null)[],
): ReadonlyMap<string, Household | null> {
  const found = new Map<string, Household | null>();
  for (const household of households) {
    for (const key of keysOf(household)) {
      if (key !== null) found.set(key, found.has(key) ? null : household);
    }
  }
  return found;
}

/** Dibao and tekun rosters stay apart. */
function headKey(household: Household): string | null {
  const head = comparableId(household.head?.id ?? null);
  return head === null ? null : `${household.scheme ?? ""} ${head}`;
}

function numberKeys(household: Household): readonly string[] {
  return (["household_id", "cert_no"] as const).flatMap((field) => {
    const text = household.text(field)?.replace(/\s+/g, "") ?? "";
    return text === "" ? [] : [`${household.scheme ?? ""} ${field} ${text}`];
  });
}
