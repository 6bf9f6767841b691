/** Which member of the household a header speaks of, where members stand across the columns. */
import type { Field } from "./fields";

/** A header without the member's number. */
export interface MemberHeader {
  /** From 1; 0 when the header speaks of no numbered member. */
  readonly member: number;
  readonly rest: string;
}

const NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const WHO = "(?:其他|其余|共同生活的?|主要)?(?:家庭|户内)?(?:其他)?(?:成员|人口|人员)";
const BEFORE = new RegExp(`^${WHO}(?:\\(${NUMBER}\\)|${NUMBER})(?:号|的)?[:：\\-_/.、]?(.*)$`);
const ORDINAL = new RegExp(`^第${NUMBER}(?:个|位|名)?(?:${WHO}|人)的?[:：\\-_/]?(.*)$`);
const AFTER = /^(.*?[^\d(])(?:\((\d{1,2}|[一二三四五六七八九十]{1,3})\)|(\d{1,2}))$/;
const DIGITS = "一二三四五六七八九";

/** Fields of a person that stand once for every member; a number after any other header is no member. */
const REPEATED: ReadonlySet<Field> = new Set([
  "name",
  "id_card",
  "relation",
  "gender",
  "birth_date",
  "age",
  "health",
  "labor_ability",
  "is_covered",
  "education",
  "disability_cert",
  "disability_type",
  "disability_level",
  "income_person_year",
  "income_person_month",
]);

/** Whether a number after such a header counts members. */
export function isRepeatedField(field: Field | null): boolean {
  return field !== null && REPEATED.has(field);
}

/**
 * A member's number before the words.
 *
 * @example memberBefore("家庭成员二身份证号") // { member: 2, rest: "身份证号" }
 */
export function memberBefore(written: string): MemberHeader | null {
  const match = BEFORE.exec(written);
  if (match) return header(match[1] ?? match[2], match[3]);
  const ordinal = ORDINAL.exec(written);
  return ordinal ? header(ordinal[1], ordinal[2]) : null;
}

/**
 * A number after the words; whether it counts members depends on the field they name.
 *
 * @example memberAfter("姓名(2)") // { member: 2, rest: "姓名" }
 */
export function memberAfter(written: string): MemberHeader | null {
  const match = AFTER.exec(written);
  return match ? header(match[2] ?? match[3], match[1]) : null;
}

function header(number: string | undefined, rest: string | undefined): MemberHeader | null {
  const member = numberOf(number ?? "");
  return member === 0 ? null : { member, rest: rest ?? "" };
}

/** 3 → 3, 三 → 3, 十二 → 12, 二十 → 20; 0 for none. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, units] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : DIGITS.indexOf(tens ?? "") + 1) : 0;
  return ten * 10 + (units ? DIGITS.indexOf(units) + 1 : 0);
}
