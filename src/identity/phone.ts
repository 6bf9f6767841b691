import { isBlankMark, writtenOut } from "./typed-number";

/** What can be wrong with a telephone number. */
export const PHONE_PROBLEMS = {
  blank: { zh: "联系电话为空", en: "the telephone number is blank" },
  "several-numbers": { zh: "填了不止一个号码", en: "more than one number" },
  "has-words": { zh: "联系电话里夹有文字", en: "there are words beside the number" },
  character: { zh: "联系电话含有不该有的字符", en: "the number holds wrong characters" },
  length: { zh: "联系电话位数不对", en: "the number has a wrong length" },
  "mobile-prefix": { zh: "11位号码不是手机号段", en: "11 digits that are no mobile number" },
  "area-code": {
    zh: "固定电话的区号或号码不对",
    en: "a landline with a wrong area code or number",
  },
  "no-area-code": { zh: "固定电话没有区号", en: "a landline without its area code" },
  placeholder: { zh: "联系电话是占位号", en: "the number is a placeholder" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type PhoneProblem = keyof typeof PHONE_PROBLEMS;

/** A telephone number as read. */
export interface Phone {
  readonly raw: string | number | null;
  /** Digits alone, without country code and extension; the first number where there are several. */
  readonly normalized: string;
  readonly kind: "mobile" | "landline" | "none";
  readonly problems: readonly PhoneProblem[];
}

const MOBILE = /^1[3-9]\d{9}$/;
/** Two-digit area codes (010, 02x) go with eight digits, three-digit ones with seven or eight. */
const LANDLINE = /^(?:0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const NOTHING: readonly PhoneProblem[] = [];
/** Said in so many words, or 0 for none. */
const NO_PHONE = /^(?:0|(?:无|没有|暂无)(?:联系)?(?:电话|手机|号码|联系方式))$/;
const PLACEHOLDER = /^(\d)\1{6,}$/;

/**
 * Reads a mobile or landline number. A mobile number kept as a number is no fault: nothing is lost.
 *
 * @example parsePhone("0851-2345 6789") // landline 085123456789
 */
export function parsePhone(value: string | number | null): Phone {
  const text = value === null ? "" : typeof value === "number" ? writtenOut(value) : value;
  if (MOBILE.test(text)) return { raw: value, normalized: text, kind: "mobile", problems: NOTHING };
  if (isBlankMark(text) || NO_PHONE.test(text.trim()))
    return { raw: value, normalized: "", kind: "none", problems: ["blank"] };
  const [written = "", ...others] = numbersIn(text.normalize("NFKC"));
  const problems: PhoneProblem[] = others.length > 0 ? ["several-numbers"] : [];
  const bare = bareNumber(written);
  if (bare !== written) problems.push("has-words");
  const kind = kindOf(bare);
  if (kind === "none") problems.push(wrongOf(bare));
  return { raw: value, normalized: bare, kind, problems };
}

/** The numbers in a text, each without separators, country code and extension. */
function numbersIn(text: string): readonly string[] {
  return text
    .split(/[/\\、,;|或]|\s+(?=1[3-9]\d{9})/)
    .map(withoutSeparators)
    .filter((number) => number !== "");
}

function withoutSeparators(text: string): string {
  return text
    .replace(/(?:转|#|ext\.?).*$/i, "")
    .replace(/[\s'"‘’“”()\-—–.:\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "")
    .replace(/^(?:\+|00)86/, "")
    .replace(/^86(?=1[3-9]\d{9}$)/, "");
}

/** A number without Chinese words around it: 电话, or whose number it is. */
function bareNumber(text: string): string {
  return /^\p{Script=Han}*(\d{7,12})\p{Script=Han}*$/u.exec(text)?.[1] ?? text;
}

function kindOf(number: string): Phone["kind"] {
  if (MOBILE.test(number)) return "mobile";
  return LANDLINE.test(number) ? "landline" : "none";
}

function wrongOf(number: string): PhoneProblem {
  if (PLACEHOLDER.test(number)) return "placeholder";
  if (!/^\d*$/.test(number)) return "character";
  if (LOCAL.test(number)) return "no-area-code";
  if (/^1\d{10}$/.test(number)) return "mobile-prefix";
  return /^0\d{9,11}$/.test(number) ? "area-code" : "length";
}
