import type { PaneServices } from "../pane-services";
import { guarded } from "./guarded";
import { sheetsQuestion, writeSheets } from "./sheet-actions";

/** Shows the figures of the chosen report from the last check. */
export async function previewReport(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const { report, settings } = store.getState();
  const previewed = await guarded(pane, () =>
    pane.engine.current().reports.preview(report, settings.language),
  );
  // A report that was chosen meanwhile has its own preview on the way.
  if (store.getState().report !== report) return;
  if (previewed.ok) store.getState().reportPreviewed(previewed.value);
  else store.getState().reportFailed(previewed.cancelled === true ? null : previewed.problem);
}

/** Writes the chosen report into the workbook. */
export async function writeReport(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const { report, reportColumns, reportKeepsText } = store.getState();
  store.getState().reportBegan();
  const written = await writeSheets(pane, (engine) =>
    engine.reports.plan({
      ...sheetsQuestion(pane),
      report,
      columns: reportColumns,
      keepsText: reportKeepsText,
    }),
  );
  if (written.ok) store.getState().reportWasWritten(written.value.sheetsWritten);
  else store.getState().reportFailed(written.cancelled === true ? null : written.problem);
}
