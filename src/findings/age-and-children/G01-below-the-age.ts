import {
  cellsOfPaid,
  peopleReceiving,
  sayingHow,
  wordsOfPaid,
} from "../disability-allowances/allowances";
import { elderBand } from "../../assessment/entitlements";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** An old-age allowance for somebody who has not reached the age, or before the first month of it. */
export const G01: Rule = {
  id: "G01",
  family: "G",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["elder_amount", "elder_allowance_is"],
      ["id_card", "birth_date", "age"],
    ],
    parameters: ["elder_allowance_from"],
  },
  run,
  title: { zh: "未到年龄领取高龄津贴", en: "Old-age allowance below the age" },
  text: orByDefault({
    "": {
      zh: "{who}，{age}周岁，未满{from}周岁，领取高龄津贴{amount}元（“{column}”），请核实",
      en: "{who}, {age}, below {from}, is paid an old-age allowance of {amount} yuan ({column}); please check",
    },
    marked: {
      zh: "{who}，{age}周岁，未满{from}周岁，“{column}”填为享受，请核实",
      en: "{who}, {age}, below {from}: {column} says that the old-age allowance is received; please check",
    },
    early: {
      zh: "{who}本月满{from}周岁，高龄津贴从次月起发放，名册已有{amount}元（“{column}”），请核对",
      en: "{who} turns {from} this month; the allowance begins next month, and {amount} yuan ({column}) is stated already; please check",
    },
  }),
  next: {
    zh: "核对身份证号和出生日期，未到年龄的按规定处理",
    en: "Check ID number and date of birth; below the age, deal with it as the rules say",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy } = context;
  const limit = policy.number("elder_allowance_from");
  if (!limit.set) return;
  const from = limit.value.toNumber();
  for (const paid of peopleReceiving(context, ["elder_amount"])) {
    const { age } = paid.person;
    if (age === null) continue;
    const band = elderBand(paid.person, from, policy);
    // Of the age, and the month in which it begins is not settled or has begun.
    if (typeof band !== "string" || (age >= from && band === "open")) continue;
    const operands = { age, from, ...wordsOfPaid(paid) };
    if (age < from) {
      const details = { ...variantOn(sayingHow(paid), limit), operands };
      yield { ...atPerson(paid.person, cellsOfPaid(paid), details), ...basedOn(limit) };
    } else if (paid.amount !== null) {
      const month = policy.choice("elder_allowance_first_month");
      const details = { variant: "early", severity: "warn", operands } as const;
      yield { ...atPerson(paid.person, cellsOfPaid(paid), details), ...basedOn(month) };
    }
  }
}
