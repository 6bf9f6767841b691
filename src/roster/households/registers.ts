import { squeezed } from "../cell-text";
import type { Scheme } from "../types";
import type { HouseholdDraft } from "./build";

/** Rosters that a household of a register may stand in too. */
const ROSTERS: ReadonlySet<Scheme | null> = new Set<Scheme>(["dibao", "tekun", "marginal"]);

/**
 * Households of a register (建档立卡, 监测对象) that stand in a roster of dibao, tekun or marginal
 * households as well, each with the one that it is: totals count a household once. It is the same
 * where its head stands there, or half of its members do; a grandfather on tekun is not his family.
 */
export function alsoInRosters(
  households: readonly HouseholdDraft[],
): ReadonlyMap<HouseholdDraft, HouseholdDraft> {
  const registers = households.filter(
    ({ layout }) => layout.table.scheme === "registered-poor" && layout.table.role !== "list",
  );
  const same = new Map<HouseholdDraft, HouseholdDraft>();
  if (registers.length === 0) return same;
  const byNumber = new Map<string, HouseholdDraft>();
  for (const one of households) {
    if (!ROSTERS.has(one.layout.table.scheme)) continue;
    for (const { number } of numbersOf(one)) if (!byNumber.has(number)) byNumber.set(number, one);
  }
  for (const register of registers) {
    const found = twinOf(register, byNumber);
    if (found !== null) same.set(register, found);
  }
  return same;
}

function twinOf(
  register: HouseholdDraft,
  byNumber: ReadonlyMap<string, HouseholdDraft>,
): HouseholdDraft | null {
  const members = numbersOf(register);
  const there = members.filter(({ number }) => byNumber.has(number));
  const head = there.find(({ isHead }) => isHead);
  const best = head ?? (there.length * 2 >= members.length ? there[0] : undefined);
  return best === undefined ? null : (byNumber.get(best.number) ?? null);
}

interface MemberNumber {
  readonly number: string;
  readonly isHead: boolean;
}

function numbersOf({ members }: HouseholdDraft): readonly MemberNumber[] {
  return members.flatMap(({ layout, row, member, isHead, inHeadColumns }) => {
    const own = inHeadColumns === true ? "" : squeezed(layout.raw(row, "id_card", member));
    const number = own || (isHead ? squeezed(layout.raw(row, "head_id")) : "");
    return /\d{6}/.test(number) ? [{ number: number.toUpperCase(), isHead }] : [];
  });
}
