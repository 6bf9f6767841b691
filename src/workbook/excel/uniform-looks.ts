import type { Area } from "../cells";
import type { Asked, Inquiry } from "./inquiry";
import { addressChunks, areasOf, cellCount, type SheetArea } from "./places";

/** Cells of one sheet that share a look. */
export interface CommonLook<T> {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** Null for a single cell whose look cannot be told. */
  readonly look: T | null;
}

/** Queues what tells the look of some areas; the result is null where they differ. */
export type LookOf<T> = (range: Excel.RangeAreas, areas: readonly Area[]) => () => T | null;

/** Into how many parts cells that differ are split before they are asked about again. */
const PARTS = 8;
/** Most objects that are asked about in one request. */
const MOST_GROUPS = 400;
/** What the look of one group takes in an answer. */
const LOOK_BYTES = 500;

/**
 * Finds out how cells look without asking about each: groups of up to a thousand cells are asked
 * about as one, and only groups that differ within are split. On a sheet of one look that is one
 * request; on any other at most four more for a thousand cells.
 */
export class LookInquiry<T> implements Inquiry {
  readonly found: CommonLook<T>[] = [];
  private pending: readonly Group[];
  private most = MOST_GROUPS;

  /** @param sets cells that may be alike: those of different sets are never asked about together */
  constructor(
    sets: readonly (readonly SheetArea[])[],
    private readonly lookOf: LookOf<T>,
  ) {
    this.pending = sets.flatMap(groupsOf);
  }

  get isOver(): boolean {
    return this.pending.length === 0;
  }

  ask(context: Excel.RequestContext): Asked {
    const { worksheets } = context.workbook;
    const batch = this.pending.slice(0, this.most);
    const later = this.pending.slice(this.most);
    const told = batch.map(({ sheet, group }) =>
      this.lookOf(areasOf(worksheets.getItem(sheet), group), group),
    );
    return {
      bytes: batch.length * LOOK_BYTES,
      take: () => {
        const mixed = batch.flatMap((group, index) =>
          this.takeLook(group, told[index]?.() ?? null),
        );
        this.pending = [...mixed, ...later];
      },
    };
  }

  askLess(): boolean {
    if (this.most <= 1) return false;
    this.most = Math.floor(Math.min(this.most, this.pending.length) / 2) || 1;
    return true;
  }

  /** Notes the look of a group; a group without one is given in parts. */
  private takeLook({ sheet, group }: Group, look: T | null): Group[] {
    const isOneCell = group.length === 1 && group.every((area) => cellCount(area) === 1);
    if (look === null && !isOneCell)
      return splitGroup(group).map((part) => ({ sheet, group: part }));
    this.found.push({ sheet, areas: group, look });
    return [];
  }
}

/** Areas of one sheet that are asked about as one. */
interface Group {
  readonly sheet: string;
  readonly group: readonly Area[];
}

function groupsOf(areas: readonly SheetArea[]): Group[] {
  const sheets = new Map<string, SheetArea[]>();
  for (const area of areas) {
    const list = sheets.get(area.sheet) ?? [];
    list.push(area);
    sheets.set(area.sheet, list);
  }
  return [...sheets].flatMap(([sheet, list]) =>
    addressChunks(list).map((group) => ({ sheet, group })),
  );
}

/** A group in up to eight parts; a single area is split between its rows, a single row between cells. */
function splitGroup(group: readonly Area[]): Area[][] {
  const [only] = group;
  if (group.length === 1 && only) return splitArea(only).map((area) => [area]);
  const size = Math.ceil(group.length / PARTS);
  const parts: Area[][] = [];
  for (let from = 0; from < group.length; from += size) parts.push(group.slice(from, from + size));
  return parts;
}

function splitArea(area: Area): Area[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const parts: Area[] = [];
  if (lastRow > firstRow) {
    const size = Math.ceil((lastRow - firstRow + 1) / PARTS);
    for (let row = firstRow; row <= lastRow; row += size) {
      parts.push({ ...area, firstRow: row, lastRow: Math.min(lastRow, row + size - 1) });
    }
    return parts;
  }
  const size = Math.ceil((lastColumn - firstColumn + 1) / PARTS);
  for (let column = firstColumn; column <= lastColumn; column += size) {
    parts.push({
      ...area,
      firstColumn: column,
      lastColumn: Math.min(lastColumn, column + size - 1),
    });
  }
  return parts;
}
