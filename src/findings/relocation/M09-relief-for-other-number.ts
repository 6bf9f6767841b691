import { formatMoney } from "../../money";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isTwice } from "./M07-relief-twice";
import { sumPaid } from "./relief";
import { eachMover, RELIEF_NEEDS, reliefLacks } from "./relief-rule";

/**
 * The one-off relief of a household is not the sum for one person times the people who moved; where
 * their number is not known, a sum that is no whole number of people's.
 */
export const M09: Rule = {
  id: "M09",
  family: "M",
  severity: "warn",
  source: null,
  needs: RELIEF_NEEDS,
  lacks: reliefLacks,
  run,
  title: { zh: "搬迁一次性临时救助金人数不符", en: "One-off relief for another number of people" },
  text: {
    "": {
      zh: "{who}户搬迁{people}人，按{each}元/人应为{due}元，实发{sum}元，请核对人数",
      en: "{who}: {people} people moved, due {due} yuan at {each} a person, and {sum} was paid; check the number",
    },
    part: {
      zh: "{who}户搬迁一次性临时救助金实发{sum}元，不是{each}元/人的整倍数，请核对人数",
      en: "{who}: {sum} yuan of the one-off relief was paid, no multiple of {each} a person; check the number",
    },
    column: {
      zh: "本表有{count}户（共{total}户搬迁户）一次性临时救助金与人数不符，请核对标准和人数口径",
      en: "{count} of {total} movers here were paid for another number of people; check the sum for one person and how people are counted",
    },
  },
  next: {
    zh: "核对搬迁协议上的人数和发放清册，少发的补发，多发的查明原因",
    en: "Check the number in the agreement and the payment sheet; pay what is missing, find out about what is too much",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  return eachMover(context, (paid, terms) => {
    const { mover, payments } = paid;
    const sum = sumPaid(payments);
    if (payments.length === 0 || isTwice(paid, terms)) return null;
    const { household, people } = mover;
    const due = people === null ? null : terms.each.times(people);
    if (due === null ? sum.mod(terms.each).isZero() : sum.eq(due)) return null;
    return atHousehold(
      household,
      cellsOf(household, "relocated_persons", "household_size", "id_card", "head_id"),
      {
        operands: {
          people,
          each: terms.each.toString(),
          due: due === null ? null : formatMoney({ value: due }),
          sum: formatMoney({ value: sum }),
        },
        ...(due === null ? { variant: "part" } : {}),
      },
    );
  });
}
