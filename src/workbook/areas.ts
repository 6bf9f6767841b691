import { contains, type Area } from "./cells";

/** Whether one area lies within another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    contains(outer, inner.firstRow, inner.firstColumn) &&
    contains(outer, inner.lastRow, inner.lastColumn)
  );
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
