/**
 * The figures of a run: households, people, suggestions, doubts and money, for any set of households.
 * A sum over households whose amount is not known would be too small, so how many are left out is
 * counted beside every sum.
 */
import type { Assessment, Outcome } from "../assessment/types";
import type { Finding, Severity } from "../findings/types";
import type { Amount } from "../money";
import { add, formatMoney, zero } from "../money";
import { OUTCOMES, SEVERITIES } from "./vocabulary";

export interface Figures {
  readonly households: number;
  /** Members as stated or counted; households without a known size count their head. */
  readonly people: number;
  /** People covered as the roster states; households that do not say are left out. */
  readonly covered: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** 元/月 */
  readonly current: Amount<"month">;
  readonly currentUnknown: number;
  /** 元/月 */
  readonly payable: Amount<"month">;
  readonly payableUnknown: number;
}

/**
 * Assessments without those of a register's household whose roster row is among them too: a total
 * counts a household once.
 */
export function countedOnce(assessments: readonly Assessment[]): readonly Assessment[] {
  if (assessments.every(({ household }) => household.countedAs === null)) return assessments;
  const ids = new Set(assessments.map(({ household }) => household.id));
  return assessments.filter(
    ({ household: { countedAs } }) => countedAs === null || !ids.has(countedAs),
  );
}

/** Sums up households, each once, and their doubts. */
export function figuresOf(all: readonly Assessment[], findings: readonly Finding[]): Figures {
  const assessments = countedOnce(all);
  const outcomes = countsOf(OUTCOMES);
  const levels = countsOf(SEVERITIES);
  let people = 0;
  let covered = 0;
  let current = zero("month");
  let payable = zero("month");
  let currentUnknown = 0;
  let payableUnknown = 0;
  for (const assessment of assessments) {
    outcomes[assessment.outcome]++;
    people += assessment.size ?? Math.max(1, assessment.household.people.length);
    covered += assessment.household.covered?.value ?? 0;
    if (assessment.currentMonth === null) currentUnknown++;
    else current = add(current, assessment.currentMonth);
    if (assessment.payableMonth === null) payableUnknown++;
    else payable = add(payable, assessment.payableMonth);
  }
  for (const finding of findings) levels[finding.level]++;
  return {
    households: assessments.length,
    people,
    covered,
    outcomes,
    findings: levels,
    current,
    currentUnknown,
    payable,
    payableUnknown,
  };
}

function countsOf<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** A sum of money as a number to the fen, for a cell. */
export function sumContent(amount: Amount<"month">): number {
  return Number(formatMoney(amount));
}

/** The households and doubts of one village. */
export interface VillageGroup {
  readonly town: string;
  readonly village: string;
  readonly assessments: Assessment[];
  readonly findings: Finding[];
}

/** The villages of one township, in the order in which they occur. */
export interface TownGroup {
  readonly town: string;
  readonly villages: VillageGroup[];
}

/** Groups households, each once, by township and village; where neither is known, by sheet. */
export function groupByVillage(
  assessments: readonly Assessment[],
  findings: readonly Finding[],
): TownGroup[] {
  const towns = new Map<string, Map<string, VillageGroup>>();
  const groupFor = (town: string, village: string): VillageGroup => {
    let villages = towns.get(town);
    if (!villages) towns.set(town, (villages = new Map()));
    let group = villages.get(village);
    if (!group) villages.set(village, (group = { town, village, assessments: [], findings: [] }));
    return group;
  };
  const placeOf = (household: Assessment["household"]): [string, string] => [
    household.town ?? "",
    household.village ?? (household.town === null ? household.table.sheet : ""),
  ];
  for (const assessment of countedOnce(assessments)) {
    groupFor(...placeOf(assessment.household)).assessments.push(assessment);
  }
  for (const finding of findings) {
    const place: [string, string] = finding.household
      ? placeOf(finding.household)
      : ["", finding.table.sheet];
    groupFor(...place).findings.push(finding);
  }
  return [...towns].map(([town, villages]) => ({ town, villages: [...villages.values()] }));
}
