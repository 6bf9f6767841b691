/** Values that describe a person. Words that no list knows are a problem, never a guess. */
import { isCellError, type CellValue } from "../workbook/cells";
import { textOfCell } from "./cell-text";
import { readCode, readCodes, saysNothing } from "./codes/code-list";
import {
  DISABILITY_GRADE_WORDS,
  DISABILITY_TYPE_WORDS,
  HEALTH_STATES,
  LABOUR_ABILITIES,
  SCHOOL_STATES,
  SELF_CARE_STATES,
  SEXES,
  type DisabilityTypeCode,
  type HealthState,
  type LabourAbility,
  type SchoolState,
  type SelfCare,
  type SexCode,
} from "./codes/person-codes";
import { relationNamed, type Relation } from "./relations";
import { BLANK, read, unread, type Reading } from "./value-reading";

/** 男/女, 1/2. */
export function readSex(value: CellValue): Reading<SexCode> {
  return readCode(value, SEXES);
}

/** 与户主关系: free words or GB/T 4761 codes. */
export function readRelation(value: CellValue): Reading<Relation> {
  const text = textOfCell(value);
  if (text === null) return isCellError(value) ? unread("cell-error") : BLANK;
  const relation = relationNamed(text);
  if (relation !== null) return read(relation);
  return saysNothing(text) ? BLANK : unread("not-in-code-list");
}

/** One or more states: 长期慢性病、残疾. `healthy` never stands beside another. */
export function readHealth(value: CellValue): Reading<ReadonlySet<HealthState>> {
  const { value: states, problem } = readCodes(value, HEALTH_STATES);
  if (states === null) return { value: null, problem };
  const ill = states.filter((state) => state !== "healthy");
  return { value: new Set(ill.length > 0 ? ill : states), problem };
}

/** 普通劳动力, 弱劳动力, 丧失劳动力 …; `labourLevel` brings both systems of words together. */
export function readLabour(value: CellValue): Reading<LabourAbility> {
  return readCode(value, LABOUR_ABILITIES);
}

const TYPE_IN_TEXT: readonly (readonly [RegExp, DisabilityTypeCode])[] = [
  [/多重/, "multiple"],
  [/视力|盲/, "vision"],
  [/听力|聋/, "hearing"],
  [/言语|语言|哑/, "speech"],
  [/肢/, "limb"],
  [/智/, "intellectual"],
  [/精神|精残/, "mental"],
];

/**
 * Kind of disability; a grade written along with it is passed over, several kinds are `multiple`.
 *
 * @example readDisabilityType("肢体二级").value // "limb"
 */
export function readDisabilityType(value: CellValue): Reading<DisabilityTypeCode> {
  const reading = readCode(value, DISABILITY_TYPE_WORDS);
  if (reading.problem !== "not-in-code-list") return reading;
  const text = textOfCell(value) ?? "";
  const kinds = TYPE_IN_TEXT.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
  const [first, second] = kinds;
  if (first === undefined) return noneOrProblem(text, reading);
  return read(second === undefined ? first : "multiple");
}

/** 1 the gravest to 4; where several are written (肢体二级、智力三级) the gravest counts. */
export function readDisabilityGrade(value: CellValue): Reading<1 | 2 | 3 | 4> {
  const reading = readCode(value, DISABILITY_GRADE_WORDS);
  if (reading.value !== null) return read(GRADES[reading.value]);
  if (reading.problem !== "not-in-code-list") return { value: null, problem: reading.problem };
  const text = textOfCell(value) ?? "";
  const written = [...text.matchAll(/([一二三四壹贰叁肆1-4]|I{1,3}|IV)级/g)];
  const grades = written.flatMap(([, grade]) => {
    const code = DISABILITY_GRADE_WORDS.find(`${grade ?? ""}级`);
    return code === null ? [] : [GRADES[code]];
  });
  const [gravest] = grades.sort();
  return gravest === undefined ? noneOrProblem(text, reading) : read(gravest);
}

const GRADES = { 1: 1, 2: 2, 3: 3, 4: 4 } as const;

/** 无 and 否 in a column about disability say that there is none: blank, not unknown. */
function noneOrProblem(text: string, reading: Reading<unknown>): Reading<never> {
  return /^(?:无|否|没有|无残疾|非残疾|健康)$/.test(text)
    ? BLANK
    : { value: null, problem: reading.problem };
}

/** 小学, 高中 …, 在校 where the stage is not said, `none` for 非在校生. */
export function readSchool(value: CellValue): Reading<SchoolState> {
  return readCode(value, SCHOOL_STATES);
}

/** 全自理 / 半自理 / 全护理; 一档, 二档, 三档 from the gravest as tekun rosters number them. */
export function readSelfCare(value: CellValue): Reading<SelfCare> {
  return readCode(value, SELF_CARE_STATES);
}
