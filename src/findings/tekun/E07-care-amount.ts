import { careDue, CARE_LEVEL_FIELDS, statedPer } from "../../assessment/tekun";
import { Decimal, formatMoney } from "../../money";
import { monthsIn } from "../../roster/money-period";
import type { Person } from "../../roster/types";
import { isWithin } from "../eligibility/thresholds";
import { onceWhereCommon } from "../floods";
import { basedOn } from "../parameter-basis";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { LEVEL_SHOWN } from "./care-level";

/** The care amount is not that of the self-care level, or is paid apart in an institution. */
export const E07: Rule = {
  id: "E07",
  family: "E",
  severity: "warn",
  source: null,
  needs: {
    fields: ["tekun_care"],
    anyOf: [
      { fields: [LEVEL_SHOWN], parameters: ["tekun_care_standard"] },
      { fields: ["tekun_mode"], parameters: ["tekun_care_in_institution"] },
    ],
  },
  run,
  title: { zh: "照料护理费与自理等级不符", en: "Care amount not that of the level" },
  text: {
    "": {
      zh: "{who}为{level}，照料护理费{amount}元，本县该档标准为{standard}元/月，请核对",
      en: "{who}: care amount of {amount} yuan, where the standard of the level ({level}) is {standard} yuan a month; please check",
    },
    institution: {
      zh: "{who}为集中供养，本县集中供养不单发照料护理费，名册为{amount}元，请核对",
      en: "{who} lives in an institution, where the county pays no care apart; the roster has {amount} yuan; please check",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）的照料护理费与标准不同，请核对标准和该列的含义",
      en: "{count} of {total} people have a care amount other than the standard in the column {column}; check the standard and what the column holds",
    },
  },
  next: {
    zh: "核对自理能力评估结果和护理标准，按评估结果调整或更正名册",
    en: "Check the assessment and the standards; adjust the amount or correct the roster",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.index.recordedHouseholds) {
      if (!mayState(household, ["tekun_care"])) continue;
      for (const person of household.people) {
        const seen = check(person, context);
        if (seen !== null) yield seen;
      }
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

/** A blank is not a zero: only a stated amount is checked. What is open in what is due is not. */
function check(person: Person, { policy }: FindingContext): Sighting | null {
  const amount = person.amount("tekun_care")?.value ?? null;
  if (amount === null) return null;
  const { month, level, parameter } = careDue(person, policy);
  if (month === null || parameter === null) return null;
  if (level === null) {
    if (!amount.gt(0)) return null;
    const cells = [...cellsOf(person, "tekun_care", "tekun_mode"), idCell(person)];
    const operands = { amount: formatMoney({ value: amount }) };
    const details = { variant: "institution", operands };
    return { ...atPerson(person, cells, details), ...basedOn(parameter) };
  }
  const per = statedPer(person, "tekun_care", amount, month);
  const against = month.times(monthsIn(per));
  const tolerance = policy.monthly("amount_tolerance");
  const allowed = tolerance.set ? tolerance.value.value : new Decimal(0);
  if (isWithin(amount, against, allowed)) return null;
  const cells = [...cellsOf(person, "tekun_care", ...CARE_LEVEL_FIELDS), idCell(person)];
  const operands = {
    level,
    amount: formatMoney({ value: amount }),
    standard: formatMoney({ value: month }),
  };
  return { ...atPerson(person, cells, { operands }), ...basedOn(parameter) };
}
