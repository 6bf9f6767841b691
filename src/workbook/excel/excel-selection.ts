import type { Area, CellAddress } from "../cells";
import { WorkbookError } from "../port";
import type { Selection, SheetSelection } from "../selection";
import { errorCode } from "./error-codes";
import { hiddenRowsOf } from "./hidden-rows";
import { areaOfRange, AREAS_PLACE, RANGE_PLACE, rangeOf } from "./places";
import type { Session, Work } from "./session";

/** An area that is selected, and whether its rows are hidden: null where only some are. */
interface SelectedArea {
  readonly area: Area;
  readonly rowHidden: boolean | null;
}

/** What one request tells of where the officer is. */
interface Told {
  readonly sheet: string;
  /** What of the selection lies in the used area; empty where nothing does. */
  readonly selected: readonly SelectedArea[];
  readonly activeCell: Area;
}

/** The selection in Excel. Rows that a filter or the user hides are not selected: nobody sees them. */
export class ExcelSelection implements Selection {
  constructor(private readonly session: Session) {}

  async current(): Promise<SheetSelection | null> {
    try {
      const { sheet, selected, activeCell } = await this.session.join(askSelection);
      const areas = await this.visibleAreas(sheet, selected);
      return areas.length > 0 ? { sheet, areas, isVisible: true } : { sheet, areas: [activeCell] };
    } catch (error) {
      const isOther = error instanceof WorkbookError && error.fault === "no-selection";
      if (isOther || errorCode(error) === "InvalidSelection") return null;
      return this.session.fail(error);
    }
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

/**
 * The selection within what its sheet uses: a whole column or sheet that is selected must not be asked
 * for as such. Of a blank sheet the used range is A1.
 */
const askSelection: Work<Told> = (context) => {
  const { workbook } = context;
  const sheet = workbook.worksheets.getActiveWorksheet().load("name");
  const cell = workbook.getActiveCell().untrack().load(RANGE_PLACE);
  const within = workbook
    .getSelectedRanges()
    .untrack()
    .getIntersectionOrNullObject(sheet.getUsedRange(false).untrack())
    .untrack()
    .load(`${AREAS_PLACE},areas/items/rowHidden`);
  return () => ({
    sheet: sheet.name,
    selected: within.isNullObject ? [] : within.areas.items.map(selectedArea),
    activeCell: areaOfRange(cell),
  });
};

function selectedArea(range: Excel.Range): SelectedArea {
  return { area: areaOfRange(range), rowHidden: range.rowHidden };
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
