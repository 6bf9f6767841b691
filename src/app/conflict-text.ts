import type { Language } from "../reports";
import { cellName } from "../workbook/cells";
import type { Conflict } from "../workbook/port";

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
