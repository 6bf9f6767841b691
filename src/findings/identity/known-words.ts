import type { Field } from "../../roster/fields";
import {
  readDisabilityGrade,
  readDisabilityType,
  readLabour,
  readRelation,
  readSex,
  type ValueProblem,
} from "../../roster/values";

/** Columns of a person that hold words of a code list. */
export const CODED_FIELDS = [
  "relation",
  "gender",
  "labor_ability",
  "disability_type",
  "disability_level",
  "household_type",
] as const satisfies readonly Field[];

export type CodedField = (typeof CODED_FIELDS)[number];

/** Marks that say nothing: blank by another name. */
const NOTHING = /^\s*(?:[-—–/\\*.、]*|0|不详|不明|未知|未说明.*|(?:未|待)(?:评|定|鉴定|办).*)\s*$/;
/** Degrees that some rosters write in place of grades. */
const DEGREE = /(?:极重|重|中|轻)度/;
const HOUSEHOLD =
  /脱贫|贫困|低保|特困|五保|监测|致贫|返贫|突发|一般|普通|边缘|建档立卡|刚性|困难|单人|整户|孤儿|残疾|优抚|军|农户|非农|城镇|移民|搬迁|无$/;

/**
 * Whether what stands in such a column is a word that code lists or rosters use.
 *
 * @example isKnownWord("labor_ability", "弱劳动力或半劳动力") // true
 * @example isKnownWord("disability_level", "五级") // false
 */
export function isKnownWord(field: CodedField, typed: string): boolean {
  if (NOTHING.test(typed)) return true;
  return problemOf(field, typed) !== "not-in-code-list";
}

function problemOf(field: CodedField, typed: string): ValueProblem | null {
  switch (field) {
    case "relation":
      return readRelation(typed).problem;
    case "gender":
      return readSex(typed).problem;
    case "labor_ability":
      return readLabour(typed).problem;
    case "disability_type":
      return readDisabilityType(typed).problem;
    case "disability_level":
      return DEGREE.test(typed) ? null : readDisabilityGrade(typed).problem;
    case "household_type":
      return HOUSEHOLD.test(typed) ? null : "not-in-code-list";
  }
}
