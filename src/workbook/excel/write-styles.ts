import type { Area } from "../cells";
import type { CellStyle } from "../sheets";
import type { Change } from "./change-queue";
import { addressChunks, areasOf } from "./places";

/** What the calls for one style take in a request, beside the address. */
const STYLE_BYTES = 4_000;

/** The changes that give some areas of a sheet a style; number formats go with the values. */
export function writeStyle(sheet: string, areas: readonly Area[], style: CellStyle): Change[] {
  const { numberFormat: _goesWithValues, ...look } = style;
  if (Object.keys(look).length === 0) return [];
  return addressChunks(areas).map((chunk) => ({
    bytes: chunk.length * 10 + STYLE_BYTES,
    sheet,
    queue: (context): void => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      applyStyle(areasOf(worksheet, chunk).format, style);
    },
  }));
}

const LINES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

const ACROSS = { left: "Left", center: "Center", right: "Right" } as const;
const DOWN = { top: "Top", center: "Center" } as const;

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.fontColour !== undefined) font.color = `#${style.fontColour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = ACROSS[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = DOWN[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (!style.border) return;
  for (const line of LINES) format.borders.getItem(line).style = "Continuous";
}
