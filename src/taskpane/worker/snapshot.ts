import type { RowSpan, Scope } from "../../app/scope";
import type { Area } from "../../workbook/cells";
import type { Grid, WorkbookInfo } from "../../workbook/grid";
import { packedGrid, type PackedRows } from "../../workbook/packed-grid";
import { WorkbookError, type Workbook } from "../../workbook/port";
import type { WorkbookFacts } from "../engine/contract";

/** What is known of the workbook beside its cells. */
export interface SnapshotFacts extends Omit<WorkbookFacts, "info"> {
  readonly info: WorkbookInfo;
}

/** A workbook as it stood at one reading. It can be read, by the same port as the real one, not written. */
export class Snapshot implements Workbook {
  private readonly pieces = new Map<string, PackedRows[]>();

  constructor(readonly facts: SnapshotFacts) {}

  add(sheet: string, piece: PackedRows): void {
    const pieces = this.pieces.get(sheet);
    if (pieces) pieces.push(piece);
    else this.pieces.set(sheet, [piece]);
  }

  /** How many of the rows asked about are here. */
  rowsWithin({ sheet, rows, spans, tableAt }: Scope): number {
    const only = tableAt?.sheet ?? sheet;
    const asked = spans ?? [rows ?? { first: 1, last: Infinity }];
    const pieces = [...this.pieces].flatMap(([name, list]) =>
      only === null || only === name ? list : [],
    );
    return pieces.reduce((sum, { area }) => sum + commonRows(area, asked), 0);
  }

  info(): Promise<WorkbookInfo> {
    return Promise.resolve(this.facts.info);
  }

  ours(): Promise<SnapshotFacts["ours"]> {
    return Promise.resolve(this.facts.ours);
  }

  read(sheet: string): Promise<Grid> {
    return Promise.resolve(this.grid(sheet));
  }

  readArea(sheet: string): Promise<Grid> {
    return Promise.resolve(this.grid(sheet));
  }

  grid(sheet: string): Grid {
    return packedGrid(sheet, this.pieces.get(sheet) ?? []);
  }

  apply(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }

  restore(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }

  addSheet(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }

  release(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }

  clearMarks(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }

  settings(): Promise<null> {
    return Promise.resolve(null);
  }

  keepSettings(): Promise<never> {
    return Promise.reject(new WorkbookError("read-only"));
  }
}

function commonRows({ firstRow, lastRow }: Area, spans: readonly RowSpan[]): number {
  return spans.reduce(
    (sum, { first, last }) =>
      sum + Math.max(0, Math.min(last, lastRow) - Math.max(first, firstRow) + 1),
    0,
  );
}
