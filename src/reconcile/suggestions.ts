/**
 * 应入、应退: who of the one list seems to belong on the other, and who on neither, by the assessment of
 * what the lists themselves say (黔民发〔2018〕19号 三（六） 双清双入双退; 兴安盟 2019 四（一）第三、四项).
 * Suggestions to look into; the county decides.
 */
import type { Assessment, Outcome } from "../assessment/types";
import type { Household, Scheme } from "../roster/types";
import { placeOfScheme, type ComparisonKind, type Place } from "./kinds";
import type { HouseholdsMatch } from "./match-households";
import type { Side } from "./side";

/**
 * `enter`: registered poor, not on dibao, and within its standard by that list. `leave`: on dibao or
 * tekun, and by its own row to leave. `leave-by-other`: on dibao, whose list cannot tell, while the
 * list of the registered poor shows an income that is not within the standard: to leave, or to phase
 * out. `cannot-tell`: whether to enter, or to leave, cannot be told; the assessment names what is
 * missing. `again`: left since last month, and by last month's row still, or again, within the standard.
 */
export const SUGGESTION_KINDS = [
  "enter",
  "leave",
  "leave-by-other",
  "again",
  "cannot-tell",
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** One household that should be looked at, with the assessment that says why. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** Where the household stands. */
  readonly place: Place;
  readonly household: Household;
  /** The same household in the other list; null where it is not there. */
  readonly other: Household | null;
  /** Of `household`, or of `other` for `leave-by-other`. */
  readonly assessment: Assessment;
}

/** The two lists, compared. */
export interface Compared {
  readonly kind: ComparisonKind;
  readonly a: Side;
  readonly b: Side;
  readonly households: HouseholdsMatch;
}

const WITHIN: ReadonlySet<Outcome> = new Set<Outcome>(["enter", "continue", "adjust"]);
const OUTSIDE: ReadonlySet<Outcome> = new Set<Outcome>(["exit", "not-eligible", "phase-out"]);

/** All suggestions of a comparison of registers: those to enter, then those to leave. */
export function suggestionsOf(compared: Compared): readonly Suggestion[] {
  return [...toEnter(compared), ...toLeave(compared)];
}

/** Registered-poor households of whom nobody is on the dibao list, by their own list within the standard. */
function* toEnter({ kind, a, b, households }: Compared): Generator<Suggestion> {
  if (kind !== "dibao-registered-poor") return;
  const place = placeOfScheme(kind, "registered-poor", a, b);
  if (place === null) return;
  const [side, dibao] = place === "a" ? [a, b] : [b, a];
  for (const household of side.households) {
    if (households.touched.has(household)) continue;
    // By the standard of the roster that it would enter.
    const assessment = side.assessmentOf(household, dibao.area);
    const isWithin = isDibao(assessment) && WITHIN.has(assessment.outcome);
    if (!isWithin && assessment.outcome !== "undetermined") continue;
    const found = isWithin ? "enter" : "cannot-tell";
    yield { kind: found, place, household, other: null, assessment };
  }
}

function isDibao({ scheme }: Assessment): boolean {
  return scheme === "dibao-household" || scheme === "dibao-person";
}

/** Households of the dibao and tekun lists that by their own row, or by the other list, are to leave. */
function* toLeave(compared: Compared): Generator<Suggestion> {
  for (const scheme of ["dibao", "tekun"] as const) {
    const place = placeOfScheme(compared.kind, scheme, compared.a, compared.b);
    if (place !== null) yield* leaving(compared, scheme, place);
  }
}

function* leaving(
  { kind, a, b, households }: Compared,
  scheme: Scheme,
  place: Place,
): Generator<Suggestion> {
  const [side, others] = place === "a" ? [a, b] : [b, a];
  for (const household of side.households) {
    const pair = households.pairOf.get(household);
    const other = pair === undefined ? null : place === "a" ? pair.b : pair.a;
    const own = side.assessmentOf(household);
    if (own.outcome === "exit" && own.isRecipient) {
      yield { kind: "leave", place, household, other, assessment: own };
    } else if (own.outcome === "undetermined" && scheme === "dibao") {
      const isPoor = other !== null && kind === "dibao-registered-poor";
      const theirs = isPoor ? others.assessmentOf(other, side.area) : null;
      if (theirs !== null && OUTSIDE.has(theirs.outcome)) {
        yield { kind: "leave-by-other", place, household, other, assessment: theirs };
      } else if (theirs === null || theirs.outcome === "undetermined") {
        yield { kind: "cannot-tell", place, household, other, assessment: own };
      }
    }
  }
}

/** Households that left since the month before and by that month's row are within the standard. */
export function* eligibleAgain(
  before: Side,
  place: Place,
  { touched }: HouseholdsMatch,
): Generator<Suggestion> {
  for (const household of before.households) {
    if (touched.has(household)) continue;
    const assessment = before.assessmentOf(household);
    if (!isDibao(assessment) || !WITHIN.has(assessment.outcome)) continue;
    yield { kind: "again", place, household, other: null, assessment };
  }
}
