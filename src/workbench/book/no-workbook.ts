import type { HostedWorkbook } from "../../taskpane/host";
import { WorkbookError } from "../../workbook/port";

function nothing(): Promise<never> {
  return Promise.reject(new WorkbookError("not-found"));
}

/** What stands in until a workbook is open. */
export const NO_WORKBOOK: HostedWorkbook = {
  file: "",
  workbook: {
    info: nothing,
    read: nothing,
    readArea: nothing,
    ours: nothing,
    apply: nothing,
    restore: nothing,
    clearMarks: nothing,
    addSheet: nothing,
    release: nothing,
    settings: () => Promise.resolve(null),
    keepSettings: nothing,
  },
};
