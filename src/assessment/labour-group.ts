/** The row of the coefficient matrix (劳动力系数表) that a person falls into: age × sex × state. */
import type { Person } from "../roster/types";
import { disabilityOf, isOfHearingOrSpeech, isSeverelyDisabled } from "./disability";
import type { LabourGroup } from "./income-terms";
import { isSeverelyIll } from "./illness";
import { isChronicallyIll, labourOf, schoolingOf } from "./person-state";
import type { Terms } from "./terms";

/** States in which somebody of working age has a row of their own, whatever the sex. */
export const LOWERED: ReadonlySet<LabourGroup> = new Set<LabourGroup>([
  "重病患者",
  "重度残疾人",
  "在校学生",
]);

/**
 * The group of a person; null where neither age nor state tells. A lowered group that is only for
 * registered-poor households leaves others with the row of their age and sex.
 *
 * @param lowered whether the groups of severe illness, disability and schooling apply
 */
export function labourGroupOf(person: Person, terms: Terms, lowered: boolean): LabourGroup | null {
  const { age } = person;
  if (age === null) return null;
  if (age < terms.workingFrom) return "未满劳动年龄";
  if (age >= endOf(person, terms.workingBelow)) return "超过劳动年龄";
  if (lowered) {
    if (isSeverelyIll(person)) return "重病患者";
    const kind = kindOfItsOwn(person, terms);
    if (kind !== null) return kind;
    if (isSeverelyDisabled(person)) return "重度残疾人";
    const schooling = schoolingOf(person);
    if (schooling === "student" || schooling === "postgraduate") return "在校学生";
  }
  const labour = labourOf(person);
  if (labour === "none") return "丧失劳动能力";
  if (labour === "part") return "部分丧失劳动能力";
  return byAgeAndSex(person, isMildlyImpaired(person, terms), terms);
}

/**
 * Kinds of disability that a county may give a row of their own: hearing and speech of grades one
 * and two, which it may count as mild, mind of grades three and four, which it may count as severe.
 */
function kindOfItsOwn(person: Person, terms: Terms): LabourGroup | null {
  const disability = disabilityOf(person);
  if (disability === null) return null;
  const { kind, grade } = disability;
  if (grade <= 2 && isOfHearingOrSpeech(person)) return rowIfSet("一二级听力言语残疾人", terms);
  return kind === "mind" && grade >= 3 ? rowIfSet("三四级智力精神残疾人", terms) : null;
}

function rowIfSet(group: LabourGroup, terms: Terms): LabourGroup | null {
  return terms.income.labour.coefficients[group].set ? group : null;
}

/** 普残或慢性病: a disability that is not severe, or a chronic illness. */
export function isMildlyImpaired(person: Person, terms: Terms): boolean {
  if (isChronicallyIll(person)) return true;
  if (disabilityOf(person) === null) return false;
  const kind = kindOfItsOwn(person, terms);
  if (kind !== null) return kind === "一二级听力言语残疾人";
  return !isSeverelyDisabled(person);
}

function byAgeAndSex(person: Person, isImpaired: boolean, terms: Terms): LabourGroup | null {
  const { age, sex } = person;
  if (age === null || sex === null) return null;
  const late = age >= terms.income.labour.laterAge[sex];
  if (sex === "male") {
    if (isImpaired) return late ? "轻残慢病男性后段" : "轻残慢病男性";
    return late ? "健康男性后段" : "健康男性";
  }
  if (isImpaired) return late ? "轻残慢病女性后段" : "轻残慢病女性";
  return late ? "健康女性后段" : "健康女性";
}

function endOf(person: Person, { male, female }: Terms["workingBelow"]): number {
  if (person.sex === null) return Math.max(male, female);
  return person.sex === "male" ? male : female;
}
