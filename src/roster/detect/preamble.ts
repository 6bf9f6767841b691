import type { Area } from "../../workbook/cells";
import { textOfCell } from "../cell-text";
import { rowTexts, type SearchSheet } from "./bands";
import { isNoteText, isOverwrittenTitle, isTitleText, isUnitLine } from "./words";

/** The lines above a header: its title, and the line that names unit, place or date. */
export interface Preamble {
  readonly title: string | null;
  readonly unitLine: string | null;
}

/** How far above its header a table's title may stand. */
const MAX_LINES = 10;

/** Reads the lines between the table before (or the sheet's top) and a header. */
export function readPreamble(
  sheet: SearchSheet,
  area: Area,
  from: number,
  header: number,
): Preamble {
  const titles: string[] = [];
  const units: string[] = [];
  for (let row = Math.max(from, header - MAX_LINES); row < header; row += 1) {
    const texts = rowTexts(sheet.grid, area, row);
    if (texts.length === 0) continue;
    const line = texts
      .map(({ column }) => textOfCell(sheet.grid.value(row, column)) ?? "")
      .join("　");
    if (texts.some(({ text }) => isUnitLine(text))) units.push(line);
    else if (!texts.some(({ text }) => isNoteText(text)) && texts.length <= 3) titles.push(line);
  }
  return { title: bestTitle(titles), unitLine: units.length === 0 ? null : units.join("　") };
}

/** The line that reads most like a title; 附件1 and a mere date are none while there is another. */
function bestTitle(lines: readonly string[]): string | null {
  const proper = lines.filter((line) => !/^附(?:件|表)\s*\d*$/.test(line));
  const squeezedOf = (line: string): string => line.replace(/\s/g, "");
  return (
    proper.find((line) => isTitleText(squeezedOf(line))) ??
    proper.find((line) => !isOverwrittenTitle(squeezedOf(line)) && !/^\(?\d{4}年/.test(line)) ??
    proper[0] ??
    lines[0] ??
    null
  );
}
