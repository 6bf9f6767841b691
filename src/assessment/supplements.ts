/** Categorical supplements (分类施保): more for elders, minors, severely disabled and ill members. */
import { Decimal, formatMoney, perMonth } from "../money";
import type { SupplementCategory } from "../policy/types";
import type { Person } from "../roster/types";
import { categoriesOf } from "./categories";
import { groundOf, plainReason, reason } from "./reasons";
import type { KnownSituation } from "./situation";
import { CATEGORIES, type Terms } from "./terms";
import type { Supplement } from "./types";

/** The household's supplements; `total` null where somebody is entitled but the figure is unset. */
export interface SupplementResult {
  readonly total: Decimal | null;
  readonly parts: readonly Supplement[];
  /** What is paid above the amount may be a supplement of which neither policy nor roster tells. */
  readonly isOpen: boolean;
}

const ZERO = new Decimal(0);
const NONE: SupplementResult = { total: ZERO, parts: [], isOpen: false };
const UNKNOWN: SupplementResult = { total: null, parts: [], isOpen: true };
/** 可以增发, with no figure and none stated: what is left to discretion and not used is nothing. */
const UNUSED: SupplementResult = { total: ZERO, parts: [], isOpen: true };

const NOBODY: readonly Entitled[] = [];

/** Members in a category, with the categories they are in. */
interface Entitled {
  readonly person: Person;
  readonly categories: readonly SupplementCategory[];
}

/** Works out the supplements of the covered members, 元/月. */
export function supplementsOf(situation: KnownSituation): SupplementResult {
  const { household, terms, notes, current } = situation;
  const entitled = entitledMembers(situation);
  if (terms.hasSupplements) return computed(situation, entitled);
  if (current.supplement !== null && (entitled.length > 0 || current.supplement.gt(0))) {
    const amount = formatMoney({ value: current.supplement });
    notes.add(reason("supplement-as-stated", { amount }));
    return { total: current.supplement, parts: [], isOpen: false };
  }
  if (!household.membersListed) notes.add(plainReason("supplement-members-unknown"));
  if (entitled.length === 0) return NONE;
  const may = terms.supplementsMay;
  if (may !== null) {
    notes.add(reason("supplement-not-used", { count: entitled.length }, groundOf(may)));
    return UNUSED;
  }
  nameUnset(situation, entitled);
  return UNKNOWN;
}

function entitledMembers({ members, terms, shape }: KnownSituation): readonly Entitled[] {
  let found: Entitled[] | null = null;
  for (const person of members.people) {
    if (person.covered === false) continue;
    const categories = categoriesOf(person, terms.ages, shape);
    if (categories.length > 0) (found ??= []).push({ person, categories });
  }
  return found ?? NOBODY;
}

/** Names the members' categories and the rates that are unset. */
function nameUnset({ terms, notes }: KnownSituation, entitled: readonly Entitled[]): void {
  let categories = "";
  for (const category of CATEGORIES) {
    if (!hasCategory(entitled, category)) continue;
    categories = categories === "" ? category : `${categories},${category}`;
    notes.lack(terms.missingRates[category]);
  }
  notes.add(reason("supplement-not-included", { count: entitled.length, categories }));
}

function hasCategory(entitled: readonly Entitled[], category: SupplementCategory): boolean {
  for (const member of entitled) if (member.categories.includes(category)) return true;
  return false;
}

function computed(situation: KnownSituation, entitled: readonly Entitled[]): SupplementResult {
  if (entitled.length === 0) return NONE;
  const parts: Supplement[] = [];
  for (const { person, categories } of entitled) {
    const amounts = categories.flatMap((category) => supplementFor(situation, person, category));
    parts.push(...stacked(amounts, situation.terms));
  }
  const total = parts.reduce((sum, part) => sum.plus(part.amount.value), ZERO);
  const { notes, terms } = situation;
  notes.add(
    reason(
      "supplement",
      {
        count: new Set(parts.map(({ person }) => person)).size,
        amount: formatMoney({ value: total }),
      },
      groundOf(terms.stacking),
    ),
  );
  const unset = terms.supplementsDue ? entitled.filter((member) => lacksFigure(member, terms)) : [];
  if (unset.length > 0) nameUnset(situation, unset.map(withUnset(terms)));
  return { total, parts, isOpen: unset.length > 0 };
}

function hasFigure(category: SupplementCategory, { fixed, rates }: Terms): boolean {
  return fixed[category].set || rates[category].set;
}

/** Supplements are due and a category of the member has no figure: all of them count, or the highest. */
function lacksFigure({ categories }: Entitled, terms: Terms): boolean {
  return categories.some((category) => !hasFigure(category, terms));
}

function withUnset(terms: Terms): (member: Entitled) => Entitled {
  return ({ person, categories }) => ({
    person,
    categories: categories.filter((category) => !hasFigure(category, terms)),
  });
}

/** A fixed amount goes before a rate; a category without either has no supplement here. */
function supplementFor(
  { terms, standard }: KnownSituation,
  person: Person,
  category: SupplementCategory,
): Supplement[] {
  const fixed = terms.fixed[category];
  if (fixed.set) return [{ person, category, amount: fixed.value }];
  const rate = terms.rates[category];
  if (!rate.set || standard.month === null) return [];
  return [{ person, category, amount: perMonth(standard.month.value.times(rate.value)) }];
}

/** Several categories of one person: all of them, or the highest once. */
function stacked(amounts: readonly Supplement[], terms: Terms): readonly Supplement[] {
  if (amounts.length < 2) return amounts;
  if (terms.stacking.set && terms.stacking.value === "sum") return amounts;
  return [
    amounts.reduce((highest, next) =>
      next.amount.value.gt(highest.amount.value) ? next : highest,
    ),
  ];
}
