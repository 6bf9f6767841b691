/** What is paid for people covered singly (单人户). No source gives an amount: method and figures are parameters. */
import { Decimal, formatMoney, type Amount } from "../money";
import type { Parameter } from "../policy/types";
import { ownIncome } from "./income";
import { groundOf, missingField, missingParameter, plainReason, reason } from "./reasons";
import { roundPayable } from "./rounding";
import type { KnownSituation } from "./situation";
import type { SinglePerson } from "./single-person";

const ZERO = new Decimal(0);

/** The amount for the people found, else for so many as the roster covers; null with the gap named. */
export function singleAmount(
  situation: KnownSituation,
  people: readonly SinglePerson[],
  covered: number | null,
): Amount<"month"> | null {
  const { terms, notes } = situation;
  const { method } = terms.single;
  const count = people.length > 0 ? people.length : covered;
  const fixed = terms.singleAmount;
  if (count === null || ((!method.set || method.value === "fixed") && !fixed.set)) {
    return unset(situation, fixed);
  }
  if (fixed.set && (!method.set || method.value === "fixed")) {
    const amount = formatMoney(fixed.value);
    notes.add(reason("single-person-amount", { amount, covered: count }, groundOf(fixed)));
    return roundPayable(fixed.value.value.times(count), count, terms);
  }
  const sum = method.set ? sumBy(method.value, situation, people, count) : null;
  if (sum === null) return null;
  const operands = { amount: formatMoney({ value: sum }), covered: count };
  notes.add(reason("single-person-sum", operands, groundOf(method)));
  return roundPayable(sum, count, terms);
}

function unset({ notes }: KnownSituation, parameter: Parameter<unknown>): null {
  notes.add(plainReason("single-person-amount-unset"));
  notes.lack(missingParameter(parameter));
  return null;
}

function sumBy(
  method: string,
  situation: KnownSituation,
  people: readonly SinglePerson[],
  count: number,
): Decimal | null {
  const month = situation.standard.month?.value ?? ZERO;
  if (method === "full") return month.times(count);
  if (people.length === 0) {
    situation.notes.lack(missingField("disability_level"));
    return null;
  }
  let sum = ZERO;
  for (const one of people) {
    const part = method === "rate" ? shareOf(one, situation, month) : restOf(one, situation, month);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return sum;
}

function shareOf({ group }: SinglePerson, situation: KnownSituation, month: Decimal) {
  const rate = situation.terms.single.rates[group];
  return rate.set ? month.times(rate.value) : unset(situation, rate);
}

/** The standard less what the person has of their own. */
function restOf({ person }: SinglePerson, { notes }: KnownSituation, month: Decimal) {
  const own = ownIncome(person);
  if (own === null) {
    notes.lack(missingField("income_person_year"));
    return null;
  }
  return Decimal.max(ZERO, month.minus(own.div(12)));
}
