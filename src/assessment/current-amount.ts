import { formatMoney, type Decimal } from "../money";
import type { FactReader, Household } from "../roster/types";
import type { Field } from "../roster/fields";
import { sumField } from "./income-items";
import { reason, type Notes } from "./reasons";
import type { TableShape } from "./table-shape";

/** What a dibao household is paid now, 元/月, as the roster states it. */
export interface CurrentAmount {
  /** All that is paid, supplements included; null where not known. */
  readonly total: Decimal | null;
  /** The same for sentences; empty where not known. */
  readonly text: string;
  /** Categorical supplements (分类施保) as stated apart; null where the roster has none. */
  readonly supplement: Decimal | null;
}

/**
 * The amount now paid: 户月保障金, else 合计, else the members' amounts. Where supplements stand in
 * columns of their own they belong to what is paid; a total that already holds them is not added
 * to again.
 */
export function currentAmount(
  household: Household,
  shape: TableShape,
  notes: Notes,
): CurrentAmount {
  const supplement = shape.classAmounts ? statedSupplement(household) : null;
  const total = paidNow(household, supplement, notes);
  return { total, text: total === null ? "" : formatMoney({ value: total }), supplement };
}

function paidNow(household: Household, supplement: Decimal | null, notes: Notes): Decimal | null {
  const base = amountIn(household, "monthly_amount_household");
  const total = paysDibao(household) ? amountIn(household, "amount_total") : null;
  if (base === null) {
    return total ?? sumOfParts(household, supplement, notes);
  }
  if (total === null || total.eq(base)) {
    const isWhole = total !== null || holdsSupplement(household, base, supplement);
    return withSupplement(base, isWhole ? null : supplement, notes);
  }
  if (supplement !== null && total.eq(base.plus(supplement))) return total;
  notes.add(
    reason("current-differ", {
      base: formatMoney({ value: base }),
      total: formatMoney({ value: total }),
    }),
  );
  return base;
}

/** 合计 and 发放金额 of a list of other aid, or of a register, say nothing of dibao. */
function paysDibao({ table: { scheme } }: Household): boolean {
  return scheme === "dibao" || scheme === "marginal" || scheme === null;
}

/** 户月保障金 that is 家庭补差 and supplements together, as the row's own parts say. */
function holdsSupplement(household: Household, base: Decimal, supplement: Decimal | null): boolean {
  const shortfall = amountIn(household, "amount_base_diff");
  return shortfall !== null && supplement !== null && base.eq(shortfall.plus(supplement));
}

function amountIn(reader: FactReader, field: Field): Decimal | null {
  return reader.amount(field)?.value ?? null;
}

/** The household's supplements and its members', whichever the roster has. */
function statedSupplement(household: Household): Decimal | null {
  const ofHousehold = amountIn(household, "amount_class_household");
  const ofMembers = sumField(household, "amount_class_person");
  if (ofMembers.filled === 0) return ofHousehold;
  // 家庭分类施保 and 人员分类施保 are two kinds: a household's exports list both.
  return ofHousehold === null ? ofMembers.total : ofHousehold.plus(ofMembers.total);
}

/** Without a household figure: 家庭补差, else what the covered members receive, plus supplements. */
function sumOfParts(
  household: Household,
  supplement: Decimal | null,
  notes: Notes,
): Decimal | null {
  const base = amountIn(household, "amount_base_diff") ?? sumOfMembers(household);
  return base === null ? null : withSupplement(base, supplement, notes);
}

function sumOfMembers(household: Household): Decimal | null {
  let sum: Decimal | null = null;
  for (const person of household.people) {
    if (person.covered === false) continue;
    const amount = amountIn(person, "amount_person");
    if (amount !== null) sum = sum === null ? amount : sum.plus(amount);
  }
  return sum;
}

function withSupplement(base: Decimal, supplement: Decimal | null, notes: Notes): Decimal {
  if (supplement === null || supplement.isZero()) return base;
  notes.add(
    reason("current-with-class", {
      base: formatMoney({ value: base }),
      supplement: formatMoney({ value: supplement }),
    }),
  );
  return base.plus(supplement);
}
