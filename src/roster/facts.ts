import type { Decimal } from "../money";
import type { CellAddress, CellValue } from "../workbook/cells";
import { isBlankCell, textOfCell } from "./cell-text";
import type { Field } from "./fields";
import type { Layout, Place } from "./layout";
import type { Fact, FactReader, TypedDate } from "./types";
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
    return place === null ? null : place.layout.grid.value(place.row, place.column);
  }

  text(field: Field): string | null {
    return textOfCell(this.raw(field));
  }

  amount(field: Field): Fact<Decimal> | null {
    return this.fact(field, (layout) => layout.amount);
  }

  number(field: Field): Fact<number> | null {
    return this.fact(field, (layout) => layout.number);
  }

  date(field: Field): Fact<TypedDate> | null {
    return this.fact(field, (layout) => layout.date);
  }

  flag(field: Field): Fact<boolean> | null {
    return this.fact(field, (layout) => layout.flag);
  }

  private fact<T>(
    field: Field,
    readerOf: (layout: Layout) => (value: CellValue, isDate: boolean) => Reading<T>,
  ): Fact<T> | null {
    const place = this.place(field);
    if (place === null) return null;
    const { layout, row, column } = place;
    const raw = layout.grid.value(row, column);
    const isDate = typeof raw === "number" && layout.grid.isDate(row, column);
    const { value, problem } = readerOf(layout)(raw, isDate);
    return {
      value,
      problem,
      raw: isBlankCell(raw) ? null : raw,
      cell: layout.address(row, column),
    };
  }
}
