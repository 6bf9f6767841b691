import { formatDate } from "../../calendar/format";
import type { CellAddress } from "../../workbook/cells";
import type { PolicyChoice, SheetReadingView } from "../engine/contract";
import { done, failed, type Outcome, type Sentence } from "../outcome";
import type { PaneServices } from "../pane-services";
import { policyTexts } from "../texts/policy-texts";
import { policyInForce } from "./check-actions";
import { PARAMETERS, sheetRows } from "./filled-in-sheets";
import { guarded } from "./guarded";
import { rememberInWorkbook } from "./memory-actions";

/** What an officer can choose of a policy. */
export type PolicyChange = Partial<Pick<PolicyChoice, "pack" | "area">> & {
  /** Null is the day of the check. */
  readonly asOf?: PolicyChoice["asOf"] | null;
  readonly sheet?: string | null;
};

/** Shows the parameters in force, with the workbook's own sheet as it stands where it is used. */
export async function openPolicy(pane: PaneServices): Promise<void> {
  const { store } = pane;
  store.getState().policyBegan();
  const shown = await guarded(pane, async () => {
    await lookForSheet(pane);
    const choice = policyInForce(pane);
    if (choice.sheet !== undefined && choice.sheet !== null) {
      const reading = await readSheet(pane, choice.sheet, choice);
      if (!reading.ok) return reading;
    }
    return pane.engine.current().policies.parameters(choice, store.getState().settings.language);
  });
  if (shown.ok) store.getState().policyShown(shown.value);
  else store.getState().policyFailed(shown.cancelled === true ? null : shown.problem);
}

/** Chooses a policy; the workbook remembers it, and what was checked before is out of date. */
export async function choosePolicy(pane: PaneServices, change: PolicyChange): Promise<void> {
  const { store } = pane;
  store.getState().change(change);
  store.getState().becameStale();
  store.getState().planned(null);
  store.getState().policyNoted(null);
  await Promise.all([openPolicy(pane), rememberInWorkbook(pane)]);
}

/** Reads the workbook's 政策参数 sheet back; where it is without fault, its values are in force. */
export async function readParametersBack(pane: PaneServices): Promise<void> {
  const { store } = pane;
  store.getState().policyNoted(null);
  store.getState().policyBegan();
  const read = await guarded(pane, async (): Promise<Outcome<SheetReadingView>> => {
    await lookForSheet(pane);
    const { parametersSheet } = store.getState();
    if (typeof parametersSheet !== "string") return failed(NO_SHEET);
    return readSheet(pane, parametersSheet, policyInForce(pane));
  });
  if (!read.ok) {
    store.getState().policyFailed(read.cancelled === true ? null : read.problem);
    return;
  }
  if (!read.value.ok) {
    store.getState().policyFailed(null);
    return;
  }
  await choosePolicy(pane, { sheet: store.getState().parametersSheet ?? null });
  store.getState().policyNoted(both((texts) => texts.readBack(read.value.ok ? read.value.own : 0)));
}

/** Writes a 政策参数 sheet of the pack in force, to be filled in. What else is ours stays as it is. */
export async function writeParameters(pane: PaneServices): Promise<void> {
  const { store, host } = pane;
  store.getState().policyNoted(null);
  store.getState().policyBegan();
  const written = await guarded(pane, async (): Promise<Outcome<string>> => {
    await lookForSheet(pane);
    if (typeof store.getState().parametersSheet === "string") return failed(SHEET_THERE);
    const { workbook } = host.current();
    const choice = policyInForce(pane);
    const description = await pane.engine.current().policies.sheet(choice);
    if (!description.ok) return description;
    const run = { asOf: formatDate(choice.asOf), policy: choice.pack };
    const name = await workbook.addSheet(description.value, run);
    store.getState().parametersFound(name);
    return done(name);
  });
  if (!written.ok) {
    store.getState().policyFailed(written.cancelled === true ? null : written.problem);
    return;
  }
  store.getState().lookedForOurs(true);
  store.getState().policyFailed(null);
  store.getState().policyNoted(both((texts) => texts.sheetWritten(written.value)));
  await guarded(pane, async () =>
    done(await host.selection.goTo({ sheet: written.value, row: 1, column: 1 })),
  );
}

/** Goes to a cell of the sheet. */
export async function goToParameter(pane: PaneServices, place: CellAddress): Promise<void> {
  const gone = await guarded(pane, async () => done(await pane.host.selection.goTo(place)));
  if (!gone.ok && gone.cancelled !== true) pane.store.getState().policyFailed(gone.problem);
}

/** Looks whether a sheet of parameters is in the workbook, by its name. */
async function lookForSheet({ host, store }: PaneServices): Promise<void> {
  const { sheets } = await host.current().workbook.info();
  const { sheet } = store.getState().settings;
  const found = sheets.filter(({ isWorksheet, name }) => isWorksheet && name.includes(PARAMETERS));
  const named = found.find(({ name }) => name === sheet) ?? found[0];
  store.getState().parametersFound(named?.name ?? null);
}

/** Hands the sheet to the engine as it stands now, and notes the cells that cannot be used. */
async function readSheet(
  pane: PaneServices,
  sheet: string,
  choice: PolicyChoice,
): Promise<Outcome<SheetReadingView>> {
  const { workbook } = pane.host.current();
  const rows = await sheetRows(workbook, sheet);
  const reading = await pane.engine.current().policies.readSheet(rows, choice);
  const isFaulty = reading.ok && !reading.value.ok;
  pane.store.getState().sheetFaulty(isFaulty ? reading.value.problems : []);
  return reading;
}

const NO_SHEET: Sentence = {
  zh: policyTexts.zh.noSheet,
  en: policyTexts.en.noSheet,
};
const SHEET_THERE: Sentence = {
  zh: policyTexts.zh.sheetThere,
  en: policyTexts.en.sheetThere,
};

function both(make: (texts: (typeof policyTexts)["zh"]) => string): Sentence {
  return { zh: make(policyTexts.zh), en: make(policyTexts.en) };
}
