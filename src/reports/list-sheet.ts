/** Sheets that are one list under a title: their frame, the same for all of them. */
import type { CellContent, Colour, SheetDescription } from "../workbook/sheets";
import type { Grid } from "../workbook/grid";
import { across, cell } from "./cells";
import { listFilter, listFrame } from "./list-frame";
import { contentAt, type DayOfSerial } from "./sheet-contents";
import type { SheetStyle } from "./styles";

/** The row of the headings: title and a line stand above. */
export const LIST_HEAD_ROW = 3;

export interface ListColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly style: SheetStyle;
}

/** A list with its title, one line under it, and its columns. */
export interface ListParts {
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly tabColour: Colour;
}

/** Describes a list: headings repeat on every page and can be filtered by. */
export function listSheet(parts: ListParts): SheetDescription {
  const { columns } = parts;
  const width = columns.length;
  const widths = columns.map((column) => column.width);
  const rows = [
    across(parts.title, "title", width),
    across(parts.line, "line", width),
    columns.map((column) => cell(column.title, "head")),
    ...parts.rows.map((row) =>
      columns.map((column, i) => {
        const content = row[i] ?? null;
        const isDate = typeof content === "object" && content !== null && "date" in content;
        return cell(content, isDate ? "date" : column.style);
      }),
    ),
  ];
  return {
    name: parts.name,
    ...listFrame(rows, LIST_HEAD_ROW, widths),
    autoFilter: listFilter(rows, LIST_HEAD_ROW, widths),
    tabColour: parts.tabColour,
  };
}

/** The rows of a list that stands in a workbook, as many columns as it has. */
export function listRowsOf(
  grid: Grid,
  width: number,
  dayOf: DayOfSerial,
): readonly (readonly CellContent[])[] {
  const rows: (readonly CellContent[])[] = [];
  for (let row = LIST_HEAD_ROW + 1; row <= (grid.area?.lastRow ?? 0); row++) {
    const line = Array.from({ length: width }, (_, i) => contentAt(grid, row, i + 1, dayOf));
    if (line.some((content) => content !== null)) rows.push(line);
  }
  return rows;
}

/** A list as it stands, described anew: what people wrote on it is not lost. */
export function listAsItStands(
  grid: Grid,
  parts: Omit<ListParts, "title" | "line" | "rows">,
  dayOf: DayOfSerial,
): SheetDescription {
  const textAt = (row: number): string => {
    const content = contentAt(grid, row, 1, dayOf);
    return typeof content === "string" ? content : "";
  };
  return listSheet({
    ...parts,
    title: textAt(1),
    line: textAt(2),
    rows: listRowsOf(grid, parts.columns.length, dayOf),
  });
}
