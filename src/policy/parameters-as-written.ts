/** Whether a 政策参数 sheet still says what we wrote into it, and nothing else. */
import { parseIsoDate, toSerial, type CalendarDate } from "../calendar";
import type { CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent } from "../workbook/sheets";
import { listPacks } from "./packs";
import { parametersSheet } from "./parameters-sheet";
import { findHeadings } from "./sheet-cells";
import { SHEET_NAME } from "./sheet-columns";
import type { PolicyPack } from "./types";

/** What a 政策参数 sheet was made from. */
export interface ParametersOrigin {
  readonly pack: PolicyPack;
  /** The day as of which the blanks come first; undefined where none was given. */
  readonly asOf: CalendarDate | undefined;
}

/** Whether a sheet is one of parameters: by its name and its headings. */
export function isParametersSheet(grid: Grid): boolean {
  return grid.sheet.includes(SHEET_NAME) && findHeadings(grid) !== null;
}

/**
 * What an untouched 政策参数 sheet was made from; null once any cell of it is another than we wrote:
 * what an officer filled in is the county's own.
 */
export function parametersAsWritten(grid: Grid, date1904: boolean): ParametersOrigin | null {
  const origin = originOf(grid.value(1, 1));
  if (origin === null || grid.area === null) return null;
  const { rows } = parametersSheet(origin.pack, origin.asOf);
  const width = Math.max(...rows.map((row) => row.length));
  if (grid.area.lastRow > rows.length || grid.area.lastColumn > width) return null;
  const isSame = rows.every((cells, index) =>
    Array.from({ length: width }, (_, at) => cells[at]?.content ?? null).every((content, at) =>
      isEqual(grid.value(index + 1, at + 1), content, date1904),
    ),
  );
  return isSame ? origin : null;
}

/** The title of the sheet names the pack and the day. */
function originOf(title: CellValue): ParametersOrigin | null {
  const match =
    typeof title === "string"
      ? /^政策参数：(.+?)(?:（基准日 (\d{4}-\d{2}-\d{2})）)?$/.exec(title)
      : null;
  const pack = listPacks().find((one) => one.title.zh === match?.[1]);
  if (pack === undefined) return null;
  return { pack, asOf: parseIsoDate(match?.[2] ?? "") ?? undefined };
}

function isEqual(value: CellValue, content: CellContent, date1904: boolean): boolean {
  if (content === null || content === "") return value === null || value === "";
  if (typeof content !== "object") return value === content;
  return "date" in content && value === toSerial(content.date, date1904);
}
