/**
 * What can be wrong with what we are given, as one clear sentence: what happened, where, what to do.
 */
import { WorkbookError, type WorkbookFault } from "../workbook/port";
import type { Language } from "../reports";

/** An input or argument that cannot be used. The message is a sentence for people. */
export class InputFault extends Error {
  override readonly name = "InputFault";
  readonly sentence: { readonly zh: string; readonly en: string };

  constructor(zh: string, en: string) {
    super(zh);
    this.sentence = { zh, en };
  }
}

type Sentence = (place: FaultPlace) => { readonly zh: string; readonly en: string };

interface FaultPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly part: string;
  readonly limit: string;
}

const SAVE_AS = {
  zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
  en: "Open it in Excel or WPS and save it as .xlsx.",
};

const SENTENCES: Readonly<Record<WorkbookFault, Sentence>> = {
  "not-found": ({ file }) => ({
    zh: `找不到文件“${file}”，请检查路径和文件名。`,
    en: `"${file}" was not found; check the path and the name.`,
  }),
  "is-folder": ({ file }) => ({
    zh: `“${file}”是文件夹，请指定其中的一个 .xlsx 文件。`,
    en: `"${file}" is a folder; name a .xlsx file in it.`,
  }),
  unreadable: ({ file }) => ({
    zh: `无法读取“${file}”，请检查是否有读取权限、是否被其他程序占用。`,
    en: `"${file}" could not be read; check its permissions and that no other program holds it.`,
  }),
  "empty-file": ({ file }) => ({
    zh: `“${file}”是空文件（0 字节），请重新取得完整的文件。`,
    en: `"${file}" is empty (0 bytes); obtain it again.`,
  }),
  "legacy-xls": ({ file }) => ({
    zh: `“${file}”是旧版 .xls 格式，本工具只读 .xlsx。${SAVE_AS.zh}`,
    en: `"${file}" is in the old .xls format. ${SAVE_AS.en}`,
  }),
  "html-as-xls": ({ file }) => ({
    zh: `“${file}”其实是网页（HTML/XML）文件，不是 Excel 工作簿。${SAVE_AS.zh}`,
    en: `"${file}" is really a web page (HTML or XML), not a workbook. ${SAVE_AS.en}`,
  }),
  "text-file": ({ file }) => ({
    zh: `“${file}”是文本文件，不是 Excel 工作簿。${SAVE_AS.zh}`,
    en: `"${file}" is a text file, not a workbook. ${SAVE_AS.en}`,
  }),
  encrypted: ({ file }) => ({
    zh: `“${file}”设有打开密码，请先在 Excel 中取消密码并另存后再试。`,
    en: `"${file}" is encrypted; remove its password in Excel and save it first.`,
  }),
  "not-a-zip": ({ file }) => ({
    zh: `“${file}”不是有效的 .xlsx 文件，可能改过扩展名或已损坏。${SAVE_AS.zh}`,
    en: `"${file}" is not a valid .xlsx file. ${SAVE_AS.en}`,
  }),
  truncated: ({ file }) => ({
    zh: `“${file}”不完整（文件被截断），请重新复制或下载。`,
    en: `"${file}" is incomplete (cut off); copy or download it again.`,
  }),
  "not-a-workbook": ({ file }) => ({
    zh: `“${file}”里没有 Excel 工作簿（可能是其他类型的压缩文件），请选择 .xlsx 文件。`,
    en: `"${file}" holds no Excel workbook; choose a .xlsx file.`,
  }),
  "unsupported-binary": ({ file }) => ({
    zh: `“${file}”是二进制工作簿（.xlsb）。${SAVE_AS.zh}`,
    en: `"${file}" is a binary workbook (.xlsb). ${SAVE_AS.en}`,
  }),
  "unsupported-compression": ({ file, part }) => ({
    zh: `“${file}”中的部件 ${part} 用了不支持的压缩方式。${SAVE_AS.zh}`,
    en: `Part ${part} of "${file}" is compressed in an unsupported way. ${SAVE_AS.en}`,
  }),
  "too-many-entries": ({ file, limit }) => ({
    zh: `“${file}”内部文件过多（上限 ${limit}），为安全起见未打开，请核实文件来源。`,
    en: `"${file}" has too many inner files (limit ${limit}) and was not opened; check where it comes from.`,
  }),
  "too-large": ({ file, part, limit }) => ({
    zh: `“${file}”解压后过大（${part ? `部件 ${part}，` : ""}上限 ${limit}），为安全起见未打开，请核实文件来源或拆分后再试。`,
    en: `"${file}" is too large when unpacked (${part ? `part ${part}, ` : ""}limit ${limit}) and was not opened; check where it comes from or split it.`,
  }),
  "too-many-cells": ({ file, sheet, limit }) => ({
    zh: `“${file}”${sheet ? `的工作表“${sheet}”` : ""}单元格过多（上限 ${limit}），请拆分后再试。`,
    en: `"${file}"${sheet ? `, sheet "${sheet}",` : ""} has too many cells (limit ${limit}); split it.`,
  }),
  "too-deep": ({ file, part }) => ({
    zh: `“${file}”中的部件 ${part} 嵌套过深，为安全起见未打开，请核实文件来源。`,
    en: `Part ${part} of "${file}" is nested too deeply and was not opened; check where the file comes from.`,
  }),
  dtd: ({ file, part }) => ({
    zh: `“${file}”中的部件 ${part} 含有文档类型定义（DTD），为安全起见未打开，请核实文件来源。`,
    en: `Part ${part} of "${file}" holds a document type definition (DTD) and was not opened; check where the file comes from.`,
  }),
  "damaged-part": ({ file, part }) => ({
    zh: `“${file}”已损坏（部件 ${part}），请在 Excel 中打开修复并另存后再试。`,
    en: `"${file}" is damaged (part ${part}); open it in Excel, let it repair the file and save it.`,
  }),
  "no-sheets": ({ file }) => ({
    zh: `“${file}”里没有工作表，请检查是否选错了文件。`,
    en: `"${file}" has no sheets; check that it is the right file.`,
  }),
  "no-such-sheet": ({ file, sheet }) => ({
    zh: `“${file}”里没有名为“${sheet}”的工作表，请检查表名。`,
    en: `"${file}" has no sheet "${sheet}"; check its name.`,
  }),
  "sheet-protected": ({ file, sheet }) => ({
    zh: `“${file}”的工作表“${sheet}”设有保护，未写入任何内容；请先撤销工作表保护再试。`,
    en: `Sheet "${sheet}" of "${file}" is protected; nothing was written. Unprotect it first.`,
  }),
  "structure-protected": ({ file }) => ({
    zh: `“${file}”设有工作簿结构保护，不能新增工作表，未写入任何内容；请先撤销工作簿保护再试。`,
    en: `The structure of "${file}" is protected, so sheets cannot be added; nothing was written. Unprotect the workbook first.`,
  }),
  "read-only": ({ file }) => ({
    zh: `“${file}”是只读的，未写入任何内容；请另存一份再试。`,
    en: `"${file}" is read-only; nothing was written. Save a copy first.`,
  }),
  "not-blank": ({ file, sheet, cell }) => ({
    zh: `“${file}”的工作表“${sheet}”${cell} 已有内容，为不覆盖原表，未写入任何内容。`,
    en: `Cell ${cell} of sheet "${sheet}" in "${file}" is not blank; nothing was written so as not to overwrite it.`,
  }),
  "no-room": ({ file, sheet }) => ({
    zh: `“${file}”的工作表“${sheet}”右侧已没有可用的列，未写入任何内容。`,
    en: `Sheet "${sheet}" of "${file}" has no columns left on its right; nothing was written.`,
  }),
  unwritable: ({ file }) => ({
    zh: `无法写入“${file}”，请检查文件夹是否存在、是否有写入权限、文件是否正被打开。`,
    en: `"${file}" could not be written; check that the folder exists, may be written to, and that the file is not open.`,
  }),
  "access-denied": ({ file, sheet }) => ({
    zh: `Excel 拒绝修改${sheet ? `工作表“${sheet}”` : `“${file}”`}：可能设有保护，或您没有编辑权限。请撤销保护或取得编辑权限后再试。`,
    en: `Excel refused to change ${sheet ? `sheet "${sheet}"` : `"${file}"`}: it may be protected, or you may not edit it. Unprotect it or obtain permission, then try again.`,
  }),
  "cell-editing": () => ({
    zh: "有单元格正在编辑，请先按回车或 Esc 完成单元格编辑，再试一次。",
    en: "A cell is being edited; finish with Enter or Esc and try again.",
  }),
  "no-selection": () => ({
    zh: "请先在名册里选中要核查的行。",
    en: "Select the rows to check first.",
  }),
  "sheet-hidden": ({ sheet }) => ({
    zh: `工作表“${sheet}”是隐藏的，请先取消隐藏，再定位到其中的单元格。`,
    en: `Sheet "${sheet}" is hidden; unhide it to go to its cells.`,
  }),
  "inactive-workbook": ({ file }) => ({
    zh: `请回到“${file}”的窗口后再试。`,
    en: `Return to the window of "${file}" and try again.`,
  }),
  "changed-elsewhere": ({ file, sheet, cell }) => ({
    zh: `读取之后，“${file}”${sheet ? `的工作表“${sheet}”${cell}` : ""}被改动过（可能是其他人在同时编辑），未写入任何内容；请重新核查后再写回。`,
    en: `${sheet ? `Sheet "${sheet}" ${cell} of ` : ""}"${file}" was changed after it was read, perhaps by someone editing at the same time; nothing was written. Check again, then write.`,
  }),
  "range-conflict": ({ file, sheet, cell }) => ({
    zh: `“${file}”的工作表“${sheet}”${cell} 处有筛选、合并单元格或数据透视表，不能写入；请取消后再试，或把结果写到新工作表。`,
    en: `A filter, merged cells or a pivot table at ${cell} of sheet "${sheet}" in "${file}" stands in the way; remove it, or write to a new sheet.`,
  }),
  "range-too-large": ({ file, sheet }) => ({
    zh: `“${file}”${sheet ? `的工作表“${sheet}”` : ""}一次处理的范围太大，Excel 未能完成；请缩小范围（如只选部分行）后再试。`,
    en: `The range${sheet ? ` on sheet "${sheet}"` : ""} of "${file}" is too large for Excel; narrow it, for example by selecting fewer rows.`,
  }),
  "outcome-unknown": ({ file }) => ({
    zh: `与 Excel 的通信中断，“${file}”可能只写入了一部分；请点“恢复”回到写入前，再重新写回。`,
    en: `The exchange with Excel broke off and "${file}" may be written in part; restore it, then write again.`,
  }),
  "unsupported-excel": () => ({
    zh: "这个版本的 Excel 不支持所需的功能；请使用 Excel 2021、Microsoft 365 或网页版 Excel。",
    en: "This version of Excel lacks a needed function; use Excel 2021, Microsoft 365 or Excel on the web.",
  }),
};

/** The sentence for a workbook that cannot be used; `file` is its name as the user gave it. */
export function faultSentence(error: WorkbookError, file: string, language: Language): string {
  const { sheet = "", cell = "", part = "", limit = "" } = error.details;
  return SENTENCES[error.fault]({ file, sheet, cell, part, limit })[language];
}

/** Turns a `WorkbookError` about one file into an `InputFault`; anything else is thrown on. */
export function asInputFault(error: unknown, file: string): never {
  throw inputFaultOf(error, file);
}

/** What is wrong with one file, as an `InputFault`; anything that is no fault of a file is thrown on. */
export function inputFaultOf(error: unknown, file: string): InputFault {
  if (error instanceof InputFault) return error;
  if (!(error instanceof WorkbookError)) throw error;
  return new InputFault(faultSentence(error, file, "zh"), faultSentence(error, file, "en"));
}
