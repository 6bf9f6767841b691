import { toSerial } from "../../src/calendar";
import { parseArea, type CellValue } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import type { CellContent, SheetDescription } from "../../src/workbook/sheets";

interface Held {
  readonly value: CellValue;
  readonly isDate: boolean;
}

function held(content: CellContent, date1904: boolean): Held {
  if (content === null || typeof content !== "object") return { value: content, isDate: false };
  if ("date" in content) return { value: toSerial(content.date, date1904), isDate: true };
  return { value: content.value, isDate: false };
}

/** A sheet as a workbook would give it back once written, with some cells (`E9`) typed over. */
export function gridOf(
  sheet: SheetDescription,
  typed: Readonly<Record<string, CellValue>> = {},
  date1904 = false,
): Grid {
  const cells = new Map<string, Held>();
  sheet.rows.forEach((row, r) =>
    row.forEach(({ content }, c) => cells.set(`${r + 1}:${c + 1}`, held(content, date1904))),
  );
  let lastRow = sheet.rows.length;
  for (const [name, value] of Object.entries(typed)) {
    const area = parseArea(name);
    if (area === null) throw new Error(`Not a cell: ${name}`);
    cells.set(`${area.firstRow}:${area.firstColumn}`, { value, isDate: false });
    lastRow = Math.max(lastRow, area.firstRow);
  }
  return {
    sheet: sheet.name,
    area: { firstRow: 1, firstColumn: 1, lastRow, lastColumn: 8 },
    value: (row, column) => cells.get(`${row}:${column}`)?.value ?? null,
    isDate: (row, column) => cells.get(`${row}:${column}`)?.isDate ?? false,
  };
}

/** The row on which a parameter stands, from 1; `from` as ISO where it has several. */
export function rowOf(sheet: SheetDescription, code: string, scope = "", from?: string): number {
  const index = sheet.rows.findIndex(([, second, third, fourth]) => {
    const date = fourth?.content;
    const iso =
      date !== null && typeof date === "object" && "date" in date
        ? [date.date.year, date.date.month, date.date.day]
            .map((n) => String(n).padStart(2, "0"))
            .join("-")
        : undefined;
    return (
      second?.content === code &&
      (third?.content ?? "") === scope &&
      (from === undefined || iso === from)
    );
  });
  if (index < 0) throw new Error(`No row for ${code} ${scope} ${from ?? ""}`);
  return index + 1;
}
