import { parseCitizenId, isPlausible, type CitizenId, type CitizenIdOptions } from "./citizen";
import { cleanNumber, digitsOf, FIRST_LOSSY_NUMBER, isBlankMark, isScientific } from "./noise";

/** What can be wrong with the number of a disability certificate (残疾人证号). */
export const DISABILITY_CERT_PROBLEMS = {
  blank: { zh: "残疾人证号为空", en: "the certificate number is blank" },
  "stored-as-number": {
    zh: "残疾人证号按数值保存",
    en: "the certificate number is kept as a number",
  },
  "precision-lost": { zh: "残疾人证号末几位已丢失", en: "the last digits of the number are lost" },
  length: { zh: "残疾人证号不是20位或22位", en: "the number has neither 20 nor 22 characters" },
  character: { zh: "残疾人证号含有不该有的字符", en: "the number holds wrong characters" },
  "eighteen-digits-only": {
    zh: "只有18位，像是只填了身份证号",
    en: "18 characters only: the ID number alone, it seems",
  },
  "id-part": {
    zh: "残疾人证号前18位不是正确的身份证号",
    en: "the first 18 characters are no right ID number",
  },
  type: { zh: "残疾人证号第19位不是1至7", en: "the 19th character is not 1 to 7" },
  grade: { zh: "残疾人证号第20位不是1至4", en: "the 20th character is not 1 to 4" },
  "reissue-suffix": {
    zh: "残疾人证号末两位不是B加补办次数",
    en: "the last two are not B and a count",
  },
  "has-noise": {
    zh: "残疾人证号含空格、全角、引号或多余文字",
    en: "the number has spaces, full-width characters, quotes or extra words",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type DisabilityCertProblem = keyof typeof DISABILITY_CERT_PROBLEMS;

/** 残疾类别 by the 19th character, from 1. */
export const DISABILITY_TYPES = [
  { code: "vision", zh: "视力", en: "vision" },
  { code: "hearing", zh: "听力", en: "hearing" },
  { code: "speech", zh: "言语", en: "speech" },
  { code: "limb", zh: "肢体", en: "limbs" },
  { code: "intellectual", zh: "智力", en: "intellectual" },
  { code: "mental", zh: "精神", en: "mental" },
  { code: "multiple", zh: "多重", en: "multiple" },
] as const;

export type DisabilityType = (typeof DISABILITY_TYPES)[number]["code"];
/** 残疾等级: 1 is the gravest. */
export type DisabilityGrade = 1 | 2 | 3 | 4;

/** The number of a disability certificate as read. */
export interface DisabilityCert {
  readonly raw: string | number | null;
  readonly normalized: string;
  /** Every problem found, in the order of `DISABILITY_CERT_PROBLEMS`. */
  readonly problems: readonly DisabilityCertProblem[];
  /** The citizen number that it begins with, where there are 18 characters. */
  readonly id: CitizenId | null;
  readonly type: DisabilityType | null;
  readonly grade: DisabilityGrade | null;
  /** How often it was issued again: 0 for 20 characters, the count after B for 22. */
  readonly reissues: number | null;
}

const ORDER = Object.keys(DISABILITY_CERT_PROBLEMS) as DisabilityCertProblem[];
const GRADES: readonly DisabilityGrade[] = [1, 2, 3, 4];

/**
 * Reads the number of a disability certificate: citizen number (18) + type (1) + grade (1), and for
 * one issued again B + count (22 characters in all).
 *
 * @example parseDisabilityCert("520000199001011230" + "43") // limbs, grade 3
 */
export function parseDisabilityCert(
  value: string | number | null,
  options: CitizenIdOptions = {},
): DisabilityCert {
  const source = sourceOf(value);
  const { text } = source;
  const found = new Set<DisabilityCertProblem>(source.problems);
  const id = text.length >= 18 ? parseCitizenId(text.slice(0, 18), options) : null;
  const type = DISABILITY_TYPES[Number(text.charAt(18) || "0") - 1]?.code ?? null;
  const grade = GRADES[Number(text.charAt(19) || "0") - 1] ?? null;
  const suffix = /^B(\d)$/.exec(text.slice(20));
  if (!found.has("blank") && !found.has("precision-lost")) {
    for (const name of shapeProblems(text)) found.add(name);
    if (id !== null && !isPlausible(id)) found.add("id-part");
    if (text.length >= 20 && type === null) found.add("type");
    if (text.length >= 20 && grade === null) found.add("grade");
    if (text.length === 22 && suffix === null) found.add("reissue-suffix");
  }
  return {
    raw: value,
    normalized: text,
    problems: ORDER.filter((name) => found.has(name)),
    id: found.has("precision-lost") ? null : id,
    type: found.has("precision-lost") ? null : type,
    grade: found.has("precision-lost") ? null : grade,
    reissues: reissuesOf(text, suffix),
  };
}

function reissuesOf(text: string, suffix: RegExpExecArray | null): number | null {
  if (text.length === 20) return 0;
  return text.length === 22 && suffix ? Number(suffix[1]) : null;
}

function sourceOf(value: string | number | null): {
  readonly text: string;
  readonly problems: readonly DisabilityCertProblem[];
} {
  if (value === null) return { text: "", problems: ["blank"] };
  if (typeof value === "number") {
    const lossy = Math.abs(value) >= FIRST_LOSSY_NUMBER;
    return {
      text: digitsOf(value),
      problems: lossy ? ["stored-as-number", "precision-lost"] : ["stored-as-number"],
    };
  }
  if (isBlankMark(value)) return { text: "", problems: ["blank"] };
  if (isScientific(value)) {
    return { text: value.trim().toUpperCase(), problems: ["stored-as-number", "precision-lost"] };
  }
  const { text, noisy } = cleanNumber(value);
  if (text === "") return { text, problems: ["blank"] };
  return { text, problems: noisy ? ["has-noise"] : [] };
}

function shapeProblems(text: string): readonly DisabilityCertProblem[] {
  const problems: DisabilityCertProblem[] = [];
  if (text.length === 18) problems.push("eighteen-digits-only");
  else if (text.length !== 20 && text.length !== 22) problems.push("length");
  if (!/^\d{0,17}[\dX]?\d{0,2}(?:[B\d]\d?)?$/.test(text.slice(0, 22))) problems.push("character");
  return problems;
}
