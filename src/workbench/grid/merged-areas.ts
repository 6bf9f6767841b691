import { contains, type Area } from "../../workbook/cells";

/** Areas of more rows than this are kept apart: whole columns are merged now and then. */
const TALL = 500;

/** Finds the merged area of a cell without looking through all of them. */
export class MergedAreas {
  private readonly byRow = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.lastRow - area.firstRow >= TALL) {
        this.tall.push(area);
        continue;
      }
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        const list = this.byRow.get(row);
        if (list) list.push(area);
        else this.byRow.set(row, [area]);
      }
    }
  }

  at(row: number, column: number): Area | null {
    for (const area of this.byRow.get(row) ?? NONE) {
      if (column >= area.firstColumn && column <= area.lastColumn) return area;
    }
    return this.tall.find((area) => contains(area, row, column)) ?? null;
  }

  /** An area grown until it cuts no merged area. */
  whole(area: Area): Area {
    let grown = area;
    for (;;) {
      const next = this.grownOnce(grown);
      if (next === grown) return grown;
      grown = next;
    }
  }

  private grownOnce(area: Area): Area {
    // Only rows at the rim can be cut; a large selection need not be looked through.
    const rows = area.lastRow - area.firstRow > TALL ? [area.firstRow, area.lastRow] : null;
    let grown = area;
    const take = (merge: Area): void => {
      if (!touches(merge, grown)) return;
      grown = {
        firstRow: Math.min(grown.firstRow, merge.firstRow),
        lastRow: Math.max(grown.lastRow, merge.lastRow),
        firstColumn: Math.min(grown.firstColumn, merge.firstColumn),
        lastColumn: Math.max(grown.lastColumn, merge.lastColumn),
      };
    };
    for (const merge of this.tall) take(merge);
    if (rows) for (const row of rows) for (const merge of this.byRow.get(row) ?? NONE) take(merge);
    else {
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        for (const merge of this.byRow.get(row) ?? NONE) take(merge);
      }
    }
    return isSame(grown, area) ? area : grown;
  }
}

const NONE: readonly Area[] = [];

function touches(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

function isSame(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
