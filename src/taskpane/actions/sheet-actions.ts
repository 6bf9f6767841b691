import type { ApplyReport } from "../../workbook/port";
import type { Engine, SheetsQuestion, WritePlan } from "../engine/contract";
import { feedWorkbook } from "../engine/feed";
import { fetchAdditions } from "../engine/fetch-additions";
import { CANCELLED, done, failed, type Outcome, type Sentence } from "../outcome";
import type { PaneServices } from "../pane-services";
import { writeTexts } from "../texts/write-texts";
import { VERSION } from "../version";
import { releaseFilledIn, withoutReleased } from "./filled-in-sheets";
import { changing, guarded } from "./guarded";

/** How sheets are written, by the officer's settings. */
export function sheetsQuestion({ store }: PaneServices): SheetsQuestion {
  const { language, palette } = store.getState().settings;
  return { language, version: VERSION, palette };
}

/**
 * Reads the workbook anew, plans, and writes: what was written on sheets of ours since the check is
 * seen, and kept. Gives what was done; the views' plans no longer hold afterwards.
 */
export async function writeSheets(
  pane: PaneServices,
  plan: (engine: Engine) => Promise<Outcome<WritePlan>>,
): Promise<Outcome<ApplyReport>> {
  const { store, host } = pane;
  const written = await guarded(pane, async (): Promise<Outcome<ApplyReport>> => {
    const engine = pane.engine.current();
    const { workbook, file } = host.current();
    const isCancelled = (): boolean => pane.engine.current() !== engine;
    await feedWorkbook(workbook, engine.feed, { file, onProgress: () => undefined, isCancelled });
    const planned = await plan(engine);
    if (!planned.ok) return planned;
    const inTheWay = obstacle(planned.value);
    if (inTheWay !== null) return failed(inTheWay);
    const additions = await fetchAdditions(engine.writing, planned.value.parts, () => undefined);
    if (isCancelled()) return CANCELLED;
    const { sheets: kept } = await releaseFilledIn(pane);
    const report = await changing(pane, () => workbook.apply(withoutReleased(additions, kept)));
    await engine.writing.written();
    return done(report);
  });
  store.getState().planned(null);
  if (written.ok) {
    store.getState().allWritten();
    store.getState().lookedForOurs(true);
  }
  return written;
}

/** What stands in the way of writing, in a sentence; a table without room for columns does not. */
function obstacle({ obstacles }: WritePlan): Sentence | null {
  const first = obstacles.find(({ code }) => code !== "no-room");
  if (first === undefined) return null;
  const { zh, en } = writeTexts;
  switch (first.code) {
    case "structure-protected":
      return { zh: zh.structureProtected, en: en.structureProtected };
    case "sheet-protected":
      return { zh: zh.sheetProtected(first.sheet ?? ""), en: en.sheetProtected(first.sheet ?? "") };
    default:
      return { zh: zh.readOnly, en: en.readOnly };
  }
}

/** Brings a sheet that was written to the front. */
export async function goToSheet(pane: PaneServices, sheet: string): Promise<void> {
  await guarded(pane, async () =>
    done(await pane.host.selection.goTo({ sheet, row: 1, column: 1 })),
  );
}
