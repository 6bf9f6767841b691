import type { RestoreReport, Workbook } from "../workbook/port";
import { asInputFault, InputFault } from "./faults";

/**
 * Gives back the original fills of marked cells; columns and sheets of ours stay, and with them
 * what officers decided about doubts. Rejects with `InputFault` when nothing of ours is in the
 * workbook, when the host cannot, or when the workbook does not let us.
 */
export async function clearMarks(workbook: Workbook, file: string): Promise<RestoreReport> {
  try {
    if ((await workbook.ours()) === null) {
      throw new InputFault(
        `“${file}”里没有兜底的标记，没有改动任何单元格。`,
        `"${file}" has no marks of Doudi's; no cell was changed.`,
      );
    }
    if (workbook.clearMarks === undefined) {
      throw new InputFault(
        "这里不能只清除标记；请在任务窗格的“写回”里用“恢复”取出写入的全部内容。",
        "Marks alone cannot be cleared here; use Restore under Write in the pane to take out everything.",
      );
    }
    return await workbook.clearMarks();
  } catch (error) {
    return asInputFault(error, file);
  }
}
