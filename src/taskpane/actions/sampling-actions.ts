import { formatDate } from "../../calendar/format";
import type { SampledView } from "../engine/contract";
import { done } from "../outcome";
import type { PaneServices } from "../pane-services";
import { policyInForce, runCheck } from "./check-actions";
import { guarded } from "./guarded";
import { goToPlace } from "./row-actions";
import { sheetsQuestion, writeSheets } from "./sheet-actions";

/** Households that are fetched at once. */
export const SAMPLED_AT_ONCE = 100;

/** The seed in the form: as typed, else the day of the check, which every auditor can name. */
export function seedInForm(pane: PaneServices): string {
  const { seed } = pane.store.getState().sampleForm;
  return seed ?? formatDate(policyInForce(pane).asOf).replaceAll("-", "");
}

/** Draws from the households of the last check. */
export async function drawSample(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const { sampleForm, settings } = store.getState();
  const seed = seedInForm(pane);
  store.getState().sampleBegan();
  const drawn = await guarded(pane, async () => {
    const { sampling } = pane.engine.current();
    const asked = {
      size: sampleForm.size,
      seed,
      by: sampleForm.by === "" ? null : sampleForm.by,
      doubtful: sampleForm.doubtful.trim() === "" ? null : sampleForm.doubtful,
    };
    const sample = await sampling.draw(asked, settings.language);
    if (!sample.ok) return sample;
    const first = await sampling.households(0, SAMPLED_AT_ONCE, settings.language);
    return done({ sample: sample.value, first });
  });
  if (drawn.ok) store.getState().sampleDrawn(drawn.value.sample, drawn.value.first);
  else store.getState().sampleFailed(drawn.cancelled === true ? null : drawn.problem);
}

/** Fetches more households of the sample. */
export async function fetchMoreSampled(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const { sampled, sample, settings } = store.getState();
  const more = await guarded(pane, async () =>
    done(
      await pane.engine
        .current()
        .sampling.households(sampled.length, sampled.length + SAMPLED_AT_ONCE, settings.language),
    ),
  );
  // A sample that was drawn meanwhile has its own list.
  if (more.ok && store.getState().sample === sample) {
    store.getState().sampledFetched([...sampled, ...more.value]);
  }
}

/** Opens a household of the sample and goes to its row, or closes it. */
export async function openSampled(pane: PaneServices, household: SampledView): Promise<void> {
  const { store } = pane;
  const isOpen = store.getState().openSampled === household.key;
  store.getState().sampledOpened(isOpen ? null : household.key);
  if (!isOpen) await goToPlace(pane, household.place);
}

/** Writes the sheets of the sample that is shown. */
export async function writeSample(pane: PaneServices): Promise<void> {
  const { store } = pane;
  if (store.getState().sample === null) return;
  store.getState().sampleBegan();
  const written = await writeSheets(pane, (engine) => engine.sampling.plan(sheetsQuestion(pane)));
  if (written.ok) store.getState().sampleWasWritten(written.value.sheetsWritten);
  else store.getState().sampleFailed(written.cancelled === true ? null : written.problem);
}

/** Checks the whole workbook, for views that work on its results. */
export async function checkWholeWorkbook(pane: PaneServices): Promise<void> {
  const { store } = pane;
  store.getState().chooseScope("workbook");
  await runCheck(pane);
}
