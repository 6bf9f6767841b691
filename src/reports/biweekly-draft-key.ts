/**
 * The key of a draft: stands in the note under 半月调度表, and tells on the next reading whether the
 * preparer rewrote the text above it.
 */
import { shortHash } from "../roster/row-key";
import type { DraftItem } from "./biweekly-draft";
import type { BiweeklyContents } from "./biweekly-sheet";
import type { Language } from "./facts";

const WORDS: Readonly<Record<Language, string>> = { zh: "草稿标识", en: "Draft key" };
const KEY = new RegExp(`(?:${WORDS.zh}|${WORDS.en})[：:\\s]*([0-9a-z]+)`);

/** The sentence that holds the key. */
export function draftKeySentence(key: string, language: Language): string {
  return language === "zh" ? `${WORDS.zh}：${key}。` : `${WORDS.en}: ${key}.`;
}

/** The key of a text as it was drafted. */
export function draftKeyOf(items: readonly DraftItem[]): string {
  return shortHash(
    items.flatMap(({ task, progress, results, problems }) =>
      [task, progress, results, problems].map((text) => text.replace(/\s+/g, " ").trim()),
    ),
  );
}

/** The key that stands in a note; null where none does. */
export function draftKeyIn(note: string): string | null {
  return KEY.exec(note)?.[1] ?? null;
}

/** A head line in which nobody named unit, preparer or reviewer. */
const BLANK_HEADS = [
  /^填报单位：\s*调度日期：[^\s：]+\s+数据截至：[^\s：]+\s+填报人：\s*审核人：\s*$/,
  /^Unit:\s*Report date: \S+\s+Data as of: \S+\s+Prepared by:\s*Checked by:\s*$/,
];

/** Whether the preparer rewrote the draft, noted something on a date, or filled in the head line. */
export function biweeklyIsFilledIn({ head, items, rows, note }: BiweeklyContents): boolean {
  const hasNotes = rows.some((row) => row.note !== undefined && row.note !== "");
  return (
    hasNotes ||
    !BLANK_HEADS.some((blank) => blank.test(head)) ||
    draftKeyIn(note) !== draftKeyOf(items)
  );
}
