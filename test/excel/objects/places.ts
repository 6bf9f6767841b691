import { ApiError } from "../api-error";
import type { Book } from "../book";
import type { Rect } from "../rect";
import type { Sheet } from "../sheet";

/** What every object that lies on a sheet is about. */
export interface SheetPlace {
  readonly book: Book;
  readonly sheet: Sheet;
}

/** One or several areas of a sheet. */
export interface RangePlace extends SheetPlace {
  readonly rects: readonly Rect[];
}

/** The first area: that of a range, which has only one. */
export function onlyRect({ rects }: RangePlace): Rect {
  const [first] = rects;
  if (!first) throw new ApiError("InvalidArgument", "Range");
  return first;
}

/** Refuses a change of a sheet that is protected or in a workbook that is read-only. */
export function refuseProtected({ book, sheet }: SheetPlace, location: string): void {
  if (book.readOnly || sheet.isProtected) throw new ApiError("AccessDenied", location);
}

/** Refuses a change of the list of sheets. */
export function refuseStructure(book: Book, location: string): void {
  if (book.readOnly || book.structureProtected) throw new ApiError("AccessDenied", location);
}

export function textOf(value: unknown, location: string): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument", location);
  return value;
}

export function numberOf(value: unknown, location: string): number {
  if (typeof value !== "number") throw new ApiError("InvalidArgument", location);
  return value;
}

export function flagOf(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw new ApiError("InvalidArgument", location);
  return value;
}

/** A list argument; a single value that is no list is an error. */
export function recordOf(value: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new ApiError("InvalidArgument", location);
  return Object.fromEntries(Object.entries(value));
}
