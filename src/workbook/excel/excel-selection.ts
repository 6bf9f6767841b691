import { areaName, type Area, type CellAddress } from "../cells";
import { WorkbookError } from "../port";
import type { Selection, SheetSelection } from "../selection";
import { errorCode } from "./error-codes";
import { hiddenRowsOf } from "./hidden-rows";
import { areaOfRange, AREAS_PLACE, RANGE_PLACE, rangeOf } from "./places";
import { Session, type SessionEvents } from "./session";

/** An area that is selected, and whether its rows are hidden: null where only some are. */
interface SelectedArea {
  readonly area: Area;
  readonly rowHidden: boolean | null;
}

/** The selection in Excel. Rows that a filter or the user hides are not selected: nobody sees them. */
export class ExcelSelection implements Selection {
  constructor(private readonly session: Session) {}

  async current(): Promise<SheetSelection | null> {
    try {
      const { sheet, used, first } = await this.activeSheet();
      const selected = used ? await this.areasWithin(used) : [];
      const areas = await this.visibleAreas(sheet, selected);
      return areas.length > 0 ? { sheet, areas, isVisible: true } : { sheet, areas: [first] };
    } catch (error) {
      const isOther = error instanceof WorkbookError && error.fault === "no-selection";
      if (isOther || errorCode(error) === "InvalidSelection") return null;
      throw error;
    }
  }

  /**
   * The active sheet, its active cell and what of it is used: a whole column or sheet that is
   * selected must not be asked for as such.
   */
  private activeSheet(): Promise<{ sheet: string; used: Area | null; first: Area }> {
    return this.session.read((context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const used = sheet.getUsedRangeOrNullObject(false).untrack().load(RANGE_PLACE);
      const cell = context.workbook.getActiveCell().untrack().load(RANGE_PLACE);
      return () => ({
        sheet: sheet.name,
        used: used.isNullObject ? null : areaOfRange(used),
        first: areaOfRange(cell),
      });
    });
  }

  private areasWithin(used: Area): Promise<SelectedArea[]> {
    return this.session.read((context) => {
      const within = context.workbook
        .getSelectedRanges()
        .untrack()
        .getIntersectionOrNullObject(areaName(used))
        .untrack()
        .load(`${AREAS_PLACE},areas/items/rowHidden`);
      return () =>
        within.isNullObject
          ? []
          : within.areas.items.map((range) => ({
              area: areaOfRange(range),
              rowHidden: range.rowHidden,
            }));
    });
  }

  /** The areas without their hidden rows: each run of rows that can be seen is an area. */
  private async visibleAreas(sheet: string, selected: readonly SelectedArea[]): Promise<Area[]> {
    const mixed = selected.flatMap(({ area, rowHidden }) =>
      rowHidden === null ? [{ ...area, sheet }] : [],
    );
    const hidden = (await hiddenRowsOf(this.session, mixed)).get(sheet) ?? new Set<number>();
    return selected.flatMap(({ area, rowHidden }) => {
      if (rowHidden === true) return [];
      return rowHidden === false ? [area] : visibleRuns(area, hidden);
    });
  }

  async goTo({ sheet, row, column }: CellAddress): Promise<void> {
    const visibility = await this.session.read((context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
      return () => (found.isNullObject ? null : found.visibility);
    }, sheet);
    if (visibility === null) throw new WorkbookError("no-such-sheet", { sheet });
    if (visibility !== "Visible") throw new WorkbookError("sheet-hidden", { sheet });
    await this.session.read((context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      found.activate();
      const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      rangeOf(found, cell).select();
      return () => undefined;
    }, sheet);
  }

  onChange(listener: () => void): () => void {
    let isWanted = true;
    const registered = this.session.read((context) => {
      const { onSelectionChanged, onActivated } = context.workbook.worksheets;
      const tell = (): Promise<void> => {
        if (isWanted) listener();
        return Promise.resolve();
      };
      const [selected, activated] = [onSelectionChanged.add(tell), onActivated.add(tell)];
      const remove = (): void => {
        selected.remove();
        activated.remove();
      };
      return () => ({ context, remove });
    });
    // Without events the pane still works: it asks for the selection when it needs it.
    registered.catch(() => undefined);
    return () => {
      isWanted = false;
      registered.then(unregister).catch(() => undefined);
    };
  }
}

/** Handlers are removed in the context that they were added in. */
async function unregister(registered: {
  readonly context: Excel.RequestContext;
  remove(): void;
}): Promise<void> {
  await Excel.run(registered.context, async (context) => {
    registered.remove();
    await context.sync();
  });
}

function visibleRuns(area: Area, hidden: ReadonlySet<number>): Area[] {
  const runs: Area[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    if (hidden.has(row)) continue;
    const last = runs.at(-1);
    if (last?.lastRow === row - 1) runs[runs.length - 1] = { ...last, lastRow: row };
    else runs.push({ ...area, firstRow: row, lastRow: row });
  }
  return runs;
}

/** Opens the selection of the workbook around the add-in. */
export function openExcelSelection(events: SessionEvents = {}): ExcelSelection {
  return new ExcelSelection(new Session(events));
}
