import { ageOn, compareDates, isValidDate, type CalendarDate } from "../calendar";
import { checkCharacter } from "./check-digit";
import { cleanNumber, digitsOf, FIRST_LOSSY_NUMBER, isBlankMark, isScientific } from "./noise";
import { regionOf, type Region } from "./regions";

/** What can be wrong with a citizen number (公民身份号码), with a phrase for people. */
export const CITIZEN_ID_PROBLEMS = {
  blank: { zh: "身份证号为空", en: "the ID number is blank" },
  "stored-as-number": { zh: "身份证号按数值保存", en: "the ID number is kept as a number" },
  "precision-lost": { zh: "身份证号末几位已丢失", en: "the last digits of the ID number are lost" },
  placeholder: { zh: "身份证号是占位号", en: "the ID number is a placeholder" },
  length: { zh: "身份证号不是18位或15位", en: "the ID number has neither 18 nor 15 characters" },
  character: { zh: "身份证号含有不该有的字符", en: "the ID number holds wrong characters" },
  "check-digit": { zh: "身份证号校验码不对", en: "the check digit of the ID number is wrong" },
  "birth-invalid": {
    zh: "身份证号中的出生日期不存在",
    en: "the ID number's birth date does not exist",
  },
  "birth-in-future": {
    zh: "身份证号中的出生日期晚于核查基准日",
    en: "the ID number's birth date lies after the as-of date",
  },
  "age-over-120": { zh: "按身份证号推算已超过120岁", en: "by the ID number older than 120" },
  "region-unknown": {
    zh: "身份证号前六位不在区划代码表中",
    en: "the region code is not in our table",
  },
  "fifteen-digit": { zh: "15位旧身份证号", en: "an old ID number of 15 digits" },
  "has-noise": {
    zh: "身份证号含空格、全角、引号或多余文字",
    en: "the ID number has spaces, full-width characters, quotes or extra words",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type CitizenIdProblem = keyof typeof CITIZEN_ID_PROBLEMS;

export type Sex = "male" | "female";

/** A citizen number as read. What could not be told is null. */
export interface CitizenId {
  readonly raw: string | number | null;
  /** Without noise, X in capitals; empty when blank. */
  readonly normalized: string;
  /** Every problem found, in the order of `CITIZEN_ID_PROBLEMS`; empty when there is none. */
  readonly problems: readonly CitizenIdProblem[];
  /** Its shape, right or wrong: 18 characters, 15 digits, or neither. */
  readonly form: "18" | "15" | "none";
  readonly birth: CalendarDate | null;
  readonly sex: Sex | null;
  readonly region: Region | null;
  /** The 18 characters that a 15-digit number would have today: a suggestion, never a replacement. */
  readonly suggested18: string | null;
  /** The check character that the first 17 digits ask for. */
  readonly checkDigitExpected: string | null;
}

export interface CitizenIdOptions {
  /** Birth in the future and age over 120 are told only where the as-of date is known. */
  readonly asOf?: CalendarDate;
}

const MAX_AGE = 120;
const EIGHTEEN = /^\d{17}[\dX]$/;
const FIFTEEN = /^\d{15}$/;
const PLACEHOLDER = /^(?:999999.*|(.)\1{7,}|1234567890?\d*X?)$/;
const ORDER = Object.keys(CITIZEN_ID_PROBLEMS) as CitizenIdProblem[];
const NONE: readonly CitizenIdProblem[] = [];

/** What the digits of a well-shaped number say. */
type Contents = Pick<CitizenId, "birth" | "sex" | "region" | "suggested18" | "checkDigitExpected">;
const NO_CONTENTS: Contents = {
  birth: null,
  sex: null,
  region: null,
  suggested18: null,
  checkDigitExpected: null,
};

/**
 * Reads a citizen number (GB 11643-1999): 6 digits of region, 8 of birth, 3 of sequence (odd for
 * men), 1 check character; or the 15 digits in use before. Never throws; all problems are named.
 */
export function parseCitizenId(
  value: string | number | null,
  options: CitizenIdOptions = {},
): CitizenId {
  const source = sourceOf(value);
  const { text } = source;
  const found: CitizenIdProblem[] = [...source.problems];
  const finish = (form: CitizenId["form"], contents: Contents): CitizenId => ({
    raw: value,
    normalized: text,
    problems: found.length === 0 ? NONE : inOrder(found),
    form,
    ...contents,
  });
  if (text === "") return finish("none", NO_CONTENTS);
  const form = formOf(text);
  if (PLACEHOLDER.test(text)) {
    found.push("placeholder");
    return finish(form, NO_CONTENTS);
  }
  if (form === "none" || found.includes("precision-lost")) {
    found.push(...shapeProblems(text, form, found));
    return finish(form, NO_CONTENTS);
  }
  const full = form === "18" ? text : `${text.slice(0, 6)}19${text.slice(6)}`;
  const expected = checkCharacter(full);
  if (form === "15") found.push("fifteen-digit");
  else if (text.charAt(17) !== expected) found.push(...checkProblems(text));
  if (found.includes("precision-lost")) return finish(form, NO_CONTENTS);
  return finish(form, readContents(full, form, expected, options, found));
}

interface Source {
  readonly text: string;
  readonly problems: readonly CitizenIdProblem[];
}

/** The characters to judge, and what storage and typing did to them. */
function sourceOf(value: string | number | null): Source {
  if (value === null) return { text: "", problems: ["blank"] };
  if (typeof value === "number") return sourceOfNumber(value);
  if (isBlankMark(value)) return { text: "", problems: ["blank"] };
  if (isScientific(value)) {
    return { text: value.trim().toUpperCase(), problems: ["stored-as-number", "precision-lost"] };
  }
  const { text, noisy } = cleanNumber(value);
  if (text === "") return { text, problems: ["blank"] };
  return { text, problems: noisy ? ["has-noise"] : NONE };
}

function sourceOfNumber(value: number): Source {
  const lossy = Math.abs(value) >= FIRST_LOSSY_NUMBER;
  return {
    text: digitsOf(value),
    problems: lossy ? ["stored-as-number", "precision-lost"] : ["stored-as-number"],
  };
}

function formOf(text: string): CitizenId["form"] {
  if (EIGHTEEN.test(text)) return "18";
  return FIFTEEN.test(text) ? "15" : "none";
}

/** Length and characters; where digits were lost to a number, that already says it all. */
function shapeProblems(
  text: string,
  form: CitizenId["form"],
  found: readonly CitizenIdProblem[],
): readonly CitizenIdProblem[] {
  if (form !== "none" || found.includes("precision-lost")) return NONE;
  const problems: CitizenIdProblem[] = [];
  if (text.length !== 18 && text.length !== 15) problems.push("length");
  if (!/^\d*X?$/.test(text) || (text.length === 15 && text.endsWith("X")))
    problems.push("character");
  return problems;
}

/**
 * A wrong check digit after three zeros is what a spreadsheet leaves of a number that it kept as
 * one and that was made text again.
 */
function checkProblems(text: string): readonly CitizenIdProblem[] {
  return text.endsWith("000") ? ["precision-lost"] : ["check-digit"];
}

function readContents(
  full: string,
  form: "18" | "15",
  expected: string,
  options: CitizenIdOptions,
  found: CitizenIdProblem[],
): Contents {
  const region = regionOf(full.slice(0, 6));
  if (region.kind !== "county" && region.kind !== "residence-permit") found.push("region-unknown");
  const birth = birthOf(full);
  if (birth === null) found.push("birth-invalid");
  else if (options.asOf !== undefined) found.push(...birthProblems(birth, options.asOf));
  return {
    birth,
    sex: Number(full.charAt(16)) % 2 === 1 ? "male" : "female",
    region,
    suggested18: form === "15" && birth !== null ? full + expected : null,
    checkDigitExpected: expected,
  };
}

function birthOf(full: string): CalendarDate | null {
  const year = Number(full.slice(6, 10));
  const month = Number(full.slice(10, 12));
  const day = Number(full.slice(12, 14));
  return year > 0 && isValidDate(year, month, day) ? { year, month, day } : null;
}

function birthProblems(birth: CalendarDate, asOf: CalendarDate): readonly CitizenIdProblem[] {
  if (compareDates(birth, asOf) > 0) return ["birth-in-future"];
  return ageOn(birth, asOf) > MAX_AGE ? ["age-over-120"] : NONE;
}

function inOrder(problems: readonly CitizenIdProblem[]): readonly CitizenIdProblem[] {
  return problems.length === 1 ? problems : ORDER.filter((name) => problems.includes(name));
}

const HARMLESS: ReadonlySet<CitizenIdProblem> = new Set([
  "stored-as-number",
  "region-unknown",
  "fifteen-digit",
  "has-noise",
]);

/** Whether the number can be a person's and may serve to tell people apart. */
export function isPlausible(id: CitizenId): boolean {
  return id.form !== "none" && id.problems.every((name) => HARMLESS.has(name));
}

/**
 * Makes a number with a right check digit for samples and tests. It belongs to no one: use it with
 * region codes and sequences that are plainly made up, and never to stand for a person.
 *
 * @param sequence 0 to 999, odd for men.
 * @throws RangeError where a part is out of range.
 */
export function generateCitizenId(parts: {
  readonly region: string;
  readonly birth: CalendarDate;
  readonly sequence: number;
}): string {
  const { region, birth, sequence } = parts;
  if (!/^\d{6}$/.test(region)) throw new RangeError("A region code has six digits.");
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 999) {
    throw new RangeError("A sequence lies between 0 and 999.");
  }
  if (!isValidDate(birth.year, birth.month, birth.day)) throw new RangeError("No such day.");
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  const born = `${pad(birth.year, 4)}${pad(birth.month, 2)}${pad(birth.day, 2)}`;
  const first17 = `${region}${born}${pad(sequence, 3)}`;
  return first17 + checkCharacter(first17);
}
