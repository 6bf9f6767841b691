import type { Area } from "../../workbook/cells";

/** Areas of more rows than this are kept apart: whole columns are merged now and then. */
const TALL = 500;

/**
 * Merged areas in flat arrays, which go between threads as they are: a roster of 100,000 rows has as
 * many areas.
 */
export interface PackedMerges {
  /** First and last row, first and last column of each area. */
  readonly bounds: Uint32Array<ArrayBuffer>;
  /** Where the list of each row begins in `places`; the list of row r ends where that of r + 1 begins. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>;
  /** Areas of so many rows that they stand in no row's list. */
  readonly tall: Uint32Array<ArrayBuffer>;
}

/** Packs merged areas. */
export function packMerges(areas: readonly Area[]): PackedMerges {
  const bounds = new Uint32Array(areas.length * 4);
  const tall: number[] = [];
  const low: number[] = [];
  let lastRow = 0;
  areas.forEach((area, index) => {
    bounds.set([area.firstRow, area.lastRow, area.firstColumn, area.lastColumn], index * 4);
    if (area.lastRow - area.firstRow >= TALL) tall.push(index);
    else {
      low.push(index);
      lastRow = Math.max(lastRow, area.lastRow);
    }
  });
  const starts = new Uint32Array(lastRow + 2);
  const eachRow = (index: number, visit: (row: number) => void): void => {
    const last = bounds[index * 4 + 1] ?? 0;
    for (let row = bounds[index * 4] ?? 0; row <= last; row++) visit(row);
  };
  // First how many each row has, then from where on; filling moves each start to its own place.
  for (const index of low)
    eachRow(index, (row) => void (starts[row + 1] = at(starts, row + 1) + 1));
  for (let row = 1; row < starts.length; row++) starts[row] = at(starts, row) + at(starts, row - 1);
  const places = new Uint32Array(at(starts, starts.length - 1));
  const next = starts.slice();
  for (const index of low) {
    eachRow(index, (row) => {
      places[at(next, row)] = index;
      next[row] = at(next, row) + 1;
    });
  }
  return { bounds, starts, places, tall: Uint32Array.from(tall) };
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Finds the merged area of a cell without looking through all of them. */
export class MergedAreas {
  constructor(private readonly packed: PackedMerges) {}

  at(row: number, column: number): Area | null {
    const { starts, places, tall } = this.packed;
    const end = at(starts, row + 1);
    for (let place = at(starts, row); place < end; place++) {
      const index = at(places, place);
      if (this.hasColumn(index, column)) return this.area(index);
    }
    for (const index of tall) {
      const isInRows =
        row >= at(this.packed.bounds, index * 4) && row <= at(this.packed.bounds, index * 4 + 1);
      if (isInRows && this.hasColumn(index, column)) return this.area(index);
    }
    return null;
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
    const isLarge = area.lastRow - area.firstRow > TALL;
    let grown = area;
    const take = (index: number): void => {
      const merge = this.area(index);
      if (!touches(merge, grown)) return;
      grown = {
        firstRow: Math.min(grown.firstRow, merge.firstRow),
        lastRow: Math.max(grown.lastRow, merge.lastRow),
        firstColumn: Math.min(grown.firstColumn, merge.firstColumn),
        lastColumn: Math.max(grown.lastColumn, merge.lastColumn),
      };
    };
    const takeRow = (row: number): void => {
      const { starts, places } = this.packed;
      const end = at(starts, row + 1);
      for (let place = at(starts, row); place < end; place++) take(at(places, place));
    };
    this.packed.tall.forEach(take);
    if (isLarge) [area.firstRow, area.lastRow].forEach(takeRow);
    else for (let row = area.firstRow; row <= area.lastRow; row++) takeRow(row);
    return isSame(grown, area) ? area : grown;
  }

  private hasColumn(index: number, column: number): boolean {
    const { bounds } = this.packed;
    return column >= at(bounds, index * 4 + 2) && column <= at(bounds, index * 4 + 3);
  }

  private area(index: number): Area {
    const { bounds } = this.packed;
    return {
      firstRow: at(bounds, index * 4),
      lastRow: at(bounds, index * 4 + 1),
      firstColumn: at(bounds, index * 4 + 2),
      lastColumn: at(bounds, index * 4 + 3),
    };
  }
}

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
