import type { Language } from "../reports";
import { FILES_SHEET } from "../reports/files-sheet";
import type { RestoreReport, Workbook } from "../workbook/port";
import { conflictText } from "./conflict-text";
import { asInputFault, InputFault } from "./faults";
import { releaseParameters } from "./parameters-in-workbook";
import { isFilledIn } from "./standing-sheets";

/** What a restore did with sheets of ours on which officers wrote. */
export interface Restored extends RestoreReport {
  /** Left as the county's own. */
  readonly kept: readonly string[];
  /** Taken out with what was written on them: it stands in the input alone. */
  readonly takenOut: readonly string[];
}

/**
 * Takes out everything of ours and gives back the original fills. Rejects with `InputFault` when
 * nothing of ours is in the workbook, or when it does not let us. A 政策参数 sheet that was filled in
 * is the county's own and stays; other sheets that were filled in stay where `keepFilledIn` says so.
 */
export async function restore(
  workbook: Workbook,
  file: string,
  { keepFilledIn = false }: { readonly keepFilledIn?: boolean } = {},
): Promise<Restored> {
  try {
    const ours = await workbook.ours();
    if (ours === null) {
      throw await nothingToRestore(workbook, file);
    }
    const parameters = await releaseParameters(workbook);
    const others = ours.sheets.filter((sheet) => !parameters.includes(sheet));
    const filledIn = await filledInSheets(workbook, others);
    if (keepFilledIn) for (const sheet of filledIn) await workbook.release(sheet);
    const kept = keepFilledIn ? [...parameters, ...filledIn] : parameters;
    const takenOut = keepFilledIn ? [] : filledIn;
    return { ...(await workbook.restore()), kept, takenOut };
  } catch (error) {
    return asInputFault(error, file);
  }
}

/** A workbook that holds nothing of ours beside the county's own, or nothing but what we made. */
async function nothingToRestore(workbook: Workbook, file: string): Promise<InputFault> {
  const { sheets } = await workbook.info();
  return sheets.some(({ name }) => name === FILES_SHEET)
    ? new InputFault(
        `“${file}”整本是本工具写的全县汇总，里面没有原表可以恢复；不要了可以直接删除。要恢复的是同一文件夹里各乡镇的文件，请逐个选择。`,
        `"${file}" is the county's summary, written whole by this tool: there is no original in it to give back, and it may simply be deleted. Choose the townships' files beside it, one by one.`,
      )
    : new InputFault(
        `“${file}”里没有本工具写在原表上的内容，不需要恢复；请选择由 doudi check -o 写出的名册。`,
        `"${file}" holds nothing that this tool wrote beside an original; choose a roster that doudi check -o wrote.`,
      );
}

async function filledInSheets(
  workbook: Workbook,
  sheets: readonly string[],
): Promise<readonly string[]> {
  const { date1904 } = await workbook.info();
  const found: string[] = [];
  for (const sheet of sheets) {
    if (isFilledIn(await workbook.read(sheet), date1904)) found.push(sheet);
  }
  return found;
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
  if (report.takenOut.length > 0) {
    lines.push(
      zh
        ? `其中${report.takenOut.map((name) => `“${name}”`).join("、")}里有填写的内容，只留在原文件中；要一并保留，请加 --keep-filled-in。`
        : `Of these, ${report.takenOut.map((name) => `"${name}"`).join(", ")} had been filled in; what was written stands in the input alone. To keep such sheets, add --keep-filled-in.`,
    );
  }
  for (const conflict of report.conflicts) lines.push(`  ${conflictText(conflict, language)}`);
  return `${lines.join("\n")}\n`;
}
