import { formatDate } from "../../calendar";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isPastDeadline } from "./relief";
import { eachMover, RELIEF_NEEDS, reliefLacks } from "./relief-rule";

/** A mover to whom no payment of the one-off relief is shown. Until the deadline it is worth knowing, no more. */
export const M06: Rule = {
  id: "M06",
  family: "M",
  severity: "high",
  source: null,
  needs: RELIEF_NEEDS,
  lacks: reliefLacks,
  run,
  title: { zh: "搬迁户未见一次性临时救助金", en: "Mover without the one-off relief" },
  text: {
    "": {
      zh: "{who}户在搬迁名单中，未见一次性临时救助金发放记录（应于{deadline}前按{each}元/人发放），请核实",
      en: "{who} is a mover without a payment of the one-off relief ({each} yuan a person, due by {deadline}); please check",
    },
    due: {
      zh: "{who}户在搬迁名单中，尚未见一次性临时救助金发放记录，应于{deadline}前按{each}元/人发放",
      en: "{who} is a mover whose one-off relief ({each} yuan a person) is still to be paid, by {deadline}",
    },
    column: {
      zh: "本表有{count}户（共{total}户搬迁户）未见一次性临时救助金发放记录，请核对发放清册是否完整",
      en: "{count} of {total} movers here are without a payment of the one-off relief; check whether the payment sheets are complete",
    },
  },
  next: {
    zh: "核对发放清册和银行回单；确未发放的查明原因",
    en: "Check payment sheets and the bank's receipts; if unpaid, find out why",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  return eachMover(context, ({ mover, payments }, terms) => {
    if (payments.length > 0) return null;
    const { household } = mover;
    const operands = { deadline: formatDate(terms.deadline), each: terms.each.toString() };
    const cells = cellsOf(household, "id_card", "head_id", "head_name", "name");
    return atHousehold(
      household,
      cells,
      isPastDeadline(terms, context)
        ? { operands }
        : { operands, variant: "due", severity: "info" },
    );
  });
}
