import type { RestoreReport, Workbook } from "../workbook/port";
import { asInputFault, InputFault } from "./faults";

/**
 * Takes out everything of ours and gives back the original fills. Rejects with `InputFault` when
 * nothing of ours is in the workbook, or when it does not let us.
 */
export async function restore(workbook: Workbook, file: string): Promise<RestoreReport> {
  try {
    if ((await workbook.ours()) === null) {
      throw new InputFault(
        `“${file}”里没有本工具写入的内容，不需要恢复；请选择由 doudi check 生成的文件。`,
        `"${file}" holds nothing written by this tool; choose a file that doudi check made.`,
      );
    }
    return await workbook.restore();
  } catch (error) {
    return asInputFault(error, file);
  }
}
