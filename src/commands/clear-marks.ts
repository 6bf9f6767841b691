import { clearMarks } from "../app/clear-marks";
import type { CommandNotice } from "../app/command-notice";
import { InputFault } from "../app/faults";
import { conflictText } from "../app/conflict-text";
import type { RestoreReport, Workbook } from "../workbook/port";

/** Cells that a notice names; the pane's own 清除标记 lists them all. */
const SHOWN_CONFLICTS = 5;

/** What a command needs of where it runs. */
export interface CommandHost {
  openWorkbook(): Workbook;
  /** The workbook's name, for sentences. */
  fileName(): string;
  /** Leaves a notice for the pane. */
  keepNotice(notice: CommandNotice): void;
}

/** The part of Office's event that a command has to answer. */
export interface CommandEvent {
  completed(): void;
}

/**
 * 清除标记: gives back the original fills, with the pane open or closed, and leaves a notice of what
 * was done, of the cells that were left as they are, or of why nothing could be done.
 */
export async function clearMarksCommand(host: CommandHost, event: CommandEvent): Promise<void> {
  try {
    host.keepNotice(noticeOf(await clearMarks(host.openWorkbook(), host.fileName())));
  } catch (error) {
    host.keepNotice(problemOf(error));
  } finally {
    // Excel runs no further command of ours until this one is said to have ended.
    event.completed();
  }
}

function noticeOf(report: RestoreReport): CommandNotice {
  const left = report.conflicts.length;
  const zh = [`已恢复 ${report.cellsRestored} 个单元格的原底色。`];
  const en = [`The original fills of ${report.cellsRestored} cells are back.`];
  if (!report.fillsRestored) {
    zh.push("原底色的记录已不在文件中，标记的底色未能恢复，请手工处理。");
    en.push("The record of original fills is gone: the marks could not be taken back.");
  }
  if (left > 0) {
    const shown = report.conflicts.slice(0, SHOWN_CONFLICTS);
    const rest = left > SHOWN_CONFLICTS ? { zh: "等", en: " and others" } : { zh: "", en: "" };
    const texts = (language: "zh" | "en"): string[] =>
      shown.map((conflict) => conflictText(conflict, language));
    zh.push(`${left} 个单元格保持现状：${texts("zh").join("；")}${rest.zh}。`);
    en.push(`${left} cells were left as they are: ${texts("en").join("; ")}${rest.en}.`);
  }
  const isWhole = left === 0 && report.fillsRestored;
  return { kind: isWhole ? "done" : "problem", zh: zh.join(""), en: en.join(" ") };
}

function problemOf(error: unknown): CommandNotice {
  if (error instanceof InputFault) return { kind: "problem", ...error.sentence };
  // A fault of ours: its name helps a maintainer, its message could quote the workbook.
  const name = error instanceof Error ? error.name : typeof error;
  return {
    kind: "problem",
    zh: `清除标记时程序出错（${name}），请在任务窗格的“写回”里再试一次。`,
    en: `A fault of the program (${name}) while clearing marks; try again under Write in the pane.`,
  };
}
