import type { WritePlan } from "../engine/contract";
import { feedWorkbook } from "../engine/feed";
import { fetchAdditions } from "../engine/fetch-additions";
import { CANCELLED, done, failed, type Outcome, type Sentence } from "../outcome";
import type { PaneServices } from "../pane-services";
import type { WriteResult } from "../store/writing-slice";
import { writeTexts } from "../texts/write-texts";
import { VERSION } from "../version";
import {
  filledInSheets,
  isOfParameters,
  releaseFilledIn,
  withoutReleased,
} from "./filled-in-sheets";
import { changing, guarded } from "./guarded";

/** Says what a write-back of the last check would add and where. Nothing is changed. */
export async function planWriting(pane: PaneServices): Promise<void> {
  const { store } = pane;
  if (store.getState().summary === null) return;
  store.getState().writingCameTo({ stage: "planning", count: null });
  const planned = await guarded(pane, () => planNow(pane));
  if (planned.ok) store.getState().planned(planned.value);
  else store.getState().writingFailed(planned.problem);
}

function planNow({ engine, store }: PaneServices): Promise<Outcome<WritePlan>> {
  const { reports, settings } = store.getState();
  return engine.current().writing.plan({
    reports,
    language: settings.language,
    version: VERSION,
    palette: settings.palette,
  });
}

/** Whether something of ours stands in the workbook. */
export async function lookForOurs(pane: PaneServices): Promise<void> {
  const { workbook } = pane.host.current();
  const ours = await guarded(pane, async () => done(await workbook.ours()));
  if (ours.ok) pane.store.getState().lookedForOurs(ours.value !== null);
}

/**
 * Carries the plan out, once the rows are seen to stand as they stood when they were checked: a
 * sort or an edit since would put results beside the wrong rows.
 */
export async function write(pane: PaneServices): Promise<void> {
  const { store } = pane;
  if (store.getState().plan === null) return;
  await finish(pane, () => writePlan(pane));
}

async function writePlan(pane: PaneServices): Promise<Outcome<WriteResult>> {
  const { store, host } = pane;
  const engine = pane.engine.current();
  const { workbook, file } = host.current();
  const isCancelled = (): boolean => pane.engine.current() !== engine;
  const onProgress = store.getState().writingCameTo;
  await feedWorkbook(workbook, engine.feed, { file, onProgress, isCancelled });
  // Planned anew: on sheets of ours somebody may have written since, and that is kept.
  const planned = await planNow(pane);
  if (!planned.ok) return planned;
  const changed = await engine.writing.changed();
  if (changed.length > 0) {
    store.getState().becameStale();
    return failed(sheetsSentence(changed));
  }
  const additions = await fetchAdditions(engine.writing, planned.value.parts, (at, total) =>
    onProgress({ stage: "planning", count: { done: at, total } }),
  );
  if (isCancelled()) return CANCELLED;
  onProgress({ stage: "writing", count: null });
  const { sheets: kept } = await releaseFilledIn(pane);
  const report = await changing(pane, () => workbook.apply(withoutReleased(additions, kept)));
  await engine.writing.written();
  store.getState().allWritten();
  return done({ kind: "written", report, kept });
}

function sheetsSentence(sheets: readonly string[]): { zh: string; en: string } {
  return {
    zh: writeTexts.zh.changed(sheets.map((name) => `“${name}”`).join("、")),
    en: writeTexts.en.changed(sheets.map((name) => `"${name}"`).join(", ")),
  };
}

/**
 * Looks which sheets of ours people wrote on, so that the officer can say what becomes of them. Nothing
 * is changed. 政策参数 is not asked about: once filled in, it stays.
 */
export async function askRestore(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const found = await guarded(pane, async () =>
    done(await filledInSheets(pane, (sheet) => !isOfParameters(sheet))),
  );
  if (found.ok) store.getState().askedToRestore(found.value.sheets);
  else store.getState().writingFailed(found.problem);
}

/**
 * Takes out everything of ours and gives back the original fills. Sheets that were filled in are the
 * county's own and stay, save those in `takesOut`: the officer saw their names and gave them up.
 */
export async function restore(pane: PaneServices, takesOut: readonly string[] = []): Promise<void> {
  await finish(pane, async () => {
    const { workbook } = pane.host.current();
    const { ours, sheets } = await releaseFilledIn(pane, (sheet) => !takesOut.includes(sheet));
    if (ours === null) return failed(NOTHING_OF_OURS);
    const report = await changing(pane, () => workbook.restore());
    return done({ kind: "restored", report, kept: sheets });
  });
}

/** Takes back the marks alone; columns and sheets stay. */
export async function clearMarks(pane: PaneServices): Promise<void> {
  await finish(pane, async () => {
    const { workbook } = pane.host.current();
    if ((await workbook.ours()) === null) return failed(NOTHING_OF_OURS);
    const report = await changing(pane, () => workbook.clearMarks());
    return done({ kind: "marks-cleared", report, kept: [] });
  });
}

const NOTHING_OF_OURS: Sentence = {
  zh: writeTexts.zh.nothingOfOurs,
  en: writeTexts.en.nothingOfOurs,
};

async function finish(
  pane: PaneServices,
  work: () => Promise<Outcome<WriteResult>>,
): Promise<void> {
  const { store } = pane;
  store.getState().writingCameTo({ stage: "writing", count: null });
  const outcome = await guarded(pane, work);
  if (outcome.ok) {
    store.getState().writingEnded(outcome.value);
    return;
  }
  store.getState().writingFailed(outcome.problem);
  // A writing that broke off may have left a part, and then there is something to restore.
  await lookForOurs(pane);
}
