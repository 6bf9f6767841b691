/** Values that describe aid: its kind, tier and mode, and the standing in the registers of poverty. */
import { isCellError, type CellValue } from "../workbook/cells";
import { textOfCell } from "./cell-text";
import {
  AID_CODES,
  AID_SCHEMES,
  AREA_WORDS,
  POVERTY_STATUSES,
  TEKUN_MODES,
  type AidScheme,
  type AreaCode,
  type PovertyStatus,
  type TekunMode,
} from "./codes/aid-codes";
import { codeText, readCode, saysNothing } from "./codes/code-list";
import { BLANK, read, unread, type Reading } from "./value-reading";

/** A tier of dibao: A/B/C classes, or 一档 and on; 1 is the highest amount. */
export interface DibaoGrade {
  readonly scale: "class" | "tier";
  readonly step: number;
  /** A, B, C …, or 一档, 二档 …, for people. */
  readonly name: string;
}

const CLASSES = "ABCDE";
const STEPS = "一二三四五六七八九";

/**
 * A/B/C, 全额/差额, 一档 …; sub-tiers (B2, A1档) read as their class.
 *
 * @example readGrade("B类").value // { scale: "class", step: 2, name: "B" }
 */
export function readGrade(value: CellValue): Reading<DibaoGrade> {
  const text = cellText(value);
  if (typeof text !== "string") return text;
  const word = codeText(text);
  if (/^全额(?:保障|救助|补助|低保)?$/.test(word)) return read(gradeOf("class", 1));
  if (/^差额(?:保障|救助|补助|补差|低保)?$/.test(word)) return read(gradeOf("class", 2));
  const letter =
    /^(?:低保|农村低保|城市低保)?([A-E甲乙丙丁])[1-5]?(?:类|档|级|类低保|类对象|类户)?$/.exec(
      word,
    )?.[1];
  if (letter !== undefined) return read(gradeOf("class", stepOf(letter, CLASSES, "甲乙丙丁")));
  const step = /^(?:第|低保)?([一二三四五六七八九1-9])(?:档|类|级|等)?(?:低保)?$/.exec(word)?.[1];
  if (step !== undefined) return read(gradeOf("tier", stepOf(step, STEPS, "123456789")));
  return saysNothing(text) ? BLANK : unread("not-in-code-list");
}

function stepOf(character: string, ...alphabets: readonly string[]): number {
  return Math.max(...alphabets.map((alphabet) => alphabet.indexOf(character))) + 1;
}

function gradeOf(scale: DibaoGrade["scale"], step: number): DibaoGrade {
  return {
    scale,
    step,
    name: scale === "class" ? CLASSES.charAt(step - 1) : `${STEPS.charAt(step - 1)}档`,
  };
}

/** What a cell of 救助类型 says; what it leaves open is null. */
export interface AidType {
  readonly scheme: AidScheme;
  readonly area: AreaCode | null;
  /** 整户保 or 单人保. */
  readonly coverage: "household" | "person" | null;
  readonly mode: TekunMode | null;
}

/**
 * 农村低保, 城市低保（单人保）, 特困分散供养, 低保边缘 …, or the codes 01 城市低保, 02 农村低保,
 * 03 农村五保.
 */
export function readAidType(value: CellValue): Reading<AidType> {
  const text = cellText(value);
  if (typeof text !== "string") return text;
  const word = text.replace(/\s/g, "");
  const coded = AID_CODES.get(
    /^0?([123])(?:$|[^\d])/.test(word) && /^\d/.test(word)
      ? `0${word.replace(/^0/, "").charAt(0)}`
      : "",
  );
  if (coded !== undefined && /^\d+$/.test(word))
    return read({ ...coded, coverage: null, mode: null });
  const scheme = AID_SCHEMES.find(([pattern]) => pattern.test(word))?.[1];
  if (scheme === undefined) return saysNothing(text) ? BLANK : unread("not-in-code-list");
  return read({ scheme, area: areaIn(word), coverage: coverageIn(word), mode: modeIn(word) });
}

function areaIn(text: string): AreaCode | null {
  if (/农村|农业(?!户口以外)|农低/.test(text) && !text.includes("非农")) return "rural";
  return /城市|城镇|非农|城低/.test(text) ? "urban" : null;
}

function coverageIn(text: string): AidType["coverage"] {
  if (/单人|单列|个人保/.test(text)) return "person";
  return /整户|全户|按户/.test(text) ? "household" : null;
}

function modeIn(text: string): TekunMode | null {
  if (text.includes("集中")) return "institution";
  return /分散|散居/.test(text) ? "home" : null;
}

/** 集中供养 / 分散供养. */
export function readTekunMode(value: CellValue): Reading<TekunMode> {
  return readCode(value, TEKUN_MODES);
}

/** 农村 / 城市, from 户籍类型 and the like. */
export function readArea(value: CellValue): Reading<AreaCode> {
  return readCode(value, AREA_WORDS);
}

/** 稳定脱贫户, 脱贫不稳定户, 边缘易致贫户, 突发严重困难户, 风险消除 … */
export function readPovertyStatus(value: CellValue): Reading<PovertyStatus> {
  return readCode(value, POVERTY_STATUSES);
}

/** The text of a cell, or the reading of a cell that has none. */
function cellText(value: CellValue): string | Reading<never> {
  if (isCellError(value)) return unread("cell-error");
  return textOfCell(value) ?? BLANK;
}
