import { parseCitizenId, isPlausible, type CitizenId, type CitizenIdOptions } from "./citizen";
import { readTypedNumber } from "./typed-number";

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
/** A number cell keeps 15 digits: the zeros after them stand where no type nor grade is zero. */
const ZEROS_OF_A_NUMBER = /^\d{15}0{5}(?:00)?$/;

/**
 * Reads the number of a disability certificate: citizen number (18) + type (1) + grade (1), and for
 * one issued again B + count (22 characters in all).
 *
 * @example
 * const id = generateCitizenId({ region, birth, sequence });
 * parseDisabilityCert(`${id}43`).type // "limb", and grade 3
 */
export function parseDisabilityCert(
  value: string | number | null,
  options: CitizenIdOptions = {},
): DisabilityCert {
  const { text, problems } = readTypedNumber(value);
  const found = new Set<DisabilityCertProblem>(problems);
  if (ZEROS_OF_A_NUMBER.test(text)) found.add("precision-lost");
  const isReadable = text !== "" && !found.has("precision-lost");
  const parts = isReadable ? readParts(text, options) : NO_PARTS;
  if (isReadable) addProblems(text, parts, found);
  return {
    raw: value,
    normalized: text,
    problems: ORDER.filter((name) => found.has(name)),
    ...parts,
  };
}

type Parts = Pick<DisabilityCert, "id" | "type" | "grade" | "reissues">;
const NO_PARTS: Parts = { id: null, type: null, grade: null, reissues: null };

function readParts(text: string, options: CitizenIdOptions): Parts {
  return {
    id: text.length >= 18 ? parseCitizenId(text.slice(0, 18), options) : null,
    type: DISABILITY_TYPES[placeOf(text.charAt(18))]?.code ?? null,
    grade: GRADES[placeOf(text.charAt(19))] ?? null,
    reissues: reissuesOf(text),
  };
}

/** The place in a list that counts from 1, of a digit; −1 where there is none. */
function placeOf(character: string): number {
  return /^\d$/.test(character) ? Number(character) - 1 : -1;
}

function reissuesOf(text: string): number | null {
  if (text.length === 20) return 0;
  const suffix = /^.{20}B(\d)$/.exec(text);
  return suffix ? Number(suffix[1]) : null;
}

function addProblems(text: string, parts: Parts, found: Set<DisabilityCertProblem>): void {
  const { length } = text;
  if (length === 18) found.add("eighteen-digits-only");
  else if (length !== 20 && length !== 22) found.add("length");
  if (!/^\d{0,17}[\dX]?\d*(?:B\d*)?$/.test(text)) found.add("character");
  if (parts.id !== null && !isPlausible(parts.id)) found.add("id-part");
  if (length === 22 && parts.reissues === null) found.add("reissue-suffix");
  if (length < 20) return;
  if (parts.type === null) found.add("type");
  if (parts.grade === null) found.add("grade");
}
