/** Numbers that name something, as people type and spreadsheets keep them: what is noise and what is lost. */

/** What storing and typing do to a number, whatever it names. */
export type StorageProblem = "blank" | "stored-as-number" | "precision-lost" | "has-noise";

/** A typed number without noise. */
export interface TypedNumber {
  /** Half-width, letters in capitals; empty when blank. */
  readonly text: string;
  readonly problems: readonly StorageProblem[];
}

/** Spreadsheets keep 15 significant digits: a longer number has lost its last ones. */
const KEPT_DIGITS = 15;
const FIRST_LOSSY_NUMBER = 10 ** KEPT_DIGITS;

const CLEAN = /^[0-9]+[A-Za-z]?$/;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;
const QUOTES = /['"`‘’“”]/g;
const PREFIX =
  /^(?:公民身份号码|居民身份证号?码?|身份证号?码?|残疾人?证号?码?|证件号码?|银行账号|账号|卡号|号码)[:：]?/;
const BLANK_MARK =
  /^(?:[-—–―_/\\*.、]*|无|暂无|没有|无证|未办|未办理|办理中|正在办理|待办|待办理|不详|未知|空|待补|待补录)$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

const NOTHING: readonly StorageProblem[] = [];
const BLANK: TypedNumber = { text: "", problems: ["blank"] };

/**
 * Takes the noise off a number: spaces, line breaks, quotes, full-width forms, a label before it.
 * The case of a letter is no noise.
 */
export function readTypedNumber(value: string | number | null): TypedNumber {
  if (value === null) return BLANK;
  if (typeof value === "number") return fromNumberCell(value);
  if (CLEAN.test(value)) return { text: value.toUpperCase(), problems: NOTHING };
  const trimmed = value.normalize("NFKC").replace(INVISIBLE, "");
  if (BLANK_MARK.test(trimmed)) return BLANK;
  if (SCIENTIFIC.test(trimmed)) {
    return { text: trimmed.toUpperCase(), problems: ["stored-as-number", "precision-lost"] };
  }
  const text = trimmed
    .replace(QUOTES, "")
    .replace(PREFIX, "")
    .replace(/[,;.。、]+$/, "")
    // A multiplication sign is a typist's X; NFKC has already turned the Roman ten into one.
    .replace(/[×✕]$/, "X")
    .toUpperCase();
  if (text === "") return BLANK;
  return { text, problems: text === value.toUpperCase() ? NOTHING : ["has-noise"] };
}

function fromNumberCell(value: number): TypedNumber {
  const lossy = Math.abs(value) >= FIRST_LOSSY_NUMBER;
  return {
    text: writtenOut(value),
    problems: lossy ? ["stored-as-number", "precision-lost"] : ["stored-as-number"],
  };
}

/**
 * A number cell's digits as a spreadsheet shows them in full: 15 that count, then zeros.
 *
 * @example writtenOut(5.20322199002281e17) // "520322199002281000"
 */
export function writtenOut(value: number): string {
  if (Math.abs(value) < FIRST_LOSSY_NUMBER || !Number.isFinite(value)) return String(value);
  const [mantissa = "", exponent = "0"] = value.toExponential(KEPT_DIGITS - 1).split("e");
  const sign = value < 0 ? "-" : "";
  return sign + mantissa.replace(/[-.]/g, "").padEnd(Number(exponent) + 1, "0");
}

/** Whether text says that there is no number: nothing, dashes, 无, 暂无 … */
export function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(text.trim());
}
