import type { CellAddress } from "../../workbook/cells";
import { WorkbookError } from "../../workbook/port";
import type { Selection, SheetSelection } from "../../workbook/selection";
import type { Workbench } from "./workbench-store";

/** The selection of the grid, as the pane asks for it. */
export class GridSelectionPort implements Selection {
  constructor(private readonly workbench: Workbench) {}

  current(): Promise<SheetSelection | null> {
    const { view, areas } = this.workbench.state;
    return Promise.resolve(view && areas.length > 0 ? { sheet: view.sheet, areas } : null);
  }

  async goTo({ sheet, row, column }: CellAddress): Promise<void> {
    const sheets = this.workbench.state.opened?.sheets ?? [];
    if (!sheets.some((one) => one.name === sheet && one.isWorksheet)) {
      throw new WorkbookError("no-such-sheet", { sheet });
    }
    await this.workbench.show(sheet, { row, column });
  }

  onChange(listener: () => void): () => void {
    return this.workbench.store.subscribe((now, before) => {
      if (now.areas !== before.areas || now.view?.sheet !== before.view?.sheet) listener();
    });
  }
}
