import type { Field } from "./fields";
import type { Question, Scheme, TableColumn, TableRole } from "./types";

/** What an officer said about one column: its field, and of which member across the columns. */
export interface ColumnCorrection {
  readonly field: Field | null;
  readonly member: number;
}

/** What an officer said about one table. */
export interface TableCorrection {
  /** The sheet's name, or null where `layout` names the tables. */
  readonly sheet: string | null;
  /** The layout key of the tables meant, or null. */
  readonly layout: string | null;
  /** The header rows, or null where they were found rightly. */
  readonly headerRows: readonly number[] | null;
  readonly role: TableRole | null;
  /** The kind of a `list`; left out or null where its title tells it. */
  readonly listKind?: string | null;
  readonly area: "rural" | "urban" | null;
  readonly scheme: Scheme | null;
  /** By column number. */
  readonly columns: ReadonlyMap<number, ColumnCorrection>;
  /** Answers to questions of one kind, whatever the column. */
  readonly answers: ReadonlyMap<Question["code"], Field>;
}

/** What officers corrected, remembered by sheet or layout. */
export interface Corrections {
  readonly tables: readonly TableCorrection[];
}

/**
 * What was said about one table, or null. Where several entries fit, each says what the others leave
 * open, and one for the sheet wins over one for the layout; an entry with header rows speaks of the
 * table whose header stands there alone.
 */
export function correctionFor(
  corrections: Corrections | null,
  sheet: string,
  layoutKey: string,
  headerRows: readonly number[],
): TableCorrection | null {
  const fitting = (corrections?.tables ?? []).filter(
    (entry) =>
      (entry.sheet === null || entry.sheet === sheet) &&
      (entry.layout === null || entry.layout === layoutKey) &&
      (entry.headerRows === null || entry.headerRows.some((row) => headerRows.includes(row))),
  );
  const rank = (entry: TableCorrection): number =>
    (entry.headerRows === null ? 0 : 4) +
    (entry.sheet === null ? 0 : 2) +
    (entry.layout === null ? 0 : 1);
  const [first, ...rest] = [...fitting].sort((a, b) => rank(a) - rank(b));
  return first === undefined ? null : rest.reduce(overlaid, first);
}

/** What the weightier entry says, and where it is silent, what the other does. */
function overlaid(lighter: TableCorrection, weightier: TableCorrection): TableCorrection {
  return {
    sheet: weightier.sheet ?? lighter.sheet,
    layout: weightier.layout ?? lighter.layout,
    headerRows: weightier.headerRows ?? lighter.headerRows,
    role: weightier.role ?? lighter.role,
    listKind: weightier.role === null ? (lighter.listKind ?? null) : (weightier.listKind ?? null),
    area: weightier.area ?? lighter.area,
    scheme: weightier.scheme ?? lighter.scheme,
    columns: new Map([...lighter.columns, ...weightier.columns]),
    answers: new Map([...lighter.answers, ...weightier.answers]),
  };
}

/** The columns with what the officer said; a field that was given elsewhere is taken from where it was. */
export function correctedColumns(
  columns: readonly TableColumn[],
  correction: TableCorrection | null,
): readonly TableColumn[] {
  if (correction === null || correction.columns.size === 0) return columns;
  const given = new Set(
    [...correction.columns.values()].map(({ field, member }) => `${member} ${field ?? ""}`),
  );
  return columns.map((column): TableColumn => {
    const said = correction.columns.get(column.column);
    if (said !== undefined) {
      return { ...column, ...said, confidence: 1, reason: "corrected", alternatives: [] };
    }
    if (column.field === null || !given.has(`${column.member} ${column.field}`)) return column;
    return { ...column, field: null, confidence: 0, reason: "none", alternatives: [column.field] };
  });
}
