import { readAmount } from "../roster/values";
import type { Decimal } from "../money";
import type { Person } from "../roster/types";
import type { Grid } from "../workbook/grid";
import { builtOnce } from "./built-once";
import { gridOf } from "./tables/table-cells";
import type { FindingContext } from "./types";

/** Reads columns of lists that no field stands for (价值, 认缴出资额, 登记状态), by the words over them. */
export interface ListCells {
  /** The first filled cell under a header that matches, as text; empty where there is none. */
  text(entry: Person, header: RegExp): string;
  /** The same as a sum in yuan; a header that says 万元 is multiplied out. */
  money(entry: Person, header: RegExp): Decimal | null;
}

export function listCells(context: FindingContext): ListCells {
  const grids = new Map<string, Grid>();
  const found = (
    { table, row }: Person,
    header: RegExp,
  ): { readonly value: string | number; readonly header: string } | null => {
    const grid = builtOnce(grids, table.id, () => gridOf(table, context));
    for (const column of table.columns) {
      if (!header.test(column.header)) continue;
      const value = grid.value(row, column.column);
      if (typeof value === "string" || typeof value === "number") {
        return { value, header: column.header };
      }
    }
    return null;
  };
  return {
    text: (entry, header) => String(found(entry, header)?.value ?? "").trim(),
    money: (entry, header) => {
      const cell = found(entry, header);
      if (cell === null) return null;
      const amount = readAmount(cell.value).value;
      const isInTenThousands = /万/.test(cell.header) && !/万/.test(String(cell.value));
      return amount !== null && isInTenThousands ? amount.times(10_000) : amount;
    },
  };
}
