import { isSeverelyDisabled } from "../../assessment/disability";
import { isSeverelyIll } from "../../assessment/illness";
import type { Assessment } from "../../assessment/types";
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

function* run({ assessments }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    if (!receivesDibao(assessment) || coverageOf(assessment) !== "single") continue;
    if (isReligious(assessment)) continue;
    const { household } = assessment;
    // The number alone says that one is covered, not who: everyone must stand in the roster.
    if (!isSingleInWords(assessment) && !areMembersKnown(household)) continue;
    const marked = household.people.filter((person) => person.covered === true);
    const candidates = marked.length > 0 ? marked : household.people;
    const lostLabourCounts = assessment.isRegisteredPoor === true;
    if (candidates.length === 0) continue;
    if (!candidates.every((person) => isWithoutGround(person, lostLabourCounts))) continue;
    const only = candidates[0];
    if (candidates.length === 1 && only !== undefined) {
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

function isReligious({ household }: Assessment): boolean {
  const said = (["aid_type", "dibao_reason", "household_type", "remark"] as const)
    .map((field) => household.text(field) ?? "")
    .join(" ");
  return /宗教|教职|僧|尼姑|道士/.test(said);
}

/**
 * Whether the roster says enough of a person to exclude every ground. A named illness may be on the
 * county's list of severe ones, and a disability without a grade may be a severe one: neither is
 * excluded. For registered-poor people loss of labour or schooling is a ground too (source: 兴安盟方案 四（一）).
 */
function isWithoutGround(person: Person, lostLabourCounts: boolean): boolean {
  if (isSeverelyDisabled(person) || isSeverelyIll(person)) return false;
  const health = words(person, "health");
  const grade = words(person, "disability_level") ?? words(person, "disability_cert");
  if (health === null && grade === null) return false;
  if (words(person, "disease") !== null) return false;
  if (/残/.test(health ?? "") && grade === null) return false;
  if (!lostLabourCounts) return true;
  const labour = labourOf(person);
  return labour !== "none" && labour !== "weak" && isInSchool(person) !== true;
}
