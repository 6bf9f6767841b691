import { ApiError } from "../api-error";
import type { Book } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { PLAIN_LOOK } from "../look";
import {
  ALL_COLUMNS,
  ALL_ROWS,
  boundingRect,
  intersection,
  MAX_ADDRESS,
  rect,
  rectName,
  shownSheetName,
  type Rect,
} from "../rect";
import { cellKey, type Sheet } from "../sheet";
import { valueType, type Held } from "../typing";
import { formatObject, validationObject } from "./format";
import {
  flagOf,
  numberOf,
  onlyRect,
  recordOf,
  refuseProtected,
  textOf,
  type RangePlace,
} from "./places";
import { worksheetObject } from "./worksheet";

/** Most cells that one read gives. */
const MAX_CELLS = 5_000_000;
/** Merged areas above this number make the call fail. */
const MAX_MERGES = 512;

function matrix<T>(area: Rect, cell: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > MAX_CELLS) throw new ApiError("RangeExceedsLimit", "Range");
  return Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => cell(area.row + i, area.column + j)),
  );
}

function isHeld(value: unknown): value is Held {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Gives each cell its value of a matrix, or one value to all; null leaves a cell as it is. */
function spread(
  place: RangePlace,
  given: unknown,
  location: string,
  visit: (row: number, column: number, value: Held) => void,
): void {
  refuseProtected(place, location);
  const area = onlyRect(place);
  const rows: readonly unknown[] = Array.isArray(given) ? given : [];
  if (Array.isArray(given) && rows.length !== area.rows) {
    throw new ApiError("InvalidArgument", location);
  }
  for (let i = 0; i < area.rows; i++) {
    const cells = Array.isArray(given) ? rows[i] : null;
    if (Array.isArray(given) && (!Array.isArray(cells) || cells.length !== area.columns)) {
      throw new ApiError("InvalidArgument", location);
    }
    for (let j = 0; j < area.columns; j++) {
      const value: unknown = Array.isArray(cells) ? cells[j] : given;
      if (value === null) continue;
      if (!isHeld(value)) throw new ApiError("InvalidArgument", location);
      visit(area.row + i, area.column + j, value);
    }
  }
}

function enter(place: RangePlace, given: unknown, location: string): void {
  const { book, sheet } = place;
  spread(place, given, location, (row, column, value) => {
    sheet.enter(row, column, value, (formula) => book.evaluate(formula, sheet));
  });
  book.changed(sheet, onlyRect(place), "Local");
}

/** True or false when all rows are alike, else null. */
function allHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let seen = 0;
  for (let at = first; at < first + count; at++) if (hidden.has(at)) seen++;
  return seen === 0 ? false : seen === count ? true : null;
}

function usedWithin(place: RangePlace, valuesOnly: unknown): HostObject | null {
  const area = onlyRect(place);
  const sheetUsed = place.sheet.used(valuesOnly === true);
  const common = sheetUsed && intersection(area, sheetUsed);
  if (!common) return null;
  const used = shrunk(place.sheet, common, valuesOnly === true);
  return used && rangeObject(place.book, place.sheet, used);
}

/** The smallest part of an area that holds everything used in it. */
function shrunk(sheet: Sheet, area: Rect, valuesOnly: boolean): Rect | null {
  let found: Rect | null = null;
  for (let row = area.row; row < area.row + area.rows; row++) {
    let first = -1;
    let last = -1;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const isUsed =
        sheet.value(row, column) !== "" ||
        sheet.formulas.has(cellKey(row, column)) ||
        (!valuesOnly && sheet.look(row, column) !== PLAIN_LOOK);
      if (!isUsed) continue;
      if (first < 0) first = column;
      last = column;
    }
    if (first < 0) continue;
    const here = { row, column: first, rows: 1, columns: last - first + 1 };
    found = found ? boundingRect(found, here) : here;
  }
  return found;
}

function areaArgument(place: RangePlace, value: unknown, location: string): RangePlace {
  if (typeof value === "string") {
    const { sheet, rect: found } = place.book.area(value, place.sheet, location);
    return { book: place.book, sheet, rects: [found] };
  }
  const found = rangePlaceOf(value);
  if (!found || found.sheet !== place.sheet) throw new ApiError("InvalidArgument", location);
  return found;
}

const places = new WeakSet<RangePlace>();

/** The place of a range or of several that was given as an argument, or null. */
export function rangePlaceOf(value: unknown): RangePlace | null {
  if (typeof value !== "object" || value === null || !("state" in value)) return null;
  const { state } = value;
  return isRangePlace(state) ? state : null;
}

function isRangePlace(value: unknown): value is RangePlace {
  return typeof value === "object" && value !== null && places.has(value as RangePlace);
}

