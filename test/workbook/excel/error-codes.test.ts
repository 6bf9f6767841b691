import { inputFaultOf } from "../../../src/app/faults";
import { openExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { excelWith } from "./given";

/** Every code of Office.js that Excel's documentation names, and what a user has to know or do. */
const CODES: readonly (readonly [string, string])[] = [
  ["AccessDenied", "保护"],
  ["InvalidOperation", "完成单元格编辑"],
  ["InvalidSelection", "选中"],
  ["InactiveWorkbook", "窗口"],
  ["RequestPayloadSizeLimitExceeded", "缩小范围"],
  ["ResponsePayloadSizeLimitExceeded", "缩小范围"],
  ["RangeExceedsLimit", "缩小范围"],
  ["OperationCellsExceedLimit", "缩小范围"],
  ["MemoryLimitReached", "缩小范围"],
  ["RequestAborted", "中断"],
  ["GeneralException", "中断"],
  ["ItemNotFound", "重新核查"],
  ["InvalidReference", "重新核查"],
  ["ItemAlreadyExists", "重新核查"],
  ["Conflict", "重新核查"],
  ["InsertDeleteConflict", "重新核查"],
  ["FilteredRangeConflict", "筛选"],
  ["MergedRangeConflict", "合并单元格"],
  ["PivotTableRangeConflict", "数据透视表"],
  ["NonBlankCellOffSheet", "新工作表"],
  ["ApiNotFound", "版本"],
  ["NotImplemented", "版本"],
  ["UnsupportedSheet", "版本"],
];

async function refused(code: string): Promise<unknown> {
  const { traffic } = await excelWith([{ name: "低保", rows: [["甲"]] }]);
  for (const sync of [1, 2]) traffic.failAt(sync, code);
  return openExcelWorkbook()
    .ours()
    .then(
      () => null,
      (error: unknown) => error,
    );
}

test.each(CODES)("%s becomes a sentence that speaks of %s", async (code, word) => {
  const { zh, en } = inputFaultOf(await refused(code), "名册.xlsx").sentence;
  expect(zh).toContain(word);
  expect(`${zh}${en}`).not.toContain(code);
});

test.each(["PropertyNotLoaded", "ValueNotLoaded", "InvalidArgument"])(
  "%s is a mistake of ours and stays what it is",
  async (code) => {
    expect(await refused(code)).toMatchObject({ code });
  },
);
