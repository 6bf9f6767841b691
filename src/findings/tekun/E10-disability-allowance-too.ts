import { receives } from "../aid-received";
import {
  ALLOWANCE_COLUMNS,
  ALLOWANCES,
  cellsOfPaid,
  exclusionOf,
  peoplePaid,
  peopleReceiving,
  sayingHow,
  wordsOfPaid,
} from "../disability-allowances/allowances";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ON_TEKUN } from "./tekun-people";

/** Somebody on tekun is paid a disability allowance too, or a child the allowance of orphans. */
export const E10: Rule = {
  id: "E10",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: [[...ALLOWANCE_COLUMNS, "child_amount"]],
    parameters: ["allowance_exclusion 特困人员"],
  },
  run,
  title: { zh: "特困人员同时享受残疾人补贴", en: "On tekun with a disability allowance" },
  text: {
    ...orByDefault({
      "": {
        zh: "{who}享受特困供养，又领取残疾人补贴{amount}元（“{column}”），是否可以同时享受请按本地规定核实",
        en: "{who} is on tekun and is paid a disability allowance of {amount} yuan ({column}); check whether local rules allow both",
      },
      marked: {
        zh: "{who}享受特困供养，“{column}”又填为享受，是否可以同时享受请按本地规定核实",
        en: "{who} is on tekun, and {column} says that a disability allowance is received; check whether local rules allow both",
      },
    }),
    child: {
      zh: "{who}享受特困供养，又领取儿童基本生活费{amount}元（“{column}”），二者只能选择一项，请核实",
      en: "{who} is on tekun and is paid the allowance of orphans and children without care of {amount} yuan ({column}); only one of the two may be had, please check",
    },
  },
  next: {
    zh: "核对本地两项补贴办法和发放记录，不能同时享受的按规定处理",
    en: "Check the local rules and the payments; where both are not allowed, deal with it",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  yield* besideAllowances(context);
  yield* besideChildren(context);
}

function* besideAllowances(context: FindingContext): Iterable<Sighting> {
  const rule = context.policy.choice("allowance_exclusion", "特困人员");
  for (const paid of peopleReceiving(context, ALLOWANCES)) {
    if (receives(paid.person, "tekun", context) !== true) continue;
    if (exclusionOf(paid, "tekun", context.policy)?.due !== "no") continue;
    const details = { ...variantOn(sayingHow(paid), rule), operands: wordsOfPaid(paid) };
    yield {
      ...atPerson(paid.person, cellsOfPaid(paid, "tekun_is"), details),
      ...basedOn(rule),
    };
  }
}

/** Minors choose between tekun and the allowance of orphans and children without de facto care. */
function* besideChildren(context: FindingContext): Iterable<Sighting> {
  for (const paid of peoplePaid(context, ["child_amount"])) {
    if (receives(paid.person, "tekun", context) !== true) continue;
    const details = { variant: "child", operands: wordsOfPaid(paid) };
    yield atPerson(paid.person, cellsOfPaid(paid, "tekun_is"), details);
  }
}
