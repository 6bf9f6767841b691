/**
 * What officers corrected of columns, remembered by layout. It is kept in the browser's local
 * storage and not in the workbook: `restore` promises a workbook without anything of ours, and a
 * layout comes back in many workbooks. A layout's key is a hash of header words; beside it stand
 * column numbers and names of fields alone, never anything of a person.
 */
import type { ColumnCorrection, Corrections } from "../../roster/corrections";
import { isField } from "../../roster/fields";

/** The corrected columns of every table with one layout. */
export interface LayoutCorrection {
  readonly layout: string;
  readonly columns: ReadonlyMap<number, ColumnCorrection>;
}

/** Where corrections are kept between openings. */
export interface CorrectionsStorage {
  load(): readonly LayoutCorrection[];
  save(corrections: readonly LayoutCorrection[]): void;
}

/** Lasts until the pane closes. */
export const FORGETFUL_STORAGE: CorrectionsStorage = {
  load: () => [],
  save: () => undefined,
};

/** Layouts that are remembered; beyond them the oldest is forgotten. */
const MOST_LAYOUTS = 200;

/** Corrections in local storage; where it is closed to us, they last until the pane closes. */
export function localCorrections(prefix: string): CorrectionsStorage {
  const key = `${prefix}doudi-columns`;
  return {
    load() {
      try {
        return readKept(localStorage.getItem(key));
      } catch {
        return [];
      }
    },
    save(corrections) {
      try {
        localStorage.setItem(key, keptText(corrections));
      } catch {
        // Storage is full or switched off: the corrections hold until the pane closes.
      }
    },
  };
}

/** The corrections as text: `[{"layout":"…","columns":[[8,"income_total_year",0]]}]`. */
export function keptText(corrections: readonly LayoutCorrection[]): string {
  return JSON.stringify(
    corrections.slice(-MOST_LAYOUTS).map(({ layout, columns }) => ({
      layout,
      columns: [...columns].map(([column, { field, member }]) => [column, field, member]),
    })),
  );
}

/** Takes from kept text what still are corrections; anything else is passed over. */
export function readKept(text: string | null): readonly LayoutCorrection[] {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return [];
  }
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const layout: unknown = Reflect.get(entry, "layout");
    const listed: unknown = Reflect.get(entry, "columns");
    if (typeof layout !== "string" || !Array.isArray(listed)) return [];
    const columns = new Map(listed.flatMap(readColumn));
    return columns.size === 0 ? [] : [{ layout, columns }];
  });
}

function readColumn(entry: unknown): [number, ColumnCorrection][] {
  if (!Array.isArray(entry)) return [];
  const [column, field, member] = entry as unknown[];
  if (!isCount(column, 1) || !isCount(member, 0)) return [];
  if (field === null) return [[column, { field, member }]];
  return typeof field === "string" && isField(field) ? [[column, { field, member }]] : [];
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least;
}

/** The corrections as the reader takes them; null where there are none. */
export function asCorrections(corrections: readonly LayoutCorrection[]): Corrections | null {
  if (corrections.length === 0) return null;
  return {
    tables: corrections.map(({ layout, columns }) => ({
      sheet: null,
      layout,
      headerRows: null,
      role: null,
      area: null,
      scheme: null,
      columns,
      answers: new Map(),
    })),
  };
}
