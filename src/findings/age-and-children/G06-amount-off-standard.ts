import { careMode } from "../../assessment/entitlements";
import { Decimal, formatMoney } from "../../money";
import {
  cellsOfPaid,
  peoplePaid,
  wordsOfPaid,
  type Paid,
} from "../disability-allowances/allowances";
import { onceWhereCommon } from "../floods";
import { isAtRate } from "../paid-months";
import { basedOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** An orphan's amount that is not the county's standard of the kind of care. */
export const G06: Rule = {
  id: "G06",
  family: "G",
  severity: "warn",
  source: null,
  needs: { fields: ["child_amount"], parameters: ["child_allowance_standard"] },
  run,
  title: { zh: "孤儿基本生活费金额不符", en: "Orphan's amount off the standard" },
  text: {
    "": {
      zh: "{who}“{column}”为{amount}元，本县{mode}标准为{standard}元/月，请核对",
      en: "{who}: {amount} yuan in {column}, where the standard ({mode}) is {standard} yuan a month; please check",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）与标准不同，请核对标准和该列的含义",
      en: "{count} of {total} people differ from the standard in the column {column}; check the standard and what the column holds",
    },
  },
  next: {
    zh: "核对养育方式和标准的生效时间，按标准调整或更正名册",
    en: "Check the kind of care and from when the standard holds; adjust or correct",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const paid of peoplePaid(context, ["child_amount"])) {
      const seen = check(paid, context);
      if (seen !== null) yield seen;
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

function check(paid: Paid, { policy }: FindingContext): Sighting | null {
  const { person, amount } = paid;
  const mode = careMode(person);
  const standard = policy.monthly("child_allowance_standard", mode);
  if (!standard.set) return null;
  const tolerance = policy.monthly("amount_tolerance");
  const month = standard.value.value;
  const allowed = tolerance.set ? tolerance.value.value : new Decimal(0);
  if (isAtRate(amount, month, person.period("child_amount"), allowed)) return null;
  const operands = { mode, standard: formatMoney({ value: month }), ...wordsOfPaid(paid) };
  const cells = cellsOfPaid(paid, "tekun_mode", "child_type");
  return { ...atPerson(person, cells, { operands }), ...basedOn(standard) };
}
