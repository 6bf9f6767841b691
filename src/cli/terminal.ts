import type { Stage } from "../app";
import type { CalendarDate } from "../calendar";
import type { Language } from "../reports";

/** What a shell lends a command: where to write, what day it is. Given, so that tests can look. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether progress may be drawn over and over on one line. */
  readonly isTty: boolean;
  readonly today: () => CalendarDate;
}

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTty: process.stderr.isTTY,
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
  };
}

/** What is being done: the stages of a check, and the comparison of lists. */
type Work = Stage | "matching";

const STAGES: Readonly<Record<Work, Record<Language, string>>> = {
  reading: { zh: "读取", en: "Reading" },
  recognizing: { zh: "识别名册", en: "Recognizing rosters" },
  assessing: { zh: "测算", en: "Assessing" },
  finding: { zh: "查找疑点", en: "Looking for doubts" },
  writing: { zh: "写出", en: "Writing" },
  matching: { zh: "比对", en: "Comparing" },
};

/** Draws the stage of long work on one line, on a terminal only. */
export function progressOn(
  terminal: Terminal,
  language: Language,
): { readonly show: (stage: Work, detail: string) => void; readonly clear: () => void } {
  if (!terminal.isTty) return { show: () => undefined, clear: () => undefined };
  return {
    show: (stage, detail) => {
      terminal.err(`\r\u001b[K${STAGES[stage][language]} ${detail}`.trimEnd());
    },
    clear: () => {
      terminal.err("\r\u001b[K");
    },
  };
}
