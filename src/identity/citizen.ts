import { ageOn, compareDates, isValidDate, type CalendarDate } from "../calendar";
import { checkCharacter } from "./check-digit";
import { readTypedNumber } from "./typed-number";
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
  const typed = readTypedNumber(value);
  const found: CitizenIdProblem[] = [...typed.problems];
  const form = formOf(typed.text);
  const contents = readContents(typed.text, form, options, found);
  return {
    raw: value,
    normalized: typed.text,
    problems: found.length === 0 ? NONE : inOrder(found),
    form,
    birth: contents.birth,
    sex: contents.sex,
    region: contents.region,
    suggested18: contents.suggested18,
    checkDigitExpected: contents.checkDigitExpected,
  };
}

function formOf(text: string): CitizenId["form"] {
  if (EIGHTEEN.test(text)) return "18";
  return FIFTEEN.test(text) ? "15" : "none";
}

/** Reads the number and adds what is wrong with it to `found`. */
function readContents(
  text: string,
  form: CitizenId["form"],
  options: CitizenIdOptions,
  found: CitizenIdProblem[],
): Contents {
  if (text === "") return NO_CONTENTS;
  if (PLACEHOLDER.test(text)) {
    found.push("placeholder");
    return NO_CONTENTS;
  }
  switch (form) {
    case "18":
      return readEighteen(text, options, found);
    case "15":
      return readFifteen(text, options, found);
    case "none":
      // Where a number cell lost digits, that says it all.
      if (!found.includes("precision-lost")) found.push(...shapeProblems(text));
      return NO_CONTENTS;
  }
}

function shapeProblems(text: string): readonly CitizenIdProblem[] {
  const problems: CitizenIdProblem[] = [];
  if (text.length !== 18 && text.length !== 15) problems.push("length");
  // Only the last of 18 may be X; numbers of 15 have digits alone.
  if (!(text.length === 15 ? /^\d*$/ : /^\d*X?$/).test(text)) problems.push("character");
  return problems;
}

function readEighteen(
  text: string,
  options: CitizenIdOptions,
  found: CitizenIdProblem[],
): Contents {
  const expected = checkCharacter(text);
  if (!found.includes("precision-lost") && text.charAt(17) !== expected) {
    // Three zeros and a wrong check digit are what a number cell leaves that was made text again.
    found.push(text.endsWith("000") ? "precision-lost" : "check-digit");
  }
  const lost = found.includes("precision-lost");
  return {
    // The first 15 digits survive in a number cell: region and birth, not the sex.
    region: readRegion(text, found),
    birth: readBirth(text, options, found),
    sex: lost ? null : sexOf(text),
    suggested18: null,
    checkDigitExpected: lost ? null : expected,
  };
}

/** The two digits of the year are of the 20th century; numbers of 15 digits ended in 1999. */
function readFifteen(text: string, options: CitizenIdOptions, found: CitizenIdProblem[]): Contents {
  found.push("fifteen-digit");
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const expected = checkCharacter(first17);
  const birth = readBirth(first17, options, found);
  return {
    region: readRegion(text, found),
    birth,
    sex: sexOf(first17),
    suggested18: birth === null ? null : first17 + expected,
    checkDigitExpected: expected,
  };
}

function readRegion(text: string, found: CitizenIdProblem[]): Region {
  const region = regionOf(text.slice(0, 6));
  if (region.kind !== "county" && region.kind !== "residence-permit") found.push("region-unknown");
  return region;
}

function readBirth(
  full: string,
  options: CitizenIdOptions,
  found: CitizenIdProblem[],
): CalendarDate | null {
  const year = Number(full.slice(6, 10));
  const month = Number(full.slice(10, 12));
  const day = Number(full.slice(12, 14));
  if (year === 0 || !isValidDate(year, month, day)) {
    found.push("birth-invalid");
    return null;
  }
  const birth = { year, month, day };
  if (options.asOf === undefined) return birth;
  if (compareDates(birth, options.asOf) > 0) found.push("birth-in-future");
  else if (ageOn(birth, options.asOf) > MAX_AGE) found.push("age-over-120");
  return birth;
}

/** The 17th digit is odd for men. */
function sexOf(full: string): Sex {
  return Number(full.charAt(16)) % 2 === 1 ? "male" : "female";
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
  if (birth.year > 9999 || !isValidDate(birth.year, birth.month, birth.day)) {
    throw new RangeError("No such day.");
  }
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  const born = `${pad(birth.year, 4)}${pad(birth.month, 2)}${pad(birth.day, 2)}`;
  const first17 = `${region}${born}${pad(sequence, 3)}`;
  return first17 + checkCharacter(first17);
}
