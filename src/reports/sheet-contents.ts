/** Sheets of ours read back from a workbook, so that what people wrote on them is not lost. */
import type { CalendarDate } from "../calendar";
import { isCellError } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent, SheetDescription } from "../workbook/sheets";
import { SHEET_STYLES } from "./styles";

/** The day that a serial number stands for in the workbook; null where it is none. */
export type DayOfSerial = (serial: number) => CalendarDate | null;

/** What a cell holds, as we would write it again. */
export function contentAt(
  grid: Grid,
  row: number,
  column: number,
  dayOf: DayOfSerial,
): CellContent {
  const value = grid.value(row, column);
  if (value === null || value === "") return null;
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && grid.isDate(row, column)) {
    const date = dayOf(value);
    if (date !== null) return { date };
  }
  return value;
}

/**
 * A sheet of ours whose layout is not known here, cell by cell: its words and numbers stay, its looks
 * become those of a plain table.
 */
export function sheetAsItStands(name: string, grid: Grid, dayOf: DayOfSerial): SheetDescription {
  const { lastRow = 0, lastColumn = 0 } = grid.area ?? {};
  const rows = Array.from({ length: lastRow }, (_, r) =>
    Array.from({ length: lastColumn }, (__, c) => {
      const content = contentAt(grid, r + 1, c + 1, dayOf);
      const isDate = typeof content === "object" && content !== null && "date" in content;
      return { content, style: isDate ? "date" : "line" };
    }),
  );
  return {
    name,
    rows,
    styles: { line: SHEET_STYLES.line, date: SHEET_STYLES.date },
    columnWidths: Array.from({ length: lastColumn }, () => 14),
  };
}
