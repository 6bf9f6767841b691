import type { Area } from "../../workbook/cells";
import type { SheetInfo, WorkbookInfo } from "../../workbook/grid";
import type { PackedInfo } from "./book-contract";

/** Packs the long lists of a workbook's description. */
export function packInfo(info: WorkbookInfo): PackedInfo {
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
  return { ...packed, sheets: packed.sheets.map(unpackSheet) };
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
