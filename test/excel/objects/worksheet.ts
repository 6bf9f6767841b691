import { ApiError } from "../api-error";
import type { Book } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { rect, type Rect } from "../rect";
import type { Sheet } from "../sheet";
import { eventMethods } from "./events";
import { pageLayoutObject } from "./page-layout";
import { numberOf, refuseProtected, refuseStructure, textOf, type SheetPlace } from "./places";
import { areasOfAddress, rangeObject, rangePlaceOf, wholeSheet } from "./range";

function rectArgument({ book, sheet }: SheetPlace, value: unknown, location: string): Rect {
  if (typeof value === "string") return book.area(value, sheet, location).rect;
  const [first] = rangePlaceOf(value)?.rects ?? [];
  if (!first) throw new ApiError("InvalidArgument", location);
  return first;
}

const freezePanes: Kind<SheetPlace> = {
  name: "WorksheetFreezePanes",
  call: {
    FreezeAt: (place, range) => {
      place.sheet.frozen = rectArgument(place, range, "WorksheetFreezePanes.freezeAt");
    },
    FreezeRows: ({ sheet }, count) => {
      sheet.frozen = { ...wholeSheet(), rows: numberOf(count, "WorksheetFreezePanes.freezeRows") };
    },
    FreezeColumns: ({ sheet }, count) => {
      const columns = numberOf(count, "WorksheetFreezePanes.freezeColumns");
      sheet.frozen = { ...wholeSheet(), columns };
    },
  },
};

const autoFilter: Kind<SheetPlace> = {
  name: "AutoFilter",
  call: {
    Apply: (place, range) => {
      refuseProtected(place, "AutoFilter.apply");
      place.sheet.filter = rectArgument(place, range, "AutoFilter.apply");
    },
  },
};

const protection: Kind<SheetPlace> = {
  name: "WorksheetProtection",
  get: { Protected: ({ sheet }) => sheet.isProtected },
};

const EVENTS = ["SelectionChangedEvent", "DataChangedEvent", "ActivatedEvent"];

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility({ book, sheet }: SheetPlace, value: unknown): void {
  refuseStructure(book, "Worksheet.visibility");
  const found = VISIBILITIES.find((one) => one === value);
  if (!found) throw new ApiError("InvalidArgument", "Worksheet.visibility");
  sheet.visibility = found;
}

const worksheet: Kind<SheetPlace> = {
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
  },
  set: {
    Name: ({ book, sheet }, value) => {
      refuseStructure(book, "Worksheet.name");
      book.rename(sheet, textOf(value, "Worksheet.name"));
    },
    Visibility: setVisibility,
    TabColor: ({ sheet }, value) => {
      sheet.tabColor = textOf(value, "Worksheet.tabColor");
    },
    Position: ({ book, sheet }, value) => {
      refuseStructure(book, "Worksheet.position");
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(numberOf(value, "Worksheet.position"), 0, sheet);
    },
  },
  objects: {
    FreezePanes: (place) => hostObject(freezePanes, place),
    AutoFilter: (place) => hostObject(autoFilter, place),
    PageLayout: (place) => pageLayoutObject(place),
    Protection: (place) => hostObject(protection, place),
  },
  call: {
    GetRange: ({ book, sheet }, address) => {
      if (address === null || address === undefined) return rangeObject(book, sheet, wholeSheet());
      const text = textOf(address, "Worksheet.getRange");
      return rangeObject(book, sheet, book.area(text, sheet, "Worksheet.getRange").rect);
    },
    GetRanges: ({ book, sheet }, address) => areasOfAddress(book, sheet, address),
    GetRangeByIndexes: ({ book, sheet }, row, column, rows, columns) => {
      const location = "Worksheet.getRangeByIndexes";
      const area = rect(
        numberOf(row, location),
        numberOf(column, location),
        numberOf(rows, location),
        numberOf(columns, location),
      );
      return rangeObject(book, sheet, area);
    },
    GetUsedRangeOrNullObject: ({ book, sheet }, valuesOnly) => {
      const used = sheet.used(valuesOnly === true);
      return used && rangeObject(book, sheet, used);
    },
    // Of a blank sheet Excel gives its first cell.
    GetUsedRange: ({ book, sheet }, valuesOnly) =>
      rangeObject(book, sheet, sheet.used(valuesOnly === true) ?? rect(0, 0, 1, 1)),
    Activate: ({ book, sheet }) => {
      if (sheet.visibility !== "Visible")
        throw new ApiError("InvalidOperation", "Worksheet.activate");
      book.activate(sheet);
    },
    Delete: ({ book, sheet }) => {
      refuseStructure(book, "Worksheet.delete");
      book.deleteSheet(sheet);
    },
    ...eventMethods<SheetPlace>(EVENTS, ({ book, sheet }) => [book, sheet.id]),
  },
};

export function worksheetObject(book: Book, sheet: Sheet): HostObject {
  return hostObject(worksheet, { book, sheet });
}

const worksheets: Kind<Book> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => worksheetObject(book, sheet)),
  item: (book, key) => {
    const sheet = book.find(key);
    if (!sheet) throw new ApiError("ItemNotFound", "WorksheetCollection.getItem");
    return worksheetObject(book, sheet);
  },
  call: {
    Add: (book, name) => {
      refuseStructure(book, "WorksheetCollection.add");
      const sheet = book.newSheet(textOf(name, "WorksheetCollection.add"));
      return worksheetObject(book, sheet);
    },
    GetActiveWorksheet: (book) => worksheetObject(book, book.active),
    GetItemOrNullObject: (book, key) => {
      const sheet = book.find(key);
      return sheet && worksheetObject(book, sheet);
    },
    ...eventMethods<Book>(EVENTS, (book) => [book, "Workbook"]),
  },
};

export function worksheetsObject(book: Book): HostObject {
  return hostObject(worksheets, book);
}

export const WORKSHEET_KINDS = [
  worksheet,
  worksheets,
  freezePanes,
  autoFilter,
  protection,
] as const;
