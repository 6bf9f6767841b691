import type { CellAddress } from "../../workbook/cells";
import { packRows } from "../../workbook/packed-grid";
import type { Assumptions, HouseholdView, PolicyChoice, SuggestionView } from "../engine/contract";
import { done, type Outcome } from "../outcome";
import type { PaneServices } from "../pane-services";
import { guarded } from "./guarded";

/** Milliseconds that a selection must rest: holding an arrow key down passes many rows. */
const REST = 60;

/**
 * Shows the selected row of the last check, now and whenever the selection changes, until the
 * function given back is called.
 */
export function followRow(pane: PaneServices): () => void {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (): Promise<void> => {
    const asked = ++newest;
    const row = await guarded(pane, async () => {
      const selected = await pane.host.selection.current();
      const area = selected?.areas[0];
      if (selected === null || area === undefined) return done(null);
      const place = { sheet: selected.sheet, row: area.firstRow, column: area.firstColumn };
      const { language } = pane.store.getState().settings;
      return done(await pane.engine.current().rows.at(place, language));
    });
    // What was selected meanwhile has its own answer on the way.
    if (asked !== newest || !row.ok) return;
    pane.store.getState().showRow(row.value);
    const edited = await editedRows(pane, row.value?.household ?? null);
    if (asked === newest && edited.length > 0) pane.store.getState().rowsEdited(edited);
  };
  void show();
  const stop = pane.host.selection.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), REST);
  });
  return () => {
    newest = -1;
    clearTimeout(timer);
    stop();
  };
}

/** Rows of a household that were changed since the check: read anew, they alone. */
async function editedRows(
  pane: PaneServices,
  household: HouseholdView | null,
): Promise<readonly number[]> {
  if (household === null) return [];
  const { sheet, rows, columns } = household;
  const [firstRow = 0] = rows;
  const lastRow = rows.at(-1) ?? firstRow;
  const area = { firstRow, lastRow, firstColumn: columns.first, lastColumn: columns.last };
  const edited = await guarded(pane, async () => {
    const { workbook } = pane.host.current();
    const grid = await workbook.readArea(sheet, area);
    const changed = await pane.engine
      .current()
      .rows.changed(sheet, packRows(grid, area, firstRow, lastRow));
    return done(changed.filter((row) => rows.includes(row)));
  });
  return edited.ok ? edited.value : [];
}

/** What would be suggested for a household under assumptions. The sheet is not touched. */
export function tryOut(
  pane: PaneServices,
  household: string,
  assumed: Assumptions,
  policy: PolicyChoice,
): Promise<Outcome<SuggestionView>> {
  const { language } = pane.store.getState().settings;
  return guarded(pane, () =>
    pane.engine.current().rows.tryOut(household, assumed, policy, language),
  );
}

/** Goes to a cell of the row. A sheet that is gone is said. */
export async function goToPlace(pane: PaneServices, place: CellAddress): Promise<void> {
  const gone = await guarded(pane, async () => done(await pane.host.selection.goTo(place)));
  if (!gone.ok && gone.cancelled !== true) pane.store.getState().checkFailed(gone.problem);
}
