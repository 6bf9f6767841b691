/**
 * The page behind the ribbon's function commands (FunctionFile). Excel loads it unseen when one of
 * them is clicked, whether the pane is open or not.
 *
 * Only 清除标记 runs here. The other buttons open the pane at an address of their own
 * (`taskpane.html?view=…` in the manifest): that works in every Excel from the floor on, with the
 * pane closed or open, while a function here could open the pane only with a shared runtime, which
 * LTSC and older hosts do not all have, and would then hold Excel's one runtime for both.
 */
import { NOTICE_KEY, writeNotice } from "../app/command-notice";
import { openExcelWorkbook } from "../workbook/excel/excel-workbook";
import { workbookName } from "../workbook/excel/workbook-name";
import { clearMarksCommand, type CommandHost } from "./clear-marks";

const host: CommandHost = {
  openWorkbook: () => openExcelWorkbook(),
  fileName: workbookName,
  keepNotice(notice) {
    // Excel on the web asks for the prefix, so that one site's storage is not another's.
    const prefix = (Office.context.partitionKey as string | undefined) ?? "";
    try {
      localStorage.setItem(`${prefix}${NOTICE_KEY}`, writeNotice(notice));
    } catch {
      // Storage is switched off: there is no other place for a message, and the sheet is safe.
    }
  },
};

void Office.onReady().then(() => {
  Office.actions.associate("clearMarks", (event: Office.AddinCommands.Event) =>
    clearMarksCommand(host, event),
  );
});
