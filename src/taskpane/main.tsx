/**
 * The pane inside Excel: the one file of the pane that names Office. It waits until Office.js is
 * ready, says who the host is, and starts the pane as the address asks (`launch.ts`).
 */
import { openExcel } from "../workbook/excel/excel-workbook";
import { workbookName } from "../workbook/excel/workbook-name";
import { runCheck } from "./actions/check-actions";
import { recallWorkbook } from "./actions/memory-actions";
import type { Appearance, PaneHost } from "./host";
import { sayInstead } from "./instead-of-pane";
import { readLaunch } from "./launch";
import { done, type Outcome } from "./outcome";
import { startPane } from "./start-pane";
import { shellTexts } from "./texts/shell-texts";
import { hasView } from "./views/registry";

function excelHost(): PaneHost {
  const { workbook, selection } = openExcel();
  const file = workbookName();
  return {
    kind: "excel",
    current: () => ({ workbook, file }),
    selection,
    openSample: Office.context.requirements.isSetSupported("ExcelApi", "1.8") ? openSample : null,
    appearance: officeAppearance,
    storagePrefix: (Office.context.partitionKey as string | undefined) ?? "",
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    // Excel opens another pane for another workbook.
    onWorkbookChange: () => () => undefined,
  };
}

/** Opens a sample roster in a workbook of its own: the officer's stays as it is. */
async function openSample(): Promise<Outcome<null>> {
  const [{ default: address }, { sampleWithPolicy }] = await Promise.all([
    import("../../assets/samples/01-农村低保花名册.xlsx"),
    import("./sample-workbook"),
  ]);
  await Excel.createWorkbook(await sampleWithPolicy(address.slice(address.indexOf(",") + 1)));
  return done(null);
}

/** Light or dark by the lightness of Office's own background; null where Office does not say. */
function officeAppearance(): Appearance | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    theme?.bodyBackgroundColor ?? "",
  );
  if (colour === null || matchMedia("(forced-colors: active)").matches) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}

function start(element: HTMLElement, host: Office.HostType | null): void {
  if (host !== Office.HostType.Excel) {
    sayInstead(element, { zh: shellTexts.zh.notInExcel, en: shellTexts.en.notInExcel });
    return;
  }
  const pane = startPane(element, excelHost());
  const launch = readLaunch(window.location.search);
  if (launch.report !== null) pane.store.getState().askForReport(launch.report);
  if (launch.view !== null && hasView(launch.view)) pane.store.getState().show(launch.view);
  if (launch.checksSelection) {
    pane.store.getState().chooseScope("selection");
    // What the workbook remembers of policy and columns holds for this check too.
    void recallWorkbook(pane).then(() => runCheck(pane));
  }
}

const element = document.getElementById("pane");
if (element !== null) {
  // Microsoft's server may be out of reach, and office.js with it.
  if (typeof Office === "undefined") {
    sayInstead(element, { zh: shellTexts.zh.noOffice, en: shellTexts.en.noOffice });
  } else {
    void Office.onReady().then(({ host }: { host: Office.HostType | null }) =>
      start(element, host),
    );
  }
}
