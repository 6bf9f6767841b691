import type { Field } from "../../roster/fields";
import { gradeAsTyped, typesAsTyped } from "./disability-words";
import { sexAsTyped } from "./sex-words";

/** Columns of a person that hold words of a code list. */
export const CODED_FIELDS: readonly Field[] = [
  "relation",
  "gender",
  "health",
  "labor_ability",
  "disability_type",
  "disability_level",
  "household_type",
];

/** Marks that say nothing: blank by another name. */
const NOTHING = /^[-—–/\\*.、]*$/;
const NONE = /^(?:无|否|没有|未评定|未定级|无残疾|非残疾|不详|0)$/;

/** What is left of 劳动能力 and 劳动技能 once 劳动力 and the like are taken off. */
const LABOUR = new Set(
  "有 无 没有 具有 具备 不具备 无或丧失 丧失 完全丧失 全部丧失 部分 部分丧失 普通 技能 弱 半 弱或半 弱半 正常 一般 全 整 强".split(
    " ",
  ),
);
const HEALTH =
  /健康|良好|一般|较差|较弱|^差$|正常|病|残|体弱|年老|精神|智力|癌|瘫|肿瘤|手术|孕|尿毒症|障碍/;
const DEGREE = /^(?:极重|重|中|轻)度(?:残疾)?$|[一二三四壹贰叁肆1-4I]级/;
const HOUSEHOLD =
  /脱贫|贫困|低保|特困|五保|监测|致贫|返贫|突发|一般|普通|边缘|建档立卡|刚性|困难|单人|整户|孤儿|残疾|优抚|军|农户|非农|城镇|移民|搬迁/;

/**
 * Whether a word of a column is one that code lists or rosters use. Only fields of `CODED_FIELDS`
 * but the relation have lists here; of every other field nothing is unknown.
 *
 * @example isKnownWord("labor_ability", "弱劳动力或半劳动力") // true
 * @example isKnownWord("disability_level", "五级") // false
 */
export function isKnownWord(field: Field, text: string): boolean {
  const word = text.replace(/\s+/g, "");
  if (NOTHING.test(word)) return true;
  switch (field) {
    case "gender":
      return sexAsTyped(word) !== null || /^(?:未知|未说明|不详)/.test(word);
    case "health":
      return HEALTH.test(word) || NONE.test(word);
    case "labor_ability":
      return LABOUR.has(word.replace(/劳动能力|劳动力|劳力|劳动者|[/、()]/g, ""));
    case "disability_type":
      return typesAsTyped(word).length > 0 || NONE.test(word);
    case "disability_level":
      return gradeAsTyped(word) !== null || DEGREE.test(word) || NONE.test(word);
    case "household_type":
      return HOUSEHOLD.test(word);
    default:
      return true;
  }
}
