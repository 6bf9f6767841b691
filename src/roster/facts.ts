import type { Decimal } from "../money";
import type { CellAddress, CellValue } from "../workbook/cells";
import { isBlankCell, textOfCell } from "./cell-text";
import type { Field } from "./fields";
import type { Place } from "./layout";
import type { Fact, FactReader, MoneyPeriod, TypedDate } from "./types";
import type { Reading } from "./value-reading";

/** Look-ups by field over whatever says where a field's value stands. */
export abstract class CellFacts implements FactReader {
  /** Where the value of a field stands, or null when there is no such column. */
  protected abstract place(field: Field): Place | null;

  cell(field: Field): CellAddress | null {
    const place = this.place(field);
    return place === null ? null : place.layout.address(place.row, place.column);
  }

  raw(field: Field): CellValue {
    const place = this.place(field);
    return place === null ? null : place.layout.value(place.row, place.column);
  }

  text(field: Field): string | null {
    return textOfCell(this.raw(field));
  }

  amount(field: Field): Fact<Decimal> | null {
    const place = this.place(field);
    if (place === null) return null;
    const first = factAt(place, place.layout.amountsIn(place.column));
    const further = place.layout.furtherParts(place.column);
    return further.length === 0 ? first : sumOf(first, place, further);
  }

  period(field: Field): MoneyPeriod | null {
    const place = this.place(field);
    return place === null ? null : place.layout.period(place.column);
  }

  number(field: Field): Fact<number> | null {
    const place = this.place(field);
    return place === null ? null : factAt(place, place.layout.number);
  }

  date(field: Field): Fact<TypedDate> | null {
    const place = this.place(field);
    return place === null ? null : factAt(place, place.layout.date);
  }

  flag(field: Field): Fact<boolean> | null {
    const place = this.place(field);
    return place === null ? null : factAt(place, place.layout.flag);
  }
}

/** Reads the value at a place. */
function factAt<T>(
  { layout, row, column }: Place,
  read: (value: CellValue, isDate: boolean) => Reading<T>,
): Fact<T> {
  const raw = layout.value(row, column);
  const isDate = typeof raw === "number" && layout.grid.isDate(row, column);
  const { value, problem } = read(raw, isDate);
  return { value, problem, raw: isBlankCell(raw) ? null : raw, cell: layout.address(row, column) };
}

/** A sum that stands in several columns: all its parts together, at the cell of the first that is filled. */
function sumOf(first: Fact<Decimal>, place: Place, further: readonly number[]): Fact<Decimal> {
  const { layout, row } = place;
  let sum = first;
  if (first.problem !== null) return first;
  for (const column of further) {
    const part = factAt({ layout, row, column }, layout.amountsIn(column));
    if (part.problem !== null) return part;
    if (part.value === null) continue;
    sum = sum.value === null ? part : { ...sum, value: sum.value.plus(part.value) };
  }
  return sum;
}
