import type { Area } from "./cells";
import type { SheetInfo, WorkbookInfo } from "./grid";

/** The workbook's description with its long lists in flat arrays: four numbers for a merged area. */
export interface PackedInfo extends Omit<WorkbookInfo, "sheets"> {
  readonly sheets: readonly (Omit<SheetInfo, "merges" | "hiddenRows"> & {
    readonly merges: Uint32Array<ArrayBuffer> | null;
    readonly hiddenRows: Uint32Array<ArrayBuffer>;
  })[];
}

/** What descriptions were unpacked from: one that only passes through is not packed again. */
const origins = new WeakMap<WorkbookInfo, PackedInfo>();

/** Packs the long lists of a workbook's description. */
export function packInfo(info: WorkbookInfo): PackedInfo {
  const origin = origins.get(info);
  if (origin) return origin;
  return {
    ...info,
    sheets: info.sheets.map((sheet) => ({
      ...sheet,
      merges: sheet.merges && packAreas(sheet.merges),
      hiddenRows: Uint32Array.from(sheet.hiddenRows),
    })),
  };
}

export function buffersOfInfo({ sheets }: PackedInfo): ArrayBuffer[] {
  return sheets.flatMap(({ merges, hiddenRows }) =>
    merges ? [merges.buffer, hiddenRows.buffer] : [hiddenRows.buffer],
  );
}

/** The description again. Its lists are made when they are asked for, which is seldom. */
export function unpackInfo(packed: PackedInfo): WorkbookInfo {
  const info = { ...packed, sheets: packed.sheets.map(unpackSheet) };
  origins.set(info, packed);
  return info;
}

function unpackSheet(packed: PackedInfo["sheets"][number]): SheetInfo {
  let merges: readonly Area[] | null = null;
  return {
    ...packed,
    get merges() {
      return packed.merges && (merges ??= unpackAreas(packed.merges));
    },
    get hiddenRows() {
      return [...packed.hiddenRows];
    },
  };
}

function packAreas(areas: readonly Area[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(areas.length * 4);
  areas.forEach(({ firstRow, lastRow, firstColumn, lastColumn }, index) => {
    packed.set([firstRow, lastRow, firstColumn, lastColumn], index * 4);
  });
  return packed;
}

function unpackAreas(packed: Uint32Array): Area[] {
  return Array.from({ length: packed.length / 4 }, (_, index) => ({
    firstRow: packed[index * 4] ?? 0,
    lastRow: packed[index * 4 + 1] ?? 0,
    firstColumn: packed[index * 4 + 2] ?? 0,
    lastColumn: packed[index * 4 + 3] ?? 0,
  }));
}
