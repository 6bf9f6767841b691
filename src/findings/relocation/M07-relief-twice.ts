import { formatMoney } from "../../money";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { sumPaid, type MoverPayments, type ReliefTerms } from "./relief";
import { eachMover, RELIEF_NEEDS, reliefLacks } from "./relief-rule";

/**
 * Several payments of the one-off relief that together exceed what the people of the household are
 * due, or that go to one person where their number is not known. A sum split over several rows is none.
 */
export const M07: Rule = {
  id: "M07",
  family: "M",
  severity: "high",
  source: null,
  needs: RELIEF_NEEDS,
  lacks: reliefLacks,
  run,
  title: { zh: "搬迁一次性临时救助金重复发放", en: "One-off relief paid twice" },
  text: {
    "": {
      zh: "{who}户搬迁一次性临时救助金有{payments}笔发放记录，合计{sum}元，按{people}人应为{due}元，是否重复发放请核实",
      en: "{who}: {payments} payments of the one-off relief, {sum} yuan in all, where {people} people are due {due}; check whether it was paid twice",
    },
    person: {
      zh: "{who}户搬迁一次性临时救助金同一人有{payments}笔发放记录，合计{sum}元，是否重复发放请核实",
      en: "{who}: {payments} payments of the one-off relief to one person, {sum} yuan in all; check whether it was paid twice",
    },
    column: {
      zh: "本表有{count}户（共{total}户搬迁户）一次性临时救助金有多笔发放记录，请核对发放清册是否重复给出",
      en: "{count} of {total} movers here have several payments of the one-off relief; check whether a payment sheet was given twice",
    },
  },
  next: {
    zh: "核对发放清册和银行回单，确属重复的按规定追回",
    en: "Check payment sheets and the bank's receipts; recover what was paid twice",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  return eachMover(context, (paid, terms) => twice(paid, terms));
}

/** Whether the payments are of one relief paid again; also what keeps the number of people from being doubted. */
export function isTwice({ mover, payments }: MoverPayments, { each }: ReliefTerms): boolean {
  if (payments.length < 2) return false;
  return mover.people === null || sumPaid(payments).gt(each.times(mover.people));
}

function twice(paid: MoverPayments, terms: ReliefTerms): Sighting | null {
  if (!isTwice(paid, terms)) return null;
  const { mover, payments } = paid;
  const { household, people } = mover;
  const operands = {
    payments: payments.length,
    sum: formatMoney({ value: sumPaid(payments) }),
    people,
    due: people === null ? null : formatMoney({ value: terms.each.times(people) }),
  };
  return atHousehold(household, cellsOf(household, "id_card", "head_id", "head_name", "name"), {
    operands,
    ...(people === null ? { variant: "person" } : {}),
  });
}
