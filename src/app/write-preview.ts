/** What a write-back would do, before it is done: where it adds what, and what stands in its way. */
import type { Severity } from "../findings/types";
import { SEVERITIES } from "../reports";
import { rowKey } from "../roster";
import type { Area } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { Additions, BlockWrite } from "../workbook/port";
import type { ReadInput } from "./inputs";
import type { MarkFills } from "./write-back";

/** Why a write-back cannot be made, or not whole. */
export interface Obstacle {
  readonly code: "read-only" | "structure-protected" | "sheet-protected" | "no-room";
  /** The sheet concerned; null where it is the workbook. */
  readonly sheet: string | null;
}

/** Columns of ours beside one table. */
export interface PreviewTable {
  readonly sheet: string;
  readonly area: Area;
  readonly columns: number;
  /** Rows that get a result. */
  readonly rows: number;
}

export interface WritePreview {
  readonly tables: readonly PreviewTable[];
  readonly rows: number;
  /** Doubtful cells to mark, by the gravest doubt of each. */
  readonly marks: Readonly<Record<Severity, number>>;
  readonly sheets: readonly string[];
  /** Whether something of an earlier run stands in the workbook and is replaced. */
  readonly replaces: boolean;
  readonly obstacles: readonly Obstacle[];
}

/**
 * Describes planned additions. `tables` are the sheets of the tables that were to get columns: one
 * without a block had no room left. `fills` are the colours that the plan was made with.
 */
export function previewOf(
  additions: Additions,
  input: ReadInput,
  tables: readonly { readonly sheet: string }[],
  fills: MarkFills,
): WritePreview {
  const described = additions.blocks.map(previewTable);
  const marks = Object.fromEntries(SEVERITIES.map((level) => [level, 0])) as Record<
    Severity,
    number
  >;
  const levelOf = new Map(SEVERITIES.map((level) => [fills[level], level]));
  for (const mark of additions.marks) {
    const level = levelOf.get(mark.fill);
    if (level !== undefined) marks[level]++;
  }
  return {
    tables: described,
    rows: described.reduce((sum, table) => sum + table.rows, 0),
    marks,
    sheets: additions.sheets.map((sheet) => sheet.name),
    replaces: input.ours !== null,
    obstacles: obstaclesOf(additions, input, tables),
  };
}

function previewTable(block: BlockWrite): PreviewTable {
  const columns = block.columnStyles.length;
  const heads = Object.keys(block.rowStyles ?? {}).length;
  const results = block.rows.slice(heads).filter((row) => row.some((cell) => cell !== null));
  return {
    sheet: block.sheet,
    area: {
      firstRow: block.firstRow,
      lastRow: block.firstRow + block.rows.length - 1,
      firstColumn: block.firstColumn,
      lastColumn: block.firstColumn + columns - 1,
    },
    columns,
    rows: results.length,
  };
}

function obstaclesOf(
  additions: Additions,
  input: ReadInput,
  tables: readonly { readonly sheet: string }[],
): readonly Obstacle[] {
  const { info } = input.roster;
  if (info.readOnly) return [{ code: "read-only", sheet: null }];
  const obstacles: Obstacle[] = [];
  if (info.structureProtected && additions.sheets.length > 0) {
    obstacles.push({ code: "structure-protected", sheet: null });
  }
  const touched = new Set([...additions.blocks, ...additions.marks].map(({ sheet }) => sheet));
  for (const sheet of info.sheets) {
    if (sheet.isProtected && touched.has(sheet.name)) {
      obstacles.push({ code: "sheet-protected", sheet: sheet.name });
    }
  }
  const placed = new Set(additions.blocks.map(({ sheet }) => sheet));
  for (const sheet of new Set(tables.map((table) => table.sheet))) {
    if (!placed.has(sheet)) obstacles.push({ code: "no-room", sheet });
  }
  return obstacles;
}

/**
 * The sheets whose rows are no longer those that the plan was made from: writing would put results
 * beside the wrong rows. `now` gives a sheet's values as they are, less columns of ours; null where
 * the sheet is gone.
 */
export function changedSince(
  additions: Additions,
  now: (sheet: string) => Grid | null,
): readonly string[] {
  const changed = new Set<string>();
  for (const table of additions.tables) {
    const grid = now(table.sheet);
    const same =
      grid !== null &&
      table.rowKeys.every(
        (key, i) => key === rowKey(grid, table.firstRow + i, table.area.firstColumn - 1),
      );
    if (!same) changed.add(table.sheet);
  }
  return [...changed];
}
