import type { Area } from "../../workbook/cells";
import { textOfCell } from "../cell-text";
import { rowTexts, type SearchSheet } from "./bands";
import { isNamedTitle, isNoteText, isOverwrittenTitle, isTitleText, isUnitLine } from "./words";

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
    const lines = linesOf(sheet, area, row);
    const said = lines.filter(({ squeezed }) => isUnitLine(squeezed));
    // A value beside its label (填报单位： | 某镇) belongs to the line; a title beside a unit does not.
    const rest = lines.filter(({ squeezed }) => !isUnitLine(squeezed));
    const named = said.length === 0 ? rest : rest.filter(({ squeezed }) => isNamedTitle(squeezed));
    const unit = said.length === 0 ? [] : lines.filter((line) => !named.includes(line));
    if (unit.length > 0) units.push(unit.map(({ text }) => text).join("　"));
    if (named.length === 0 || named.length > 3) continue;
    if (named.some(({ squeezed }) => isNoteText(squeezed))) continue;
    titles.push(named.map(({ text }) => text).join("　"));
  }
  return { title: bestTitle(titles), unitLine: units.length === 0 ? null : units.join("　") };
}

interface Line {
  readonly text: string;
  readonly squeezed: string;
}

/** The texts of a row; a cell with line breaks holds several. */
function linesOf({ grid }: SearchSheet, area: Area, row: number): readonly Line[] {
  return rowTexts(grid, area, row).flatMap(({ column }) => {
    const value = grid.value(row, column);
    const parts = typeof value === "string" ? value.split(/[\r\n]+/) : [value];
    return parts.flatMap((part) => {
      const text = textOfCell(part);
      return text === null ? [] : [{ text, squeezed: text.replace(/ /g, "") }];
    });
  });
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
