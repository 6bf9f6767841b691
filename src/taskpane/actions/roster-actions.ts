import type { ColumnCorrection } from "../../roster/corrections";
import { feedWorkbook } from "../engine/feed";
import type { PaneServices } from "../pane-services";
import {
  asCorrections,
  NOTHING_SAID,
  type HeaderCorrection,
  type TableFacts,
} from "../store/layout-corrections";
import { policyInForce, runCheck } from "./check-actions";
import { guarded } from "./guarded";
import { rememberInWorkbook } from "./memory-actions";

/** Says which tables are recognized: those of the last check, or, where there was none, of the workbook now. */
export async function openRoster(pane: PaneServices): Promise<void> {
  const { summary, isReadingRoster } = pane.store.getState();
  if (!isReadingRoster) await recognize(pane, summary === null);
}

/** Reads the workbook anew and says which tables are recognized. */
export async function readRosterAgain(pane: PaneServices): Promise<void> {
  await recognize(pane, true);
}

/**
 * Says what a column holds, or takes that back (null), for every table of its layout; then
 * everything is read again, and checked again where it was checked before.
 */
export async function correctColumn(
  pane: PaneServices,
  layout: string,
  column: number,
  correction: ColumnCorrection | null,
): Promise<void> {
  pane.store.getState().correctColumn(layout, column, correction);
  await readCorrected(pane);
}

/** Says what the tables of a layout are: role, scheme, area. */
export async function correctTable(
  pane: PaneServices,
  layout: string,
  said: Partial<TableFacts>,
): Promise<void> {
  pane.store.getState().correctTable(layout, said);
  await readCorrected(pane);
}

/** Says where the header of a sheet's table stands; null: where it is found. */
export async function correctHeader(
  pane: PaneServices,
  sheet: string,
  correction: HeaderCorrection | null,
): Promise<void> {
  pane.store.getState().correctHeader(sheet, correction);
  await readCorrected(pane);
}

/** Takes back what was said of a table: what it is, and where its header stands. */
export async function forgetTable(
  pane: PaneServices,
  layout: string,
  sheet: string,
): Promise<void> {
  pane.store.getState().correctHeader(sheet, null);
  pane.store.getState().correctTable(layout, NOTHING_SAID);
  await readCorrected(pane);
}

async function readCorrected(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const remembered = rememberInWorkbook(pane);
  const wasChecked = store.getState().summary !== null;
  if (wasChecked) {
    store.getState().becameStale();
    await runCheck(pane);
  }
  await recognize(pane, !wasChecked);
  await remembered;
}

async function recognize(pane: PaneServices, isFed: boolean): Promise<void> {
  const { store, host } = pane;
  store.getState().rosterBegan();
  const outcome = await guarded(pane, async () => {
    const engine = pane.engine.current();
    const { workbook, file } = host.current();
    const isCancelled = (): boolean => pane.engine.current() !== engine;
    if (isFed) {
      await feedWorkbook(workbook, engine.feed, { file, onProgress: () => undefined, isCancelled });
    }
    const { corrections: layouts, headers } = store.getState();
    const corrections = asCorrections(layouts, headers);
    return engine.rosters.read({ asOf: policyInForce(pane).asOf, corrections });
  });
  if (outcome.ok) store.getState().rosterRead(outcome.value);
  else store.getState().rosterFailed(outcome.cancelled === true ? null : outcome.problem);
}
