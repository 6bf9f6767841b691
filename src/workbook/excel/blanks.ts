import type { Area } from "../cells";
import { cellName } from "../cells";
import { WorkbookError } from "../port";
import type { RecordedBlanks } from "../record";
import { commonFill, setFill, setNumberFormat } from "./assumptions";
import { LookInquiry } from "./uniform-looks";
import { cellsOf } from "./fills";
import { inquire, Question } from "./inquiry";
import { lookFromXml, lookToXml, type ExcelLine, type ExcelLook } from "./look-xml";
import { BlockInquiry, CellBytes } from "./read-blocks";
import {
  addressChunks,
  areaOfRange,
  areasOf,
  coveringAreas,
  onSheet,
  RANGE_PLACE,
  rangeOf,
  sheetRange,
  type SheetArea,
} from "./places";
import type { Session } from "./session";

/** Bytes of an empty text in a list. */
const ASSUMED_BLANK = 4;
const ASSUMED_FORMAT = 12;
/** What the place of one range takes in an answer. */
const PLACE_BYTES = 150;

/**
 * The parts of some areas that their sheet uses, if only by a format. Most of our places are beyond
 * what the sheet uses: then nothing more has to be asked.
 */
export function usedWithin(areas: readonly SheetArea[]): Question<SheetArea[]> {
  if (areas.length === 0) return Question.answered([]);
  return new Question(areas.length * PLACE_BYTES, (context) => {
    const used = areas.map((area) =>
      sheetRange(context, area).getUsedRangeOrNullObject(false).untrack().load(RANGE_PLACE),
    );
    return () =>
      areas.flatMap(({ sheet }, index) => {
        const range = used[index];
        return range && !range.isNullObject ? [{ ...areaOfRange(range), sheet }] : [];
      });
  });
}

/**
 * The looks of the blank cells of some areas, for the record, by sheet. Refuses to write over
 * anything.
 *
 * @throws WorkbookError not-blank, naming the first cell that holds a value or a formula
 */
export async function readBlanks(
  session: Session,
  areas: readonly SheetArea[],
): Promise<ReadonlyMap<string, readonly RecordedBlanks[]>> {
  const formats = new Formats();
  await inquire(session, [notBlankInquiry(areas), formats.inquiry(areas)]);
  const perFormat = [...formats.areas()].map(([code, cells]) => ({
    code,
    inquiry: new LookInquiry([cells], readLook),
  }));
  await inquire(
    session,
    perFormat.map(({ inquiry }) => inquiry),
  );
  const blanks = new Map<string, RecordedBlanks[]>();
  for (const { code: numberFormat, inquiry } of perFormat) {
    for (const { sheet, areas: alike, look } of inquiry.found) {
      if (!look || isPlain(look, numberFormat)) continue;
      const list = blanks.get(sheet) ?? [];
      const recorded = lookToXml({ ...look, numberFormat });
      list.push({ style: null, look: recorded, cells: [...cellsOf(alike)] });
      blanks.set(sheet, list);
    }
  }
  return blanks;
}

function notBlankInquiry(areas: readonly SheetArea[]): BlockInquiry {
  const size = new CellBytes(ASSUMED_BLANK);
  return new BlockInquiry(areas, "formulas", size, ({ area, rows }) => {
    rows.forEach((cells, i) => {
      const j = cells.findIndex((formula) => formula !== "");
      if (j < 0) return;
      const cell = cellName(area.firstRow + i, area.firstColumn + j);
      throw new WorkbookError("not-blank", { sheet: area.sheet, cell });
    });
  });
}

/** The number formats of some cells, which Excel tells cell by cell only. */
class Formats {
  private readonly cells = new Map<string, Map<string, { row: number; column: number }[]>>();

  inquiry(areas: readonly SheetArea[]): BlockInquiry {
    const size = new CellBytes(ASSUMED_FORMAT);
    return new BlockInquiry(areas, "numberFormat", size, ({ area, rows }) => {
      rows.forEach((told, i) => {
        told.forEach((code, j) => {
          this.add(String(code), area.sheet, area.firstRow + i, area.firstColumn + j);
        });
      });
    });
  }

  private add(code: string, sheet: string, row: number, column: number): void {
    const sheets = this.cells.get(code) ?? new Map<string, { row: number; column: number }[]>();
    const list = sheets.get(sheet) ?? [];
    list.push({ row, column });
    this.cells.set(code, sheets.set(sheet, list));
  }

  /** The areas of each format. */
  *areas(): Generator<[string, SheetArea[]]> {
    for (const [code, sheets] of this.cells) {
      yield [code, [...sheets].flatMap(([sheet, cells]) => onSheet(sheet, coveringAreas(cells)))];
    }
  }
}

/** A cell that looks like any other blank one: clearing it gives it back. Its font cannot be seen. */
function isPlain({ fill, lines, horizontal, vertical, wrap }: Unnumbered, code: string): boolean {
  const isFilled = fill.kind === "gradient" || fill.pattern !== "none";
  const isAligned = horizontal !== "General" || wrap;
  const isLined = lines.some((line) => line !== null);
  return (
    code === "General" && !isFilled && !isAligned && !isLined && VERTICAL_DEFAULTS.has(vertical)
  );
}

