/** A closed list of values that a column may hold, with the words that clerks write for each. */
import type { CellValue } from "../../workbook/cells";
import { textOfCell } from "../cell-text";
import { BLANK, read, unread, type Reading } from "../value-reading";

/** One value, its name, and every way it is written, the name included or not. */
export interface CodeEntry<Code extends string> {
  readonly code: Code;
  readonly zh: string;
  readonly words: string;
}

export interface CodeList<Code extends string> {
  readonly entries: readonly CodeEntry<Code>[];
  /** The value that a text stands for, or null when it is none of the list. */
  find(text: string): Code | null;
}

/** What is written where there is nothing to write. */
const NOTHING = /^(?:|[-—–_/\\*.]+|空|不详|未知|暂无|未填|待核|待核实|n\/a)$/i;

/** A text as the lists hold it: no blanks, brackets, quotes or full stops, half-width. */
export function codeText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff()[\]【】"'“”‘’。.:：]/g, "")
    .toUpperCase();
}

/** Whether a text says that nothing was filled in. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.replace(/\s/g, ""));
}

/** Builds the look-up of a list. Later entries never take a word from earlier ones. */
export function codeList<Code extends string>(entries: readonly CodeEntry<Code>[]): CodeList<Code> {
  const byWord = new Map<string, Code>();
  for (const { code, zh, words } of entries) {
    for (const word of [zh, ...words.split(/\s+/)].map(codeText)) {
      if (word !== "" && !byWord.has(word)) byWord.set(word, code);
    }
  }
  return { entries, find: (text) => byWord.get(codeText(text)) ?? null };
}

/** Reads a cell whose column holds one value of a list. */
export function readCode<Code extends string>(
  value: CellValue,
  list: CodeList<Code>,
): Reading<Code> {
  const text = textOfCell(value);
  if (text === null)
    return typeof value === "object" && value !== null ? unread("cell-error") : BLANK;
  const code = list.find(text);
  if (code !== null) return read(code);
  return saysNothing(text) ? BLANK : unread("not-in-code-list");
}

const SEPARATORS = /[、,，;；/|+\n和及与并兼]+|\s+/;

/**
 * Reads a cell that may hold several values (长期慢性病、残疾). Those understood are given in the
 * order of the list; the problem tells that some part was not.
 */
export function readCodes<Code extends string>(
  value: CellValue,
  list: CodeList<Code>,
): Reading<readonly Code[]> {
  const whole = readCode(value, list);
  if (whole.value !== null) return read([whole.value]);
  if (whole.problem !== "not-in-code-list") return { value: null, problem: whole.problem };
  const parts = (textOfCell(value) ?? "").split(SEPARATORS).filter((part) => !saysNothing(part));
  const found = parts.map((part) => list.find(part));
  const known = list.entries.map(({ code }) => code).filter((code) => found.includes(code));
  const problem = found.includes(null) ? "not-in-code-list" : null;
  return { value: known.length === 0 ? null : known, problem };
}
