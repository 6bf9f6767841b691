/**
 * The words of a header without what surrounds them: blanks, brackets, units, numbering, years and
 * marks. What a unit says (元/月, 元/年, 元/人) is kept apart.
 */
import { headerWords } from "./header-words";
import type { MoneyOf, MoneyPeriod } from "./types";

/** A header's text at increasing distance from what the cell says. */
export interface HeaderText {
  /** Blanks taken out, full-width made half-width, traditional characters and slips put right. */
  readonly written: string;
  /** Units, notes, numbering, years and all punctuation taken off; what other brackets hold stays. */
  readonly plain: string;
  /** The same without what brackets hold, or null where they hold nothing or nothing that may go. */
  readonly outside: string | null;
  /** `plain` with the units that were taken off, or null where there were none. */
  readonly withUnits: string | null;
  /** `plain` with the numbering before it, or null where there was none (2.户主姓名). */
  readonly withNumber: string | null;
  /** How much was taken off that may tell two headers apart: 0 nothing, then numbering, units, years. */
  readonly loss: number;
  /** What unit or year say of a sum of money. */
  readonly period: MoneyPeriod | null;
  readonly of: MoneyOf | null;
  /** A year stood before the words (2024年…). */
  readonly dated: boolean;
}

const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g;
const OPENING = /[【[〔〖｛{「『《]/g;
const CLOSING = /[】\]〕〗｝}」』》]/g;
const NUMBERING =
  /^(?:\(?\d{1,2}\)|\d{1,2}[.、．。)]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.．])/;
const MARKS = /^[*★☆※▲#&]+|[*★☆※▲#&]+$/g;
const PUNCTUATION = /[、·/\\,，;；:：\-—–―_~"'“”‘’.。?？!！()|+*&<>=【】]/g;
const BRACKETED = /\(([^()]*)\)/g;
/** 合计(5=6+7), 人数(栏次3): numbers of columns, not words. */
const COLUMN_NUMBERS = /^(?:栏次?)?[\d=+\-*/、,.]+栏?$/;

/** Blanks out, one width, one script, slips of the pen put right. */
export function asWritten(header: string): string {
  const { characters, typos, wrong } = headerWords();
  return header
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(OPENING, "(")
    .replace(CLOSING, ")")
    .replace(wrong, (found) => characters.get(found) ?? typos.get(found) ?? found);
}

/** Takes a header's text apart. */
export function headerText(header: string): HeaderText {
  const written = asWritten(header);
  const unmarked = written.replace(MARKS, "").replace(/[:：。.、,]+$/, "");
  const unnumbered = unmarked.replace(NUMBERING, "") || unmarked;
  const brackets = readBrackets(unnumbered.replace(MARKS, ""));
  const kept = bare(brackets.kept);
  const plain = withoutPrefix(kept);
  const outside = brackets.outside === null ? null : withoutPrefix(bare(brackets.outside));
  const dated = plain !== kept && /^\D{0,3}\d|年/.test(kept);
  return {
    written,
    plain,
    outside: outside === "" || outside === plain ? null : outside,
    withNumber:
      unnumbered === unmarked
        ? null
        : `${unmarked.slice(0, unmarked.length - unnumbered.length)}${plain}`,
    withUnits: brackets.units === "" ? null : `${plain}(${brackets.units})`,
    loss:
      (unnumbered === unmarked ? 0 : 1) +
      (brackets.units === "" ? 0 : 2) +
      (plain === kept ? 0 : 4),
    period: periodIn(brackets.units),
    of: ofIn(brackets.units),
    dated,
  };
}

function bare(text: string): string {
  return text.replace(PUNCTUATION, "");
}

function withoutPrefix(text: string): string {
  for (const prefix of headerWords().prefixes) {
    const rest = text.replace(prefix, "");
    // 年收入 and 2024年 alone lose nothing: what is left must still be words.
    if (rest !== text && /[^\d年月份度末底]/.test(rest)) return rest;
  }
  return text;
}

interface Brackets {
  /** The text with units and notes gone and other brackets opened. */
  readonly kept: string;
  /** The text with all brackets gone; null where one holds words that may not go. */
  readonly outside: string | null;
  readonly units: string;
}

function readBrackets(text: string): Brackets {
  if (!text.includes("(") && !text.includes("/")) return { kept: text, outside: null, units: "" };
  const { unit, note, mayNotGo } = headerWords();
  const units: string[] = [];
  let opened = false;
  let bound = false;
  const keep = text.replace(BRACKETED, (whole, inside: string) => {
    if (inside === "" || note.test(inside) || COLUMN_NUMBERS.test(inside)) return "";
    if (unit.test(inside)) {
      units.push(inside);
      return "";
    }
    opened = true;
    if (mayNotGo.test(inside)) bound = true;
    return whole;
  });
  // 金额元/月, 年龄/岁: units without brackets.
  const loose =
    /^(.+?)(元\/?(?:人|户)?[/·]?(?:月|季度?|半年|年))$/.exec(keep) ??
    /^(.{2,})\/(元|万元|岁|周岁|人|口|亩|平方米|㎡|户)$/.exec(keep);
  const kept = loose ? (loose[1] ?? keep) : keep;
  if (loose) units.push(loose[2] ?? "");
  const outside = opened && !bound ? kept.replace(BRACKETED, "") : null;
  return { kept, outside: outside === "" ? null : outside, units: units.join(" ") };
}

/** What a unit such as 元/月, 元/季度 or 元/人·年 says of the period. */
export function periodIn(unit: string): MoneyPeriod | null {
  if (!/元|每|^(?:[月年季]|季度|半年)$|年度/.test(unit)) return null;
  if (unit.includes("半年")) return "half-year";
  if (unit.includes("季")) return "quarter";
  const month = unit.includes("月") && !unit.includes("个月");
  const year = unit.includes("年") && !unit.includes("年月");
  if (month === year) return null;
  return month ? "month" : "year";
}

function ofIn(unit: string): MoneyOf | null {
  if (/元.*人|每人/.test(unit)) return "person";
  return /元.*户|每户/.test(unit) ? "household" : null;
}
