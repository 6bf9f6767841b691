import { ApiError } from "../api-error";
import type { Book } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { xmlPartsObject } from "./custom-xml";
import { namesObject } from "./names";
import { flagOf } from "./places";
import { rangeAreasObject, rangeObject } from "./range";
import { settingsObject } from "./settings";
import { worksheetsObject } from "./worksheet";

const application: Kind<Book> = {
  name: "Application",
  call: {
    SuspendScreenUpdatingUntilNextSync: (book) => {
      book.screenSuspended = true;
    },
  },
};

const runtime: Kind<Book> = {
  name: "Runtime",
  get: { EnableEvents: (book) => book.enableEvents },
  set: {
    EnableEvents: (book, value) => {
      book.enableEvents = flagOf(value, "Runtime.enableEvents");
    },
  },
};

const protection: Kind<Book> = {
  name: "WorkbookProtection",
  get: { Protected: (book) => book.structureProtected },
};

const result: Kind<unknown> = { name: "FunctionResult", get: { Value: (value) => value } };

const functions: Kind<Book> = {
  name: "Functions",
  call: {
    /** Days since the first day of the workbook's date system. */
    Date: (book, year, month, day) => {
      const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
      const first = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      return hostObject(result, (time - first) / 86_400_000);
    },
  },
};

const workbook: Kind<Book> = {
  name: "Workbook",
  get: { Name: () => "名册.xlsx", ReadOnly: (book) => book.readOnly },
  objects: {
    Worksheets: (book) => worksheetsObject(book),
    Names: (book) => namesObject(book),
    CustomXmlParts: (book) => xmlPartsObject(book),
    Settings: (book) => settingsObject(book),
    Protection: (book) => hostObject(protection, book),
    Application: (book) => hostObject(application, book),
    Functions: (book) => hostObject(functions, book),
    _Runtime: (book) => hostObject(runtime, book),
  },
  call: {
    GetSelectedRanges: (book) =>
      rangeAreasObject({ book, sheet: book.selected.sheet, rects: book.selected.rects }),
    GetSelectedRange: (book) => {
      const [only, ...others] = book.selected.rects;
      if (!only || others.length > 0) {
        throw new ApiError("InvalidSelection", "Workbook.getSelectedRange");
      }
      return rangeObject(book, book.selected.sheet, only);
    },
    GetActiveCell: (book) => {
      const [first] = book.selected.rects;
      if (!first) throw new ApiError("InvalidSelection", "Workbook.getActiveCell");
      return rangeObject(book, book.selected.sheet, { ...first, rows: 1, columns: 1 });
    },
  },
};

export function workbookObject(book: Book): HostObject {
  return hostObject(workbook, book);
}

export const WORKBOOK_KINDS = [
  workbook,
  application,
  runtime,
  protection,
  functions,
  result,
] as const;
