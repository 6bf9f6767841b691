import type { Area } from "../cells";
import type { Grid, WorkbookInfo } from "../grid";
import { WorkbookError } from "../port";
import type { Additions, ApplyReport, Ours, RestoreReport, Workbook } from "../port";
import type { Ahead, OursReading, WorkbookReading } from "../reading";
import type { SheetDescription } from "../sheets";
import { withSettings } from "../record";
import { applyAdditions } from "./apply";
import { addLoneSheet, releaseSheet } from "./lone-sheet";
import { ExcelSelection } from "./excel-selection";
import { makeChanges } from "./change-queue";
import { clearWorkbookMarks } from "./clear-marks";
import { readInfo } from "./info";
import { readSheet, readSheetArea } from "./read-sheet";
import { beginReading, readOurSheets } from "./read-workbook";
import { keepRecord } from "./record-part";
import { Session, type SessionEvents } from "./session";
import { describeOurs, survey } from "./survey";
import { restoreWorkbook } from "./take-out";

/** The workbook that Excel has open around the add-in. */
export class ExcelWorkbook implements Workbook {
  /** What was read, by the sheet's name in lower case: compared with the sheet before it is written to. */
  private readonly lastRead = new Map<string, Grid>();

  constructor(private readonly session: Session) {}

  info(): Promise<WorkbookInfo> {
    return readInfo(this.session);
  }

  async read(sheet: string): Promise<Grid> {
    return this.remember(await readSheet(this.session, sheet));
  }

  async beginReading(ahead: Ahead = null): Promise<WorkbookReading> {
    const reading = await beginReading(this.session, ahead);
    return { ...reading, read: async (sheet) => this.remember(await reading.read(sheet)) };
  }

  readOurs(isAsked: (sheet: string) => boolean): Promise<OursReading> {
    return readOurSheets(this.session, isAsked);
  }

  private remember(grid: Grid): Grid {
    this.lastRead.set(grid.sheet.toLowerCase(), grid);
    return grid;
  }

  readArea(sheet: string, area: Area): Promise<Grid> {
    return readSheetArea(this.session, sheet, area);
  }

  async ours(): Promise<Ours | null> {
    const { ours } = await survey(this.session);
    return ours && describeOurs(ours);
  }

  async apply(additions: Additions): Promise<ApplyReport> {
    return applyAdditions(
      this.session,
      additions,
      (sheet) => this.lastRead.get(sheet.toLowerCase()) ?? null,
    );
  }

  async settings(): Promise<string | null> {
    return (await survey(this.session)).ours?.record?.settings ?? null;
  }

  async keepSettings(text: string | null): Promise<void> {
    const { readOnly, ours } = await survey(this.session);
    if (readOnly) throw new WorkbookError("read-only");
    const record = withSettings(ours?.record ?? null, text);
    await makeChanges(this.session, [keepRecord(this.session, ours?.parts ?? [], record)]);
  }

  addSheet(sheet: SheetDescription, run: Additions["run"]): Promise<string> {
    return addLoneSheet(this.session, sheet, run);
  }

  release(sheet: string): Promise<void> {
    return releaseSheet(this.session, sheet);
  }

  async restore(): Promise<RestoreReport> {
    return restoreWorkbook(this.session, await survey(this.session));
  }

  async clearMarks(): Promise<RestoreReport> {
    return clearWorkbookMarks(this.session, await survey(this.session));
  }
}

/** What the pane needs of Excel: the workbook, and where the officer is in it. */
export interface OpenExcel {
  readonly workbook: ExcelWorkbook;
  readonly selection: ExcelSelection;
}

/**
 * Opens the workbook around the add-in and the selection in it; what is asked of both at once shares a
 * request. `Office.onReady` must have come before.
 */
export function openExcel(events: SessionEvents = {}): OpenExcel {
  const session = new Session(events);
  return { workbook: new ExcelWorkbook(session), selection: new ExcelSelection(session) };
}

/**
 * Opens the workbook around the add-in; `Office.onReady` must have come before.
 *
 * @example const workbook = openExcelWorkbook({ onCellEditing: (waiting) => showHint(waiting) });
 */
export function openExcelWorkbook(events: SessionEvents = {}): ExcelWorkbook {
  return new ExcelWorkbook(new Session(events));
}
