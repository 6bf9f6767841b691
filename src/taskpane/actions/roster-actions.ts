import type { ColumnCorrection } from "../../roster/corrections";
import { feedWorkbook } from "../engine/feed";
import type { PaneServices } from "../pane-services";
import { asCorrections } from "../store/corrections-storage";
import { policyInForce, runCheck } from "./check-actions";
import { guarded } from "./guarded";

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
  const { store } = pane;
  store.getState().correctColumn(layout, column, correction);
  const wasChecked = store.getState().summary !== null;
  if (wasChecked) {
    store.getState().becameStale();
    await runCheck(pane);
  }
  await recognize(pane, !wasChecked);
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
    const corrections = asCorrections(store.getState().corrections);
    return engine.rosters.read({ asOf: policyInForce(pane).asOf, corrections });
  });
  if (outcome.ok) store.getState().rosterRead(outcome.value);
  else store.getState().rosterFailed(outcome.cancelled === true ? null : outcome.problem);
}
