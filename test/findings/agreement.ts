/**
 * What the current row says of a person (what should be there, whether tekun goes on) beside what the
 * doubts say of the same person: both from one run, as the pane and the result file show them.
 */
import { entitlementsOf, entitlementTitle, type Entitlement } from "../../src/assessment";
import type { Outcome } from "../../src/assessment/types";
import { aidFromLists } from "../../src/app/listed-aid";
import { runRules, type Finding, type RunContext } from "../../src/findings";
import type { Person } from "../../src/roster/types";

/** Doubts that rest on what is decided of tekun, the allowances and children. */
export const RULES = [
  ...["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E10"],
  ...["F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09"],
  ...["G01", "G02", "G03", "G04", "G06", "M02", "M03"],
] as const;

/** Kinds of aid that these doubts are about. */
export const KINDS = [
  "living-allowance",
  "nursing-allowance",
  "old-age-allowance",
  "orphan-allowance",
  "uncared-child-allowance",
] as const satisfies readonly Entitlement["kind"][];

/** One person's two sides. */
export interface TwoSides {
  readonly person: Person;
  readonly aids: ReadonlyMap<Entitlement["kind"], Entitlement>;
  readonly doubts: readonly Finding[];
  /** On a list of orphans given beside the roster: paid there, whatever the own row says. */
  readonly isListedChild: boolean;
  /** What is suggested for the household; null where the roster is not of tekun. */
  readonly tekun: Outcome | null;
}

/** Everybody of the rosters, with both sides. */
export function twoSides(context: RunContext): readonly TwoSides[] {
  const { findings } = runRules(context, { rules: RULES });
  const lists = aidFromLists(context.roster, context.assessments);
  return context.assessments.flatMap((assessment) => {
    const { household } = assessment;
    const aids = entitlementsOf(assessment, context.policy, lists);
    return household.people.map((person) => ({
      person,
      aids: new Map(
        aids.filter(({ people }) => people.includes(person)).map((one) => [one.kind, one]),
      ),
      doubts: findings.filter((one) => one.person === person),
      isListedChild: lists(person).orphan === true || lists(person).uncaredChild === true,
      tekun: household.scheme === "tekun" ? assessment.outcome : null,
    }));
  });
}

const DUE = { yes: "应享", no: "不享", unknown: "待定" } as const;
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  continue: "继续",
  enter: "纳入",
  adjust: "调整",
  "phase-out": "渐退",
  exit: "退出",
  "not-eligible": "不符合",
  undetermined: "无法判断",
};

/** The current row's side in words: `张一 困难残疾人生活补贴 应享 未领`. */
export function rowLines({ person, aids, tekun }: TwoSides): readonly string[] {
  const who = person.name ?? "";
  const ofTekun = tekun === null ? [] : [`${who} 建议 ${OUTCOMES[tekun]}`];
  const ofAids = KINDS.flatMap((kind) => {
    const entry = aids.get(kind);
    if (entry === undefined) return [];
    const received = entry.received === null ? "" : entry.received ? " 已领" : " 未领";
    return [`${who} ${entitlementTitle(kind, "zh")} ${DUE[entry.due]}${received}`];
  });
  return [...ofTekun, ...ofAids];
}

/** The doubts' side in words: `F02 张一`. */
export function doubtLines({ person, doubts }: TwoSides): readonly string[] {
  return doubts.map(({ rule }) => `${rule.id} ${person.name ?? ""}`);
}
