/**
 * 异动预警: what changed from one month's roster to the next (source 004, 湖南: 动态管理). Every change
 * is told; whether it is beyond a threshold is told only where the policy sets one.
 */
import { valueOf } from "../assessment/terms";
import type { Decimal } from "../money";
import type { Policy } from "../policy/types";
import type { Household } from "../roster/types";
import { grantedTo } from "./amounts";
import { rowsOf, type ListedPerson } from "./listed-person";
import type { HouseholdsMatch } from "./match-households";
import type { PeopleMatch } from "./match-people";
import { SameFigures } from "./same-figures";
import type { Side } from "./side";

/**
 * `household-split`: its people stood in another household before; `household-merged`: its people
 * stand in another household now. `income` is the countable income per head, 元/月.
 */
export const CHANGE_KINDS = [
  "household-new",
  "household-left",
  "household-split",
  "household-merged",
  "member-joined",
  "member-left",
  "member-moved",
  "size",
  "amount",
  "income",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of a household from one month to the next. */
export interface Change {
  readonly kind: ChangeKind;
  /** This month; null where the household, or the member, is in the month before alone. */
  readonly now: Household | null;
  readonly before: Household | null;
  /** Whom it is about; null where it is the household as a whole. */
  readonly person: ListedPerson | null;
  /** People for `size`, 元/月 for `amount` and `income`; else null. */
  readonly nowValue: Decimal | number | null;
  readonly beforeValue: Decimal | number | null;
  /** Increase as a share of what was before; null where that was nothing, or nothing is counted. */
  readonly share: Decimal | null;
  /** Beyond the policy's threshold; null where the policy sets none, or none is asked about. */
  readonly isBeyond: boolean | null;
}

/** This month and the month before, with who is who. */
export interface Months {
  readonly now: Side;
  readonly before: Side;
  readonly people: {
    readonly both: readonly { readonly now: ListedPerson; readonly before: ListedPerson }[];
    readonly onlyNow: PeopleMatch["onlyA"];
    readonly onlyBefore: PeopleMatch["onlyA"];
  };
  readonly households: HouseholdsMatch;
}

const NOTHING = { person: null, nowValue: null, beforeValue: null, share: null, isBeyond: null };

/** All changes: households of this month in reading order, then what was there before alone. */
export function changesOf(months: Months, policy: Policy): readonly Change[] {
  const { households } = months;
  const members = memberChanges(months);
  const figures = new SameFigures();
  const changes: Change[] = [];
  for (const now of months.now.households) {
    const pair = households.pairOf.get(now);
    if (pair === undefined) {
      const kind = households.touched.has(now) ? "household-split" : "household-new";
      changes.push({ ...NOTHING, kind, now, before: null });
      continue;
    }
    const before = pair.a === now ? pair.b : pair.a;
    changes.push(...(members.get(now) ?? []));
    if (figures.areSame(now, before)) continue;
    changes.push(...figureChanges(now, before, months, policy));
  }
  for (const before of months.before.households) {
    if (households.pairOf.has(before)) continue;
    const kind = households.touched.has(before) ? "household-merged" : "household-left";
    changes.push({ ...NOTHING, kind, now: null, before });
  }
  return changes;
}

/** Members who joined, left or moved, by the household of this month. */
function memberChanges({ people, households }: Months): ReadonlyMap<Household, readonly Change[]> {
  const changes = new Map<Household, Change[]>();
  const tell = (
    kind: ChangeKind,
    now: Household,
    before: Household,
    person: ListedPerson,
  ): void => {
    const own = changes.get(now);
    const change = { ...NOTHING, kind, now, before, person };
    if (own === undefined) changes.set(now, [change]);
    else own.push(change);
  };
  const otherOf = (household: Household): Household | null => {
    const pair = households.pairOf.get(household);
    if (pair === undefined || !pair.a.membersListed || !pair.b.membersListed) return null;
    return pair.a === household ? pair.b : pair.a;
  };
  for (const { now, before } of people.both) {
    const [household, other] = [now.person.household, before.person.household];
    if (otherOf(household) === null || staysInOne(now, before, households)) continue;
    tell("member-moved", household, other, now);
  }
  for (const person of people.onlyNow) {
    const { household } = person.person;
    const before = otherOf(household);
    if (before !== null) tell("member-joined", household, before, person);
  }
  for (const person of people.onlyBefore) {
    const { household } = person.person;
    const now = otherOf(household);
    if (now !== null) tell("member-left", now, household, person);
  }
  return changes;
}

/** Whether somebody stands in one household in both months, among whatever others. */
function staysInOne(now: ListedPerson, before: ListedPerson, { pairOf }: HouseholdsMatch): boolean {
  const ofBefore = rowsOf(before).map(({ household }) => household);
  return rowsOf(now).some(({ household }) => {
    const pair = pairOf.get(household);
    return pair !== undefined && ofBefore.some((one) => one === pair.a || one === pair.b);
  });
}

/** Size where members are not listed, amount and income per head. */
function figureChanges(
  now: Household,
  before: Household,
  months: Months,
  policy: Policy,
): readonly Change[] {
  const changes: Change[] = [];
  const [size, sizeBefore] = [now.size?.value ?? null, before.size?.value ?? null];
  const areListed = now.membersListed && before.membersListed;
  if (!areListed && size !== null && sizeBefore !== null && size !== sizeBefore) {
    const values = { nowValue: size, beforeValue: sizeBefore };
    changes.push({ ...NOTHING, kind: "size", now, before, ...values });
  }
  const amounts = [grantedTo(now, months.now), grantedTo(before, months.before)] as const;
  const incomes = [
    months.now.assessmentOf(now).incomePerCapitaMonth?.value ?? null,
    months.before.assessmentOf(before).incomePerCapitaMonth?.value ?? null,
  ] as const;
  const figures = [
    ["amount", amounts, "amount_jump_rate"],
    ["income", incomes, "income_jump_rate"],
  ] as const;
  for (const [kind, [nowValue, beforeValue], parameter] of figures) {
    if (nowValue === null || beforeValue === null || nowValue.eq(beforeValue)) continue;
    const values = { nowValue, beforeValue, ...against(nowValue, beforeValue, parameter, policy) };
    changes.push({ ...NOTHING, kind, now, before, ...values });
  }
  return changes;
}

function against(
  now: Decimal,
  before: Decimal,
  parameter: string,
  policy: Policy,
): Pick<Change, "share" | "isBeyond"> {
  const rate = valueOf(policy.number(parameter));
  const difference = now.minus(before);
  const share = before.isZero() ? null : difference.div(before.abs());
  const isBeyond = rate === null ? null : difference.abs().gt(before.abs().times(rate));
  return { share, isBeyond };
}
