import { isSeverelyDisabled } from "../../assessment/disability";
import { isSeverelyIll } from "../../assessment/illness";
import { groupApplies } from "../../assessment/single-group";
import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { atHousehold, atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { coverageOf, isSingleInWords, receivesDibao } from "./coverage";
import { HARDSHIP_FIELDS } from "./fields";
import { areMembersKnown } from "./members";
import { isInSchool, labourOf, words } from "./hardship";

/** Somebody covered singly in whom the roster shows none of the grounds for it. */
export const D05: Rule = {
  id: "D05",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["health", "disability_level", "disability_cert"],
      ["covered_persons", "is_covered", "aid_type", "dibao_method", "household_type"],
    ],
  },
  run,
  title: { zh: "单人户保障对象情形不符", en: "Covered singly without a ground shown" },
  text: {
    "": {
      zh: "{who}按单人户保障，名册所填健康、残疾情况（{health}）不属重度残疾、三级智力或精神残疾、重病等情形",
      en: "{who} is covered singly, but health and disability as stated ({health}) are none of: severe disability, intellectual or mental disability of grade three, severe illness",
    },
    household: {
      zh: "{who}户按单人户保障，名册中没有成员显示重度残疾、三级智力或精神残疾、重病等情形",
      en: "{who}: covered singly, but no member is shown with severe disability, intellectual or mental disability of grade three, or severe illness",
    },
  },
  next: {
    zh: "核对残疾证、诊断证明或其他单人户依据，补录名册；没有依据的按程序复核",
    en: "Check the certificate, diagnosis or other ground and complete the roster; without one, review",
  },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    if (!receivesDibao(assessment) || coverageOf(assessment) !== "single") continue;
    const { household } = assessment;
    // The number alone says that one is covered, not who: everyone must stand in the roster.
    if (!isSingleInWords(assessment) && !areMembersKnown(household)) continue;
    const marked = household.people.filter((person) => person.covered === true);
    const candidates = marked.length > 0 ? marked : household.people;
    const [only, ...others] = candidates;
    const lostLabourCounts = countsLostLabour(assessment, policy);
    if (only === undefined) continue;
    if (!candidates.every((person) => isWithoutGround(person, lostLabourCounts))) continue;
    if (others.length === 0) {
      yield atPerson(only, cellsOf(only, ...HARDSHIP_FIELDS), {
        operands: { health: words(only, "health") ?? words(only, "disability_level") },
      });
    } else {
      yield atHousehold(household, cellsOf(household, "covered_persons", "aid_type"), {
        variant: "household",
      });
    }
  }
}

/**
 * Whether loss of labour or schooling is a ground too: for registered-poor people (source: 兴安盟方案
 * 四（一）第一项), and for whom the county says so.
 */
function countsLostLabour({ isRegisteredPoor }: Assessment, policy: Policy): boolean {
  const terms = termsOf(policy);
  if (isRegisteredPoor === true) return true;
  const isOfRegistered = valueOf(terms.single.for) === "registered-poor";
  if (isOfRegistered && isRegisteredPoor === false) return false;
  return groupApplies(terms.singleGroups["lost-labour"], terms);
}

const RELIGIOUS = /宗教|教职人员|僧|尼姑|道士|阿訇|喇嘛/;
const RELIGIOUS_FIELDS: readonly Field[] = [
  "aid_type",
  "dibao_reason",
  "household_type",
  "employment",
  "remark",
];

function isReligious(person: Person): boolean {
  const { household } = person;
  return RELIGIOUS_FIELDS.some((field) =>
    RELIGIOUS.test(person.text(field) ?? household.text(field) ?? ""),
  );
}

/** 无, 否, 健康 in a column of illnesses names none. */
const NO_ILLNESS = /^(?:无|否|没有|未患|健康|良好|正常)/;

/**
 * Whether the roster says enough of a person to exclude every ground. A named illness may be on the
 * county's list of severe ones, and a disability without a grade may be a severe one: neither is
 * excluded.
 */
function isWithoutGround(person: Person, lostLabourCounts: boolean): boolean {
  if (isSeverelyDisabled(person) || isSeverelyIll(person) || isReligious(person)) return false;
  const health = words(person, "health");
  const grade = words(person, "disability_level") ?? words(person, "disability_cert");
  if (health === null && grade === null) return false;
  if (!NO_ILLNESS.test(words(person, "disease") ?? "无")) return false;
  if (/残/.test(health ?? "") && grade === null) return false;
  if (!lostLabourCounts) return true;
  const labour = labourOf(person);
  return labour !== "none" && labour !== "part" && isInSchool(person) !== true;
}