function rowProperties(place: RangePlace, options: unknown): unknown {
  const wanted = recordOf(options, "Range.getRowProperties");
  const { row, rows } = onlyRect(place);
  const isHidden = wanted["rowHidden"] === true;
  return Array.from({ length: rows }, (_, i) => ({
    ...(isHidden ? { rowHidden: place.sheet.hiddenRows.has(row + i) } : {}),
  }));
}

/** A cell's colour and pattern, for what a caller wants of them. */
function cellProperties({ sheet, ...place }: RangePlace, options: unknown): unknown {
  const location = "Range.getCellProperties";
  const wanted = recordOf(
    recordOf(recordOf(options, location)["format"], location)["fill"],
    location,
  );
  return matrix(onlyRect({ sheet, ...place }), (row, column) => {
    const { fillColor, fillPattern } = sheet.look(row, column);
    const color = wanted["color"] === true ? { color: fillColor } : {};
    const pattern = wanted["pattern"] === true ? { pattern: fillPattern } : {};
    return { format: { fill: { ...color, ...pattern } } };
  });
}

function select(book: Book, sheet: Sheet, rects: readonly Rect[]): void {
  book.select(sheet, rects);
}

function mergedAreas(place: RangePlace): HostObject | null {
  const area = onlyRect(place);
  const rects = place.sheet.merges.filter((one) => intersection(one, area));
  if (rects.length > MAX_MERGES) throw new ApiError("GeneralException", "Range.getMergedAreas");
  return rects.length === 0 ? null : rangeAreasObject({ ...place, rects });
}

function visibleCells(place: RangePlace): HostObject | null {
  const { row, rows, ...rest } = onlyRect(place);
  const rects: Rect[] = [];
  for (let at = row; at < row + rows; at++) {
    if (place.sheet.hiddenRows.has(at)) continue;
    const last = rects.at(-1);
    if (last && last.row + last.rows === at)
      rects[rects.length - 1] = { ...last, rows: last.rows + 1 };
    else rects.push({ row: at, rows: 1, ...rest });
  }
  return rects.length === 0 ? null : rangeAreasObject({ ...place, rects });
}

function clear(place: RangePlace, applyTo: unknown): void {
  refuseProtected(place, "Range.clear");
  const { sheet } = place;
  for (const area of place.rects) {
    sheet.refusePartOfMerge(area, "Range.clear");
    if (applyTo === "All" || applyTo === "Contents" || !applyTo) sheet.clearContents(area);
    if (applyTo === "All" || applyTo === "Formats" || !applyTo) {
      sheet.clearFormats(area);
      sheet.unmerge(area);
    }
    place.book.changed(sheet, area, "Local");
  }
}

