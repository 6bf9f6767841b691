/** Who is covered now, and how: as the roster says it, not as the assessment suggests it. */
import { isMarkedSingle } from "../../assessment/single-mark";
import type { Assessment } from "../../assessment/types";
import type { Field } from "../../roster/fields";
import { comparableId } from "../roster-index";
import { mayState } from "../../roster/table-fields";
import type { FindingContext } from "../types";
import type { FactReader, Household, Person, Scheme } from "../../roster/types";

/** 整户, 单人户, or some members only without being marked as single. */
export type Coverage = "whole" | "single" | "partial";

const TEKUN: readonly Field[] = ["tekun_is"];

/** Whether the household receives dibao now, as assessed; one of tekun or of another scheme does so only where it is marked. */
export function receivesDibao(assessment: Assessment): boolean {
  if (!assessment.isRecipient) return false;
  const { household } = assessment;
  if (mayState(household, TEKUN) && household.flag("tekun_is")?.value === true) return false;
  const isOfScheme = household.scheme === null || household.scheme === "dibao";
  return isOfScheme || household.flag("dibao_is")?.value === true;
}

/** Members of the households that receive dibao now, covered or not. */
export function* peopleOnDibao(assessments: readonly Assessment[]): Iterable<Person> {
  for (const assessment of assessments) {
    if (receivesDibao(assessment)) yield* assessment.household.people;
  }
}

const WORD_FIELDS = ["aid_type", "dibao_method", "dibao_grade", "household_type"] as const;

/** Whether a type column says 整户. */
function isWholeInWords(household: Household): boolean {
  return WORD_FIELDS.some((field) => household.text(field)?.includes("整户") === true);
}

/**
 * How a recipient household is covered. 整户 and 单人 in words come first; then the number covered
 * against the size. Where nothing says otherwise a dibao household is covered as a whole. Of a
 * household of one, 单人户 is the size of the family unless the person shows a ground for coverage.
 */
export function coverageOf(assessment: Assessment): Coverage {
  const { household, size } = assessment;
  if (isSingleInWords(assessment)) return "single";
  if (isWholeInWords(household)) return "whole";
  const covered = household.covered?.value ?? null;
  if (covered === null || size === null || covered >= size) return "whole";
  return covered === 1 ? "single" : "partial";
}

/** Whether the roster marks single-person coverage in words (单人户, 单人保). */
export function isSingleInWords({ household, size }: Assessment): boolean {
  return isMarkedSingle(household, size);
}

/** Whether somebody is covered by dibao or tekun; null where nothing given says so. */
export type CoverageKnown = boolean | null;

/** Answers for people and households, from their own rows and from the dibao and tekun rosters given. */
export interface CoverageLedger {
  ofPerson(person: Person, assessment: Assessment): CoverageKnown;
  ofHousehold(assessment: Assessment): CoverageKnown;
}

const ledgers = new WeakMap<FindingContext["roster"], CoverageLedger>();

/** The ledger of a run; three rules share it. */
export function coverageLedger(context: FindingContext): CoverageLedger {
  const known = ledgers.get(context.roster);
  if (known !== undefined) return known;
  const ledger = buildLedger(context);
  ledgers.set(context.roster, ledger);
  return ledger;
}

function isCoverageRoster(scheme: Scheme | null): boolean {
  return scheme === "dibao" || scheme === "tekun";
}

function buildLedger(context: FindingContext): CoverageLedger {
  let listed: ReadonlySet<string> | null | undefined = undefined;
  const byRosters = (person: Person): CoverageKnown => {
    const id = comparableId(person.id);
    if (id === null) return null;
    // Built only when somebody is asked about: a dibao roster alone never asks.
    if (listed === undefined) listed = coveredNumbers(context);
    return listed === null ? null : listed.has(id);
  };
  const ofPerson = (person: Person, assessment: Assessment): CoverageKnown => {
    const own = ownMarks(person, person.covered);
    if (own === true) return true;
    const row = own === null ? ofRow(assessment) : false;
    // Asked for only where the row does not say yes: a dibao roster by itself need not be gone through.
    if (row === true) return true;
    // Any roster that lists somebody outweighs a mark elsewhere that denies it.
    const rosters = byRosters(person);
    if (rosters === true || own === false) return rosters === true;
    return row ?? rosters ?? ownMarks(assessment.household, null);
  };
  return {
    ofPerson,
    ofHousehold: (assessment) => {
      if (assessment.isRecipient) return true;
      const { household } = assessment;
      const all = household.people.map((person) => ofPerson(person, assessment));
      if (all.includes(true)) return true;
      if (all.length > 0 && !all.includes(null)) return false;
      return ownMarks(household, null) ?? ofRow(assessment);
    },
  };
}

/** Citizen numbers of everyone covered in the dibao and tekun rosters given; null where there is none. */
function coveredNumbers({ assessments }: FindingContext): ReadonlySet<string> | null {
  const listed = new Set<string>();
  let hasRoster = false;
  for (const { household, isRecipient } of assessments) {
    if (!isCoverageRoster(household.scheme)) continue;
    hasRoster = true;
    if (!isRecipient) continue;
    for (const person of household.people) {
      const id = comparableId(person.id);
      if (id !== null && person.covered !== false) listed.add(id);
    }
  }
  return hasRoster ? listed : null;
}

/** What the marks of a row say: 是否保障对象, 享受低保, 特困. */
function ownMarks(reader: FactReader, covered: boolean | null): CoverageKnown {
  if (reader.flag("tekun_is")?.value === true) return true;
  const dibao = reader.flag("dibao_is")?.value ?? null;
  if (dibao === true || covered === true) return true;
  return dibao === false || covered === false ? false : null;
}

/** What standing in a roster, having left it, or a stated amount of zero says of a whole household. */
function ofRow(assessment: Assessment): CoverageKnown {
  const { household, isRecipient, currentMonth } = assessment;
  if (isCoverageRoster(household.scheme)) return isRecipient;
  if (isRecipient) return true;
  return currentMonth?.value.isZero() === true ? false : null;
}
