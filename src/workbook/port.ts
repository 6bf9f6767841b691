/**
 * The port: all that the core asks of a workbook, whoever holds it. Two hosts answer it,
 * `workbook/file` (.xlsx files) and `workbook/excel` (Office.js); one contract suite runs on both.
 */
import type { Area, CellAddress } from "./cells";
import type { Grid, WorkbookInfo } from "./grid";
import type { Ahead, OursReading, WorkbookReading } from "./reading";
import type { CellContent, CellStyle, Colour, SheetDescription } from "./sheets";

/** Cells that we write on a sheet of the county's, beside its table. */
export interface BlockWrite {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Row by row. Null leaves a cell blank. */
  readonly rows: readonly (readonly CellContent[])[];
  /** A style for each column of the block; the county's own style of the row is not touched. */
  readonly columnStyles: readonly CellStyle[];
  /** Styles for whole rows of the block (header rows), by offset from `firstRow`; they win over `columnStyles`. */
  readonly rowStyles?: Readonly<Record<number, CellStyle>>;
  /** Widths in characters for each column of the block. */
  readonly widths?: readonly number[];
  /**
   * Cells without content need no style of ours: a host may leave them as they are. Half of a
   * roster's rows are members, and their cells of the household's columns are blank.
   */
  readonly isSparse?: boolean;
  /** Areas of the block to merge, in sheet coordinates. */
  readonly merges?: readonly Area[];
}

/** A doubtful cell to highlight: its fill is kept first, so that it can be given back. */
export interface Mark extends CellAddress {
  readonly fill: Colour;
}

/** Where our columns stand beside one table, and what tells that the rows below were changed since. */
export interface WrittenTable {
  readonly sheet: string;
  /** Our columns: heading, names and data rows. */
  readonly area: Area;
  /** First and last data row of the county's table when we wrote. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** One short hash for each data row, from its original cells: no personal data can be read from it. */
  readonly rowKeys: readonly string[];
}

/** Everything that one run adds to a workbook. Applying it first takes out what an earlier run added. */
export interface Additions {
  readonly blocks: readonly BlockWrite[];
  readonly marks: readonly Mark[];
  readonly sheets: readonly SheetDescription[];
  readonly tables: readonly WrittenTable[];
  /** The run's own facts, kept with the record: as-of date and policy id. No personal data. */
  readonly run: { readonly asOf: string; readonly policy: string };
}

/** A cell that was not given back, or not marked, and why. */
export interface Conflict extends CellAddress {
  readonly reason: "changed-since" | "fill-not-reproducible" | "sheet-gone" | "protected";
}

/** What stands in a workbook of ours from earlier runs. */
export interface Ours {
  readonly tables: readonly WrittenTable[];
  /** Names, as they are now, of sheets that we made. */
  readonly sheets: readonly string[];
  /** False when the record of original fills is gone (its part was stripped). */
  readonly hasRecord: boolean;
  /** False where the record tells of no marked cell: none was marked, or the marks were cleared. */
  readonly hasMarks: boolean;
  /** Null when the record is gone, and when nothing was written and only settings are kept. */
  readonly run: { readonly asOf: string; readonly policy: string } | null;
}

/** The outcome of a restore. */
export interface RestoreReport {
  readonly cellsRestored: number;
  readonly columnsRemoved: number;
  readonly sheetsRemoved: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** False when original fills could not be given back because the record is gone. */
  readonly fillsRestored: boolean;
}

export interface ApplyReport {
  readonly cellsWritten: number;
  readonly cellsMarked: number;
  readonly sheetsWritten: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A workbook that can be read, added to and given back. All methods reject with `WorkbookError`. */
export interface Workbook {
  info(): Promise<WorkbookInfo>;
  /** Describes and reads the whole workbook in one go, where that saves requests: see `beginReading`. */
  beginReading?(ahead: Ahead): Promise<WorkbookReading>;
  /** What is ours, with sheets of ours, in one go, where that saves requests: see `readOurs`. */
  readOurs?(isAsked: (sheet: string) => boolean): Promise<OursReading>;
  /** The values of a sheet's used area. Cells of ours are read too: `ours()` says which they are. */
  read(sheet: string): Promise<Grid>;
  /** The values of some rows alone, for a look that must be quick; the grid may hold more. */
  readArea(sheet: string, area: Area): Promise<Grid>;
  /** What earlier runs left, or null when nothing of ours is in the workbook. */
  ours(): Promise<Ours | null>;
  /** Replaces everything of ours by `additions`. Nothing of the county's own is overwritten. */
  apply(additions: Additions): Promise<ApplyReport>;
  /** Takes out everything of ours and gives back the original fills. */
  restore(): Promise<RestoreReport>;
  /**
   * Gives back the original fills of marked cells and leaves columns and sheets of ours where they
   * are; `restore` still takes those out afterwards.
   */
  clearMarks(): Promise<RestoreReport>;
  /**
   * Adds one sheet of ours and leaves what is ours already as it is; gives the name that it got.
   * `run` is noted where nothing of ours was there.
   */
  addSheet(sheet: SheetDescription, run: Additions["run"]): Promise<string>;
  /** Makes a sheet of ours the county's own: `apply` and `restore` leave it alone from then on. */
  release(sheet: string): Promise<void>;
  /**
   * What the officers of this workbook chose (corrected columns by layout), as text kept beside the
   * record of fills, or null when nothing is kept. Holds no personal data.
   */
  settings(): Promise<string | null>;
  /**
   * Keeps the text (characters that XML can hold, as JSON has them), or takes it out when null.
   * `restore` takes it out with everything of ours; `apply` and `clearMarks` leave it.
   */
  keepSettings(text: string | null): Promise<void>;
}

/** Why a workbook cannot be read or written; the sentence for people is made from the code and the details. */
export type WorkbookFault =
  | "not-found"
  | "is-folder"
  | "unreadable"
  | "empty-file"
  | "legacy-xls"
  | "html-as-xls"
  | "text-file"
  | "encrypted"
  | "not-a-zip"
  | "truncated"
  | "not-a-workbook"
  | "unsupported-binary"
  | "unsupported-compression"
  | "too-many-entries"
  | "too-large"
  | "too-many-cells"
  | "too-deep"
  | "dtd"
  | "damaged-part"
  | "no-sheets"
  | "no-such-sheet"
  | "sheet-protected"
  | "structure-protected"
  | "read-only"
  | "not-blank"
  | "no-room"
  | "unwritable"
  /** Excel refuses a change that nothing known beforehand forbids. */
  | "access-denied"
  /** A cell is being edited and the wait for its end was given up. */
  | "cell-editing"
  | "no-selection"
  | "sheet-hidden"
  | "inactive-workbook"
  /** Cells that we read were changed by someone else before we wrote. */
  | "changed-elsewhere"
  /** A filter, a merged area or a pivot table stands where we write. */
  | "range-conflict"
  | "range-too-large"
  /** A request broke off and what it did could not be made certain. */
  | "outcome-unknown"
  | "unsupported-excel";

/** A workbook that cannot be used, with what a sentence about it needs. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly fault: WorkbookFault;
  /** Sheet, cell, part or limit concerned, where there is one. */
  readonly details: {
    readonly sheet?: string;
    readonly cell?: string;
    readonly part?: string;
    readonly limit?: string;
  };

  constructor(fault: WorkbookFault, details: WorkbookError["details"] = {}) {
    super(`${fault} ${JSON.stringify(details)}`);
    this.fault = fault;
    this.details = details;
  }
}