const range: Kind<RangePlace> = {
  name: "Range",
  get: {
    Address: (place) => `${shownSheetName(place.sheet.name)}!${rectName(onlyRect(place))}`,
    RowIndex: (place) => onlyRect(place).row,
    ColumnIndex: (place) => onlyRect(place).column,
    RowCount: (place) => onlyRect(place).rows,
    ColumnCount: (place) => onlyRect(place).columns,
    Values: (place) => matrix(onlyRect(place), (row, column) => place.sheet.value(row, column)),
    Formulas: (place) => matrix(onlyRect(place), (row, column) => place.sheet.formula(row, column)),
    ValueTypes: (place) =>
      matrix(onlyRect(place), (row, column) =>
        valueType(place.sheet.value(row, column), place.sheet.literal.has(cellKey(row, column))),
      ),
    NumberFormat: (place) =>
      matrix(onlyRect(place), (row, column) => place.sheet.look(row, column).numberFormat),
    RowHidden: ({ sheet, rects: [one] }) =>
      one ? allHidden(sheet.hiddenRows, one.row, one.rows) : null,
    ColumnHidden: ({ sheet, rects: [one] }) =>
      one ? allHidden(sheet.hiddenColumns, one.column, one.columns) : null,
  },
  set: {
    Values: (place, value) => enter(place, value, "Range.values"),
    Formulas: (place, value) => enter(place, value, "Range.formulas"),
    NumberFormat: (place, value) => {
      const { sheet } = place;
      if (!Array.isArray(value)) {
        refuseProtected(place, "Range.numberFormat");
        sheet.setLook(onlyRect(place), { numberFormat: textOf(value, "Range.numberFormat") });
        return;
      }
      spread(place, value, "Range.numberFormat", (row, column, code) => {
        const cell = { row, column, rows: 1, columns: 1 };
        sheet.setLook(cell, { numberFormat: textOf(code, "Range.numberFormat") });
      });
    },
    ColumnHidden: (place, value) => {
      refuseProtected(place, "Range.columnHidden");
      const { column, columns } = onlyRect(place);
      for (let at = column; at < column + columns; at++) {
        if (flagOf(value, "Range.columnHidden")) place.sheet.hiddenColumns.add(at);
        else place.sheet.hiddenColumns.delete(at);
      }
    },
  },
  objects: {
    Format: (place) => formatObject(place),
    DataValidation: (place) => validationObject(place),
    Worksheet: ({ book, sheet }) => worksheetObject(book, sheet),
  },
  call: {
    GetRow: (place, index) => {
      const area = onlyRect(place);
      return part(
        place,
        rect(area.row + numberOf(index, "Range.getRow"), area.column, 1, area.columns),
      );
    },
    GetBoundingRect: (place, other) => {
      const found = areaArgument(place, other, "Range.getBoundingRect");
      return part(place, boundingRect(onlyRect(place), onlyRect(found)));
    },
    GetIntersectionOrNullObject: (place, other) => {
      const found = areaArgument(place, other, "Range.getIntersectionOrNullObject");
      const common = intersection(onlyRect(place), onlyRect(found));
      return common && part(place, common);
    },
    GetUsedRangeOrNullObject: (place, valuesOnly) => usedWithin(place, valuesOnly),
    GetMergedAreasOrNullObject: (place) => mergedAreas(place),
    GetSpecialCellsOrNullObject: (place, type) => {
      if (type === "Visible") return visibleCells(place);
      throw new ApiError("NotImplemented", `Range.getSpecialCells ${String(type)}`);
    },
    GetRowProperties: (place, options) => rowProperties(place, options),
    GetCellProperties: (place, options) => cellProperties(place, options),
    Merge: (place) => {
      refuseProtected(place, "Range.merge");
      place.sheet.merge(onlyRect(place));
    },
    Unmerge: (place) => {
      refuseProtected(place, "Range.unmerge");
      place.sheet.unmerge(onlyRect(place));
    },
    Clear: (place, applyTo) => clear(place, applyTo),
    Select: ({ book, sheet, rects }) => select(book, sheet, rects),
    _ValidateArraySize: (place, rows, columns) => {
      const area = onlyRect(place);
      if (area.rows !== rows || area.columns !== columns) {
        throw new ApiError("InvalidArgument", "Range.values");
      }
    },
  },
};

const rangeAreas: Kind<RangePlace> = {
  name: "RangeAreas",
  get: {
    Address: ({ sheet, rects }) => {
      const name = shownSheetName(sheet.name);
      return rects.map((one) => `${name}!${rectName(one)}`).join(",");
    },
    AreaCount: ({ rects }) => rects.length,
    CellCount: ({ rects }) => rects.reduce((sum, one) => sum + one.rows * one.columns, 0),
  },
  objects: {
    Areas: (place) => hostObject(rangeCollection, place),
    Format: (place) => formatObject(place),
    Worksheet: ({ book, sheet }) => worksheetObject(book, sheet),
  },
  call: {
    GetIntersectionOrNullObject: (place, other) => {
      const found = areaArgument(place, other, "RangeAreas.getIntersectionOrNullObject");
      const rects = place.rects.flatMap((one) =>
        found.rects.flatMap((two) => intersection(one, two) ?? []),
      );
      return rects.length === 0 ? null : rangeAreasObject({ ...place, rects });
    },
    Clear: (place, applyTo) => clear(place, applyTo),
    Select: ({ book, sheet, rects }) => select(book, sheet, rects),
  },
};

const rangeCollection: Kind<RangePlace> = {
  name: "RangeCollection",
  items: (place) => place.rects.map((one) => part(place, one)),
};

function part(place: RangePlace, area: Rect): HostObject {
  return rangeObject(place.book, place.sheet, area);
}

export function rangeObject(book: Book, sheet: Sheet, area: Rect): HostObject {
  return remembered(range, { book, sheet, rects: [area] });
}

export function rangeAreasObject(place: RangePlace): HostObject {
  return remembered(rangeAreas, { book: place.book, sheet: place.sheet, rects: place.rects });
}

function remembered(kind: Kind<RangePlace>, place: RangePlace): HostObject {
  places.add(place);
  return hostObject(kind, place);
}

/** Several areas from one address: too long a text, or a sheet's name within it, is refused. */
export function areasOfAddress(book: Book, sheet: Sheet, address: unknown): HostObject {
  const text = textOf(address, "Worksheet.getRanges");
  if (text.length > MAX_ADDRESS) throw new ApiError("InvalidArgument", "Worksheet.getRanges");
  const rects = text.split(",").map((one) => book.area(one, sheet, "Worksheet.getRanges").rect);
  return rangeAreasObject({ book, sheet, rects });
}

export function wholeSheet(): Rect {
  return { row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS };
}

export const RANGE_KINDS = [range, rangeAreas, rangeCollection] as const;
