import { compareDates } from "../../calendar";
import { CANCELLED, done, failed, type Outcome } from "../../taskpane/outcome";
import type { PolicyChoice } from "../../taskpane/engine/contract";
import type { PaneServices } from "../../taskpane/pane-services";
import type { Settings } from "../../taskpane/store/settings-slice";
import { sampleBytes } from "../sample-files";
import { SAMPLES, type BundledSample } from "../samples";
import type { Workbench } from "../book/workbench-store";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** No pack, today: what holds until the officer chooses. */
const UNCHOSEN = { pack: "blank", asOf: null, area: null } as const;

/** Opens a file that the officer chose or dropped. A sample's policy does not stay with it. */
export async function openOwnFile(
  workbench: Workbench,
  { store }: PaneServices,
  file: File,
): Promise<void> {
  const { settings, change } = store.getState();
  const isOpen = await workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
  if (isOpen && SAMPLES.some(({ policy }) => isChosen(policy, settings))) change(UNCHOSEN);
}

/** Opens a sample and puts the policy in force that its day and place call for. */
export async function showSample(
  workbench: Workbench,
  { store }: PaneServices,
  sample: BundledSample,
): Promise<void> {
  const opened = await openSample(workbench, sample);
  if (opened.ok) store.getState().change(opened.value);
}

function isChosen(policy: PolicyChoice, settings: Settings): boolean {
  const { pack, asOf, area } = settings;
  if (pack !== policy.pack || area !== policy.area || asOf === null) return false;
  return compareDates(asOf, policy.asOf) === 0;
}

/** Opens a sample, and tells which policy fits it. */
export async function openSample(
  workbench: Workbench,
  sample: BundledSample,
): Promise<Outcome<PolicyChoice>> {
  if (await workbench.open(sampleBytes(sample.file), sample.file)) return done(sample.policy);
  const { notice } = workbench.state;
  return notice ? failed(notice) : CANCELLED;
}

/** Gives the workbook as it is now to the browser's downloads. */
export async function download(workbench: Workbench): Promise<void> {
  const { opened } = workbench.state;
  const bytes = await workbench.save();
  if (!opened || !bytes) return;
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = opened.file;
  link.click();
  // The browser has taken hold of the file once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
