import type { Period } from "./amount";
import { Decimal } from "./decimal";

/** Why a cell of a money column could not be read, with a phrase for people. */
export const MONEY_PROBLEMS = {
  text: { zh: "不是金额", en: "not an amount" },
  "not-exact": { zh: "不是准确数（约、左右、以上等）", en: "not an exact figure" },
  range: { zh: "是一个范围，不是一个数", en: "a range, not one figure" },
  "several-numbers": { zh: "含有不止一个数", en: "holds more than one figure" },
  grouping: { zh: "千分位逗号位置不对", en: "thousands separators are misplaced" },
  percent: { zh: "是百分比，不是金额", en: "a percentage, not an amount" },
  scientific: {
    zh: "是科学计数法，数字可能不全",
    en: "scientific notation: digits may be missing",
  },
  "chinese-numerals": { zh: "是汉字数字，请改为阿拉伯数字", en: "written in Chinese numerals" },
  "too-large": { zh: "数字过大，不像金额", en: "too large for an amount" },
  "not-finite": { zh: "不是有效数字", en: "not a finite number" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type MoneyProblem = keyof typeof MONEY_PROBLEMS;

/**
 * What a cell of a money column says.
 *
 * - `amount`: yuan (万元 already times 10,000), with the period and whether it is of a person or a
 *   household where the text itself says so (元/人·月), else null;
 * - `blank`: nothing, or a mark such as `-`, `/`, 无 that stands for nothing (`mark` keeps it).
 *   A blank is not zero;
 * - `problem`: could not be read, and why.
 */
export type MoneyReading =
  | {
      readonly kind: "amount";
      readonly value: Decimal;
      readonly period: Period | null;
      readonly of: "person" | "household" | null;
    }
  | { readonly kind: "blank"; readonly mark: string }
  | { readonly kind: "problem"; readonly problem: MoneyProblem };

/** From here on a figure is an account or ID number that strayed into a money column. */
const TOO_LARGE_EXPONENT = 11;
/** Spreadsheets keep 15 significant digits; more are the dust of binary fractions. */
const SHEET_DIGITS = 15;

const BLANK_MARKS = new Set(["", "-", "--", "/", "\\", "无", "没有", "空", "暂无", "不详", "未知"]);
const NOT_EXACT =
  /^(?:大约|约|近|将近|超过?|不足|不到|至少|至多|最多|[><≥≤≈~])|(?:左右|上下|以上|以下|以内|多元?|余元?|来元?|不等)$/;
const RANGE = /\d(?:元)?(?:-|~|至|到)\d/;
const CHINESE_NUMERALS =
  /^[零〇一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟两]+(?:元|圆|块|角|分|整|正)*$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

const CURRENCY = /^(?:人民币|rmb|cny|¥)[:]?/i;
const PREFIX =
  /^(?:每人每月|每户每月|每人每年|每户每年|月人均|年人均|每月|每年|月均|年均|月|年|一次性)/;
/** Words that say for whom and for how long; in parentheses too. */
const PER = "(?:[/每·:]|个|人|户|月|年|元|一次性|\\([/每·:个人户月年元一次性]*\\))*";
/** 万, then 元 and any such words, or without 元 such words after a stroke, 每 or a parenthesis. */
const SUFFIX = new RegExp(`^(.*?)(万)?(?:(?:元|圆|块钱?)(?:整|正)?(${PER})|((?=[/每(])${PER}))?$`);

function problem(name: MoneyProblem): MoneyReading {
  return { kind: "problem", problem: name };
}

/**
 * Reads what clerks type in a money column. Never NaN.
 *
 * @example parseMoney("1,570.44元")  // amount 1570.44, period unknown
 * @example parseMoney("450 元/月")   // amount 450, period month
 * @example parseMoney("—")           // blank: not zero
 * @example parseMoney("约450")       // problem not-exact
 */
export function parseMoney(value: string | number): MoneyReading {
  return typeof value === "number" ? readNumber(value) : readText(value);
}

function readNumber(value: number): MoneyReading {
  if (!Number.isFinite(value)) return problem("not-finite");
  // Up to 15 digits and a point are what was typed; more need the dust taken off.
  const isShort = Number.isInteger(value) || String(value).length <= SHEET_DIGITS + 1;
  const kept = isShort ? value : value.toPrecision(SHEET_DIGITS);
  return amount(new Decimal(kept), null, null);
}

function amount(
  value: Decimal,
  period: Period | null,
  of: "person" | "household" | null,
): MoneyReading {
  if (value.e >= TOO_LARGE_EXPONENT) return problem("too-large");
  return { kind: "amount", value, period, of };
}

/** Full-width to half-width, no spaces, one kind of dash, no surrounding quotes or full stop. */
function clean(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, "")
    .replace(/[−–—―‐‑ー]/g, "-")
    .replace(/^['"‘’“”]+|['"‘’“”。;]+$/g, "");
}

function readText(text: string): MoneyReading {
  // The common case first: a bare figure.
  if (PLAIN.test(text)) return amount(new Decimal(text), null, null);
  const cleaned = clean(text);
  if (BLANK_MARKS.has(cleaned.replace(/-+/g, "-"))) return { kind: "blank", mark: cleaned };
  if (PLAIN.test(cleaned)) return amount(new Decimal(cleaned), null, null);
  return notAnAmount(cleaned) ?? readFigure(cleaned);
}

/** Texts that hold figures and yet are no amount. */
function notAnAmount(text: string): MoneyReading | null {
  if (NOT_EXACT.test(text)) return problem("not-exact");
  if (RANGE.test(text)) return problem("range");
  if (text.endsWith("%")) return problem("percent");
  if (SCIENTIFIC.test(text)) return problem("scientific");
  if (CHINESE_NUMERALS.test(text)) return problem("chinese-numerals");
  return null;
}

interface Signed {
  readonly signed: boolean;
  readonly negative: boolean;
  readonly text: string;
}

/** Takes off a leading sign or accountants' parentheses: (450) is −450. */
function takeSign(text: string): Signed {
  const inside = /^\(([\d,.]+)\)$/.exec(text)?.[1];
  if (inside !== undefined) return { signed: true, negative: true, text: inside };
  const negative = text.startsWith("-");
  const signed = negative || text.startsWith("+");
  return { signed, negative, text: signed ? text.slice(1) : text };
}

function readFigure(text: string): MoneyReading {
  const outer = takeSign(text.replace(CURRENCY, ""));
  const prefix = PREFIX.exec(outer.text)?.[0] ?? "";
  const rest = outer.text.slice(prefix.length).replace(CURRENCY, "");
  const [, body = "", tenThousand, afterYuan, afterFigure] = SUFFIX.exec(rest) ?? [];
  const inner = outer.signed ? { ...outer, text: body } : takeSign(body);
  const said = `${prefix}${afterYuan ?? afterFigure ?? ""}`;
  const figure = figureOf(inner.text);
  if (typeof figure === "string") return problem(figure);
  const scaled = tenThousand === undefined ? figure : figure.times(10_000);
  return amount(inner.negative ? scaled.negated() : scaled, periodIn(said), ofIn(said));
}

function figureOf(text: string): Decimal | MoneyProblem {
  if (PLAIN.test(text)) return new Decimal(text);
  if (GROUPED.test(text)) return new Decimal(text.replaceAll(",", ""));
  if (/^[\d,.]+$/.test(text)) return "grouping";
  return /\d\D*[+、;/]\D*\d/.test(text) ? "several-numbers" : "text";
}

function periodIn(words: string): Period | null {
  if (words.includes("月")) return "month";
  if (words.includes("年")) return "year";
  return words.includes("一次性") ? "once" : null;
}

function ofIn(words: string): "person" | "household" | null {
  if (words.includes("人")) return "person";
  return words.includes("户") ? "household" : null;
}
