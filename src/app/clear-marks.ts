import type { Ours, RestoreReport, Workbook } from "../workbook/port";
import { asInputFault, InputFault } from "./faults";

/**
 * Gives back the original fills of marked cells; columns and sheets of ours stay, and with them
 * what officers decided about doubts. Rejects with `InputFault` when nothing of ours is in the
 * workbook, or when the workbook does not let us.
 */
export async function clearMarks(workbook: Workbook, file: string): Promise<RestoreReport> {
  try {
    const ours = await workbook.ours();
    if (ours === null || isSettingsAlone(ours)) {
      throw new InputFault(
        `“${file}”里没有兜底的标记，没有改动任何单元格。`,
        `"${file}" has no marks of Doudi's; no cell was changed.`,
      );
    }
    return await workbook.clearMarks();
  } catch (error) {
    return asInputFault(error, file);
  }
}

/** No run has left anything: only what officers chose is kept. */
function isSettingsAlone({ run, hasRecord }: Ours): boolean {
  return run === null && hasRecord;
}
