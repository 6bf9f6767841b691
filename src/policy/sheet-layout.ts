/** Row heights and drop-down lists of a 政策参数 sheet. */
import type { DescribedCell, ListValidation } from "../workbook/sheets";
import type { ParameterRow } from "./parameter-rows";
import { choiceNames, COLUMNS } from "./sheet-columns";
import type { ParameterDefinition } from "./types";

/** Height of one line of the body's type, and of the space around the lines, in points. */
const LINE = 14;
const SPACE = 4;

/** How wide a text is in characters of a column's width: Chinese ones count twice. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 256 ? 1 : 2), 0);
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / (width - 2)));
}

/** Heights of wrapped rows, by row number; merged cells in particular do not find theirs by themselves. */
export function rowHeights(
  rows: readonly (readonly DescribedCell[])[],
  firstRow: number,
): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [index, cells] of rows.entries()) {
    const lines = cells.map(({ content }, column) =>
      linesOf(typeof content === "string" ? content : "", COLUMNS[column]?.width ?? LINE),
    );
    heights[firstRow + index] = Math.max(...lines) * LINE + SPACE;
  }
  return heights;
}

/** Heights of lines that run across all columns. */
export function guideHeights(lines: readonly string[], firstRow: number): Record<number, number> {
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  return Object.fromEntries(
    lines.map((line, index) => [firstRow + index, linesOf(line, width) * LINE + SPACE]),
  );
}

function listFor(key: "value" | "unit", definition: ParameterDefinition): readonly string[] {
  if (key === "value") return choiceNames(definition);
  return definition.units.length > 1 ? definition.units : [];
}

/** Drop-down lists of 值 and 单位, one for each run of rows of the same parameter. */
export function dropDowns(rows: readonly ParameterRow[], firstRow: number): ListValidation[] {
  return (["value", "unit"] as const).flatMap((key) => {
    const column = COLUMNS.findIndex((one) => one.key === key) + 1;
    return runs(rows).flatMap(({ definition, first, last }) => {
      const choices = listFor(key, definition);
      const area = { firstRow: firstRow + first, lastRow: firstRow + last };
      return choices.length === 0
        ? []
        : [{ area: { ...area, firstColumn: column, lastColumn: column }, choices }];
    });
  });
}

interface Run {
  readonly definition: ParameterDefinition;
  readonly first: number;
  readonly last: number;
}

/** Neighbouring rows of one parameter, by their indexes. */
function runs(rows: readonly ParameterRow[]): readonly Run[] {
  const found: Run[] = [];
  for (const [index, { definition }] of rows.entries()) {
    const open = found.at(-1);
    if (open?.definition === definition) found[found.length - 1] = { ...open, last: index };
    else found.push({ definition, first: index, last: index });
  }
  return found;
}
