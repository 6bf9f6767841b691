/** Plans of single sheets: what stands of ours is taken from the newest reading, results from the last check. */
import {
  planWriteBack,
  previewOf,
  rosterSheet,
  withDecisions,
  type Check,
  type ReadInput,
  type WriteBackOptions,
} from "../../app";
import { MARK_FILLS } from "../../reports";
import { rowKey } from "../../roster";
import type { Grid } from "../../workbook/grid";
import type { Additions } from "../../workbook/port";
import type { AdditionsHead, WritePlan } from "../engine/contract";
import type { SheetsQuestion } from "../engine/sampling-contract";
import { done as succeeded, failed, type Outcome, type Sentence } from "../outcome";
import { writeTexts } from "../texts/write-texts";
import { fillsOf } from "./mark-palettes";
import { newDecisions, type Session } from "./session";

export const CHECK_FIRST: Sentence = {
  zh: "请先核查，再来这里。",
  en: "Check first, then come back here.",
};

/** The input that was checked, with what is ours as it stood at the newest reading. */
export function presentInput({ done, snapshot }: Session): ReadInput | null {
  const input = done?.inputs[0];
  if (input === undefined) return null;
  if (snapshot === null) return input;
  const { ours } = snapshot.facts;
  const ourSheets = new Map<string, Grid>(
    (ours?.sheets ?? []).map((name) => [name, snapshot.grid(name)]),
  );
  return { ...input, ours, ourSheets };
}

/** The last check with what officers decided since. */
export function presentCheck(session: Session): Check | null {
  return session.done === null ? null : withDecisions(session.done, newDecisions(session));
}

/** Plans a run that adds sheets, and keeps it for the services that hand it over. */
export function planSheets(
  session: Session,
  question: SheetsQuestion,
  options: Pick<WriteBackOptions, "reports" | "further" | "columns" | "keepsText">,
): Outcome<WritePlan> {
  const check = presentCheck(session);
  const input = presentInput(session);
  if (check === null || input === null) return failed(CHECK_FIRST);
  const moved = movedSheets(session, check, input);
  if (moved.length > 0) return failed(movedSentence(moved));
  const { language, version, palette } = question;
  const fills = fillsOf(palette);
  const additions = planWriteBack(check, input, {
    ...options,
    language,
    version,
    markFills: fills,
  });
  session.plan = additions;
  return succeeded({
    ...previewOf(additions, input, additions.tables, fills ?? MARK_FILLS),
    decisions: check.decisions.size,
    widened: false,
    parts: headOf(additions),
  });
}

/** Sheets whose rosters no longer stand as they stood when they were checked. */
function movedSheets(session: Session, check: Check, input: ReadInput): readonly string[] {
  const moved = new Set<string>();
  for (const { role, sheet, firstRow, lastRow, lastColumn } of check.roster.tables) {
    if (role !== "household" && role !== "person") continue;
    const before = input.roster.sheets.find(({ info }) => info.name === sheet)?.grid;
    const now = gridNow(session, sheet);
    if (before === undefined || before === now) continue;
    const isSame = (row: number): boolean =>
      now !== null && rowKey(before, row, lastColumn) === rowKey(now, row, lastColumn);
    for (let row = firstRow; row <= lastRow; row++) {
      if (isSame(row)) continue;
      moved.add(sheet);
      break;
    }
  }
  return [...moved];
}

function movedSentence(sheets: readonly string[]): Sentence {
  return {
    zh: writeTexts.zh.changed(sheets.map((name) => `“${name}”`).join("、")),
    en: writeTexts.en.changed(sheets.map((name) => `"${name}"`).join(", ")),
  };
}

/** A sheet as fed last, without columns of ours; null where it is gone. */
export function gridNow({ snapshot }: Session, sheet: string): Grid | null {
  const info = snapshot?.facts.info.sheets.find(({ name }) => name === sheet);
  if (snapshot === null || info === undefined) return null;
  return rosterSheet(info, snapshot.grid(sheet), snapshot.facts.ours).grid;
}

/** The planned additions without their long lists. */
export function headOf(additions: Additions): AdditionsHead {
  return {
    blocks: additions.blocks.map((block) => ({ ...block, rows: block.rows.length })),
    marks: additions.marks.length,
    sheets: additions.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.length })),
    tables: additions.tables.map((table) => ({ ...table, rowKeys: table.rowKeys.length })),
    run: additions.run,
  };
}