/** New cells stand at the bottom in most editions of Excel and in the middle in Chinese ones. */
const VERTICAL_DEFAULTS: ReadonlySet<string> = new Set(["Bottom", "Center"]);

type Unnumbered = Omit<ExcelLook, "numberFormat">;

const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** The look that some cells have in common but for the number format, which comes cell by cell. */
function readLook(range: Excel.RangeAreas, areas: readonly Area[]): () => Unnumbered | null {
  const { format } = range;
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  const fill = format.fill.load("color,pattern,patternColor");
  const font = format.font.load("name,size,bold,italic,underline,strikethrough,color");
  const line = (edge: Excel.BorderIndex | (typeof OUTER)[number]): Excel.RangeBorder =>
    format.borders.getItem(edge as Excel.BorderIndex).load("style,weight,color");
  const outer = OUTER.map(line);
  const across = line("InsideVertical" as Excel.BorderIndex);
  const down = line("InsideHorizontal" as Excel.BorderIndex);
  return () => {
    const common = commonFill(fill);
    const lines = commonLines(areas, outer, across, down);
    const told: readonly unknown[] = [
      font.name,
      font.size,
      font.bold,
      font.italic,
      font.underline,
      font.strikethrough,
      format.horizontalAlignment,
      format.verticalAlignment,
      format.wrapText,
    ];
    const isMixed = told.includes(null) || font.color === "" || (font.color as unknown) === null;
    if (!common || !lines || isMixed) return null;
    return {
      fill: common,
      font: {
        name: font.name,
        size: font.size,
        bold: font.bold,
        italic: font.italic,
        underline: font.underline,
        strikethrough: font.strikethrough,
        color: font.color,
      },
      lines,
      horizontal: format.horizontalAlignment,
      vertical: format.verticalAlignment,
      wrap: format.wrapText,
    };
  };
}

/**
 * The lines of each cell of some areas when all cells have the same: the lines between two cells
 * must then be those at the edges. A single row or column has none of one kind.
 */
function commonLines(
  areas: readonly Area[],
  outer: readonly Excel.RangeBorder[],
  across: Excel.RangeBorder,
  down: Excel.RangeBorder,
): (ExcelLine | null)[] | null {
  const lines = outer.map(lineOf);
  const [top, bottom, left, right] = lines;
  const isMixed = lines.includes(undefined);
  const isTall = areas.some(({ firstRow, lastRow }) => lastRow > firstRow);
  const isWide = areas.some(({ firstColumn, lastColumn }) => lastColumn > firstColumn);
  if (isMixed) return null;
  if (isTall && !(isSame(lineOf(down), top) && isSame(top, bottom))) return null;
  if (isWide && !(isSame(lineOf(across), left) && isSame(left, right))) return null;
  return lines.map((line) => line ?? null);
}

/** Null for no line, undefined where the cells differ. */
function lineOf(border: Excel.RangeBorder): ExcelLine | null | undefined {
  const { style, weight, color } = border;
  if (style === "None") return null;
  if ((style as unknown) === null || (weight as unknown) === null || color === "") return undefined;
  return { style, weight, color };
}

function isSame(a: ExcelLine | null | undefined, b: ExcelLine | null | undefined): boolean {
  return a?.style === b?.style && a?.weight === b?.weight && a?.color === b?.color;
}

/** Queues giving blank cells their looks back. */
export function writeBlanks(sheet: Excel.Worksheet, blanks: readonly RecordedBlanks[]): void {
  for (const { look: recorded, cells } of blanks) {
    const look = lookFromXml(recorded);
    for (const chunk of addressChunks(coveringAreas(cells))) {
      const { numberFormat } = look;
      if (numberFormat !== null && numberFormat !== "General") {
        for (const area of chunk) setNumberFormat(rangeOf(sheet, area), numberFormat);
      }
      writeLook(areasOf(sheet, chunk).format, look);
    }
  }
}

function writeLook(format: Excel.RangeFormat, look: ReturnType<typeof lookFromXml>): void {
  const { font, lines } = look;
  setFill(format.fill, look.fill);
  if (font.name !== null) format.font.name = font.name;
  if (font.size !== null) format.font.size = font.size;
  if (font.color !== null) format.font.color = font.color;
  format.font.bold = font.bold;
  format.font.italic = font.italic;
  format.font.strikethrough = font.strikethrough;
  if (font.underline !== null) {
    format.font.underline = font.underline as Excel.RangeUnderlineStyle;
  }
  const [top, bottom, left, right] = lines;
  const edges = [
    ["EdgeTop", top],
    ["EdgeBottom", bottom],
    ["EdgeLeft", left],
    ["EdgeRight", right],
    ["InsideHorizontal", top],
    ["InsideVertical", left],
  ] as const;
  for (const [edge, line] of edges) {
    if (!line) continue;
    const border = format.borders.getItem(edge);
    border.style = line.style as Excel.BorderLineStyle;
    border.weight = line.weight as Excel.BorderWeight;
    border.color = line.color;
  }
  format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  format.wrapText = look.wrap;
}
