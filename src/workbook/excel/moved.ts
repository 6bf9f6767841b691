import type { Area } from "../cells";
import type { RecordedCell, RecordedPlace } from "../record";
import type { NamedArea } from "./survey";

/** How far an area of ours has moved since it was recorded. */
interface Shift {
  readonly before: Area;
  readonly rows: number;
  readonly columns: number;
}

function shifts(place: RecordedPlace, named: readonly NamedArea[]): Shift[] {
  return named.flatMap(({ kind, id, area }) => {
    const list: readonly { readonly id: number; readonly area: Area }[] =
      kind === "table" ? place.tables : place.areas;
    const before = list.find((one) => one.id === id)?.area;
    if (!before) return [];
    const rows = area.firstRow - before.firstRow;
    return [{ before, rows, columns: area.firstColumn - before.firstColumn }];
  });
}

/**
 * Where a recorded cell of the county's is now. Rows inserted above move our columns with the table,
 * so that their hidden name tells by how much; columns left of a cell do not follow ours.
 */
export function movedMark(
  place: RecordedPlace,
  named: readonly NamedArea[],
  { row, column }: RecordedCell,
): RecordedCell {
  return { row: row + rowShift(place, named, row), column };
}

/** Where a recorded blank cell under our columns is now: it moves with them both ways. */
export function movedBlank(
  place: RecordedPlace,
  named: readonly NamedArea[],
  { row, column }: RecordedCell,
): RecordedCell {
  const shift = shifts(place, named).find(
    ({ before }) => row >= before.firstRow && row <= before.lastRow,
  );
  return { row: row + (shift?.rows ?? 0), column: column + (shift?.columns ?? 0) };
}

/** By how many columns our columns of a place have moved. */
export function columnShift(place: RecordedPlace, named: readonly NamedArea[]): number {
  return shifts(place, named)[0]?.columns ?? 0;
}

function rowShift(place: RecordedPlace, named: readonly NamedArea[], row: number): number {
  const shift = shifts(place, named).find(
    ({ before }) => row >= before.firstRow && row <= before.lastRow,
  );
  return shift?.rows ?? 0;
}
