import { ApiError } from "../api-error";
import { hostObject, type HostObject, type Kind } from "../kind";
import type { Line, Look } from "../look";
import { intersection, type Rect } from "../rect";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "../sheet";
import { flagOf, numberOf, refuseProtected, textOf, type RangePlace } from "./places";

/** A part of the looks that is the same everywhere in the areas, or null. */
function uniform<T>({ sheet, rects }: RangePlace, part: (look: Look) => T): T | null {
  const found = new Set<T>();
  for (const one of rects) for (const look of sheet.looksIn(one)) found.add(part(look));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

function change(place: RangePlace, location: string, changes: Partial<Look>): void {
  refuseProtected(place, location);
  for (const one of place.rects) place.sheet.setLook(one, changes);
}

/** Colours come back in upper case, as `#RRGGBB`; mixed ones as an empty text. */
function colour(value: unknown, location: string): string {
  const text = textOf(value, location);
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw new ApiError("InvalidArgument", location);
  return `#${text.replace("#", "").toUpperCase()}`;
}

const fill: Kind<RangePlace> = {
  name: "RangeFill",
  get: {
    Color: (place) => uniform(place, (look) => look.fillColor) ?? "",
    Pattern: (place) => uniform(place, (look) => look.fillPattern),
    PatternColor: (place) => uniform(place, (look) => look.patternColor) ?? "",
    TintAndShade: (place) => uniform(place, (look) => look.fillTint),
    PatternTintAndShade: (place) => uniform(place, (look) => look.patternTint),
  },
  set: {
    // A colour makes a cell solid that had no fill; under a pattern it is the pattern's ground.
    Color: (place, value) => {
      const fillColor = colour(value, "RangeFill.color");
      refuseProtected(place, "RangeFill.color");
      const { sheet } = place;
      for (const one of place.rects) {
        sheet.changeLook(one, (look) => ({
          fillColor,
          fillPattern: look.fillPattern === "None" ? "Solid" : look.fillPattern,
          fillTint: 0,
        }));
      }
    },
    Pattern: (place, value) =>
      change(place, "RangeFill.pattern", { fillPattern: textOf(value, "RangeFill.pattern") }),
    PatternColor: (place, value) =>
      change(place, "RangeFill.patternColor", {
        patternColor: colour(value, "RangeFill.patternColor"),
      }),
  },
  call: {
    Clear: (place) =>
      change(place, "RangeFill.clear", {
        fillColor: "#FFFFFF",
        fillPattern: "None",
        patternColor: "#000000",
        fillTint: 0,
        patternTint: 0,
      }),
  },
};

const font: Kind<RangePlace> = {
  name: "RangeFont",
  get: {
    Name: (place) => uniform(place, (look) => look.fontName),
    Size: (place) => uniform(place, (look) => look.fontSize),
    Bold: (place) => uniform(place, (look) => look.bold),
    Italic: (place) => uniform(place, (look) => look.italic),
    Underline: (place) => uniform(place, (look) => look.underline),
    Strikethrough: (place) => uniform(place, (look) => look.strikethrough),
    Color: (place) => uniform(place, (look) => look.fontColor) ?? "",
  },
  set: {
    Name: (place, value) => change(place, "RangeFont", { fontName: textOf(value, "RangeFont") }),
    Size: (place, value) => change(place, "RangeFont", { fontSize: numberOf(value, "RangeFont") }),
    Bold: (place, value) => change(place, "RangeFont", { bold: flagOf(value, "RangeFont") }),
    Italic: (place, value) => change(place, "RangeFont", { italic: flagOf(value, "RangeFont") }),
    Underline: (place, value) =>
      change(place, "RangeFont", { underline: textOf(value, "RangeFont") }),
    Strikethrough: (place, value) =>
      change(place, "RangeFont", { strikethrough: flagOf(value, "RangeFont") }),
    Color: (place, value) =>
      change(place, "RangeFont.color", { fontColor: colour(value, "RangeFont.color") }),
  },
};

type Side = "top" | "bottom" | "left" | "right";
type Edge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

interface BorderPlace {
  readonly place: RangePlace;
  readonly edge: Edge;
}

/** The cells of an area at one of its edges, or all that have a neighbour within it. */
function borderCells({ place, edge }: BorderPlace): { readonly rect: Rect; readonly side: Side }[] {
  return place.rects.flatMap((area) => {
    const { row, column, rows, columns } = area;
    const wanted: { rect: Rect; side: Side }[] = [];
    if (edge === "EdgeTop") wanted.push({ rect: { ...area, rows: 1 }, side: "top" });
    if (edge === "EdgeBottom") {
      wanted.push({ rect: { ...area, row: row + rows - 1, rows: 1 }, side: "bottom" });
    }
    if (edge === "EdgeLeft") wanted.push({ rect: { ...area, columns: 1 }, side: "left" });
    if (edge === "EdgeRight") {
      wanted.push({ rect: { ...area, column: column + columns - 1, columns: 1 }, side: "right" });
    }
    if (edge === "InsideHorizontal" && rows > 1) {
      wanted.push({ rect: { ...area, row: row + 1, rows: rows - 1 }, side: "top" });
      wanted.push({ rect: { ...area, rows: rows - 1 }, side: "bottom" });
    }
    if (edge === "InsideVertical" && columns > 1) {
      wanted.push({ rect: { ...area, column: column + 1, columns: columns - 1 }, side: "left" });
      wanted.push({ rect: { ...area, columns: columns - 1 }, side: "right" });
    }
    return wanted;
  });
}

function uniformLine<T>(border: BorderPlace, part: (line: Line) => T): T | null {
  const found = new Set<T>();
  for (const { rect, side } of borderCells(border)) {
    for (const look of border.place.sheet.looksIn(rect)) found.add(part(look[side]));
  }
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

function changeLine(border: BorderPlace, changes: Partial<Line>): void {
  const { sheet } = border.place;
  refuseProtected(border.place, "RangeBorder");
  for (const { rect, side } of borderCells(border)) {
    const [look] = sheet.looksIn({ ...rect, rows: 1, columns: 1 });
    if (look) sheet.setLook(rect, { [side]: { ...look[side], ...changes } });
  }
}

const border: Kind<BorderPlace> = {
  name: "RangeBorder",
  identity: ({ edge }) => ({ SideIndex: edge }),
  get: {
    Style: (place) => uniformLine(place, (line) => line.style),
    Weight: (place) => uniformLine(place, (line) => line.weight),
    Color: (place) => uniformLine(place, (line) => line.color) ?? "",
  },
  set: {
    Style: (place, value) => changeLine(place, { style: textOf(value, "RangeBorder.style") }),
    Weight: (place, value) => changeLine(place, { weight: textOf(value, "RangeBorder.weight") }),
    Color: (place, value) => changeLine(place, { color: colour(value, "RangeBorder.color") }),
  },
};

const EDGES: readonly Edge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

const borders: Kind<RangePlace> = {
  name: "RangeBorderCollection",
  item: (place, key) => {
    const edge = EDGES.find((one) => one === key);
    if (!edge) throw new ApiError("InvalidArgument", "RangeBorderCollection.getItem");
    return hostObject(border, { place, edge });
  },
};

/** A measure of columns or rows that is the same everywhere, or null. */
function uniformMeasure(
  place: RangePlace,
  along: (rect: Rect) => readonly [number, number],
  measure: (at: number) => number,
): number | null {
  const found = new Set<number>();
  for (const one of place.rects) {
    const [first, count] = along(one);
    for (let at = first; at < first + count; at++) found.add(measure(at));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const columnsOf = ({ column, columns }: Rect): readonly [number, number] => [column, columns];
const rowsOf = ({ row, rows }: Rect): readonly [number, number] => [row, rows];

function eachAlong(
  place: RangePlace,
  along: (rect: Rect) => readonly [number, number],
  visit: (at: number) => void,
): void {
  refuseProtected(place, "RangeFormat");
  for (const one of place.rects) {
    const [first, count] = along(one);
    for (let at = first; at < first + count; at++) visit(at);
  }
}

const format: Kind<RangePlace> = {
  name: "RangeFormat",
  objects: {
    Fill: (place) => hostObject(fill, place),
    Font: (place) => hostObject(font, place),
    Borders: (place) => hostObject(borders, place),
  },
  get: {
    HorizontalAlignment: (place) => uniform(place, (look) => look.horizontal),
    VerticalAlignment: (place) => uniform(place, (look) => look.vertical),
    WrapText: (place) => uniform(place, (look) => look.wrap),
    ColumnWidth: (place) =>
      uniformMeasure(place, columnsOf, (column) =>
        place.sheet.hiddenColumns.has(column)
          ? 0
          : (place.sheet.columnWidths.get(column) ?? STANDARD_WIDTH),
      ),
    RowHeight: (place) =>
      uniformMeasure(place, rowsOf, (row) => place.sheet.rowHeights.get(row) ?? STANDARD_HEIGHT),
    UseStandardWidth: (place) => {
      const set = uniformMeasure(place, columnsOf, (column) =>
        place.sheet.columnWidths.has(column) ? 1 : 0,
      );
      return set === null ? null : set === 0;
    },
  },
  set: {
    HorizontalAlignment: (place, value) =>
      change(place, "RangeFormat", { horizontal: textOf(value, "RangeFormat") }),
    VerticalAlignment: (place, value) =>
      change(place, "RangeFormat", { vertical: textOf(value, "RangeFormat") }),
    WrapText: (place, value) =>
      change(place, "RangeFormat", { wrap: flagOf(value, "RangeFormat") }),
    ColumnWidth: (place, value) => {
      const width = numberOf(value, "RangeFormat.columnWidth");
      eachAlong(place, columnsOf, (column) => {
        place.sheet.columnWidths.set(column, width);
        if (width > 0) place.sheet.hiddenColumns.delete(column);
      });
    },
    RowHeight: (place, value) => {
      const height = numberOf(value, "RangeFormat.rowHeight");
      eachAlong(place, rowsOf, (row) => place.sheet.rowHeights.set(row, height));
    },
    UseStandardWidth: (place, value) => {
      if (!flagOf(value, "RangeFormat.useStandardWidth")) return;
      eachAlong(place, columnsOf, (column) => place.sheet.columnWidths.delete(column));
    },
  },
};

export function formatObject(place: RangePlace): HostObject {
  return hostObject(format, place);
}

/** Longest list of choices that a rule holds as a text, in characters. */
const MAX_LIST = 255;

/** The choices of a list rule as its text, or null for any other rule. */
function listSource(rule: unknown): string | null {
  const { list } = rule as { readonly list?: { readonly source?: unknown } };
  return typeof list?.source === "string" ? list.source : null;
}

const validation: Kind<RangePlace> = {
  name: "DataValidation",
  set: {
    Rule: (place, rule) => {
      refuseProtected(place, "DataValidation.rule");
      const { sheet, rects } = place;
      const source = listSource(rule);
      if (source !== null && source.length > MAX_LIST) {
        throw new ApiError("InvalidArgument", "DataValidation.rule");
      }
      for (const rect of rects) sheet.validations.push({ rect, rule });
    },
  },
  call: {
    Clear: ({ sheet, rects }) => {
      sheet.validations = sheet.validations.filter(
        (one) => !rects.some((rect) => intersection(rect, one.rect)),
      );
    },
  },
};

export function validationObject(place: RangePlace): HostObject {
  return hostObject(validation, place);
}

export const FORMAT_KINDS = [format, fill, font, borders, border, validation] as const;
