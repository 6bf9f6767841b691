import type { Language } from "../reports";
import { cellName } from "../workbook/cells";
import type { Conflict, RestoreReport, Workbook } from "../workbook/port";
import { asInputFault, InputFault } from "./faults";
import { releaseParameters } from "./parameters-in-workbook";

/** What a restore did, and which sheets of ours it left because officers filled them in. */
export interface Restored extends RestoreReport {
  readonly kept: readonly string[];
}

/**
 * Takes out everything of ours and gives back the original fills. Rejects with `InputFault` when
 * nothing of ours is in the workbook, or when it does not let us. A 政策参数 sheet that was filled in
 * is the county's own and stays.
 */
export async function restore(workbook: Workbook, file: string): Promise<Restored> {
  try {
    if ((await workbook.ours()) === null) {
      throw new InputFault(
        `“${file}”里没有本工具写入的内容，不需要恢复；请选择由 doudi check 生成的文件。`,
        `"${file}" holds nothing written by this tool; choose a file that doudi check made.`,
      );
    }
    const kept = await releaseParameters(workbook);
    return { ...(await workbook.restore()), kept };
  } catch (error) {
    return asInputFault(error, file);
  }
}

/** What a restore did, in a sentence or two, with every cell that was left as it is. */
export function restoreText(report: Restored, output: string, language: Language): string {
  const zh = language === "zh";
  const lines = [
    zh
      ? `已取出 ${report.columnsRemoved} 列核查结果、${report.sheetsRemoved.length} 张工作表，恢复 ${report.cellsRestored} 个单元格的原底色，写出“${output}”。`
      : `Took out ${report.columnsRemoved} columns and ${report.sheetsRemoved.length} sheets, gave back the fills of ${report.cellsRestored} cells, wrote "${output}".`,
  ];
  if (!report.fillsRestored) {
    lines.push(
      zh
        ? "原底色的记录已不在文件中，标记的底色未能恢复，请手工处理。"
        : "The record of original fills is gone: the marks could not be taken back.",
    );
  }
  for (const sheet of report.kept) {
    lines.push(
      zh
        ? `工作表“${sheet}”里有填写的内容，保留为本县自己的表。`
        : `Sheet "${sheet}" was filled in and stays as your own.`,
    );
  }
  for (const conflict of report.conflicts) lines.push(`  ${conflictText(conflict, language)}`);
  return `${lines.join("\n")}\n`;
}

/** A cell that was left as it is, and why. */
export function conflictText(conflict: Conflict, language: Language): string {
  const place = `“${conflict.sheet}”${cellName(conflict.row, conflict.column)}`;
  return language === "zh"
    ? `${place}：${CONFLICTS[conflict.reason].zh}`
    : `${place}: ${CONFLICTS[conflict.reason].en}`;
}

const CONFLICTS: Readonly<
  Record<Conflict["reason"], { readonly zh: string; readonly en: string }>
> = {
  "changed-since": {
    zh: "标记后又改过底色，保留现状",
    en: "its fill was changed since; left as it is",
  },
  "fill-not-reproducible": { zh: "原底色无法重现", en: "its original fill cannot be reproduced" },
  "sheet-gone": { zh: "工作表已不在", en: "its sheet is gone" },
  protected: { zh: "工作表有保护", en: "its sheet is protected" },
};
