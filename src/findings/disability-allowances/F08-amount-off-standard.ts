import { disabilityOf } from "../../assessment/disability";
import { Decimal, formatMoney } from "../../money";
import { DISABILITY_GRADE_SCOPES } from "../../policy/parameters/scopes";
import { onceWhereCommon } from "../floods";
import { isAtRate } from "../paid-months";
import { basedOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { cellsOfPaid, peoplePaid, wordsOfPaid, type Allowance, type Paid } from "./allowances";

const STANDARDS = {
  living_allowance: "living_allowance_standard",
  nursing_allowance: "nursing_allowance_standard",
} as const satisfies Record<Allowance, string>;
const KINDS = ["living_allowance", "nursing_allowance"] as const satisfies readonly Allowance[];

/** An allowance that is not the county's standard for the grade. */
export const F08: Rule = {
  id: "F08",
  family: "F",
  severity: "warn",
  source: null,
  needs: {
    anyOf: KINDS.map((kind) => ({ fields: [kind], parameters: [STANDARDS[kind]] })),
    fields: [["disability_level", "disability_cert"]],
  },
  run,
  title: { zh: "残疾人补贴金额与标准不符", en: "Allowance off the standard" },
  text: {
    "": {
      zh: "{who}“{column}”为{amount}元，本县{grade}残疾的标准为{standard}元/月，请核对",
      en: "{who}: {amount} yuan in {column}, where the standard of the grade ({grade}) is {standard} yuan a month; please check",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）与标准不同，请核对标准和该列的含义",
      en: "{count} of {total} people differ from the standard in the column {column}; check the standard and what the column holds",
    },
  },
  next: {
    zh: "核对残疾等级和标准的生效时间，按标准调整或更正名册",
    en: "Check the grade and from when the standard holds; adjust or correct",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const kind of KINDS) {
    const sightings = function* (): Generator<Sighting> {
      for (const paid of peoplePaid(context, [kind])) {
        const seen = check(paid, kind, context);
        if (seen !== null) yield seen;
      }
    };
    yield* onceWhereCommon(sightings(), context.index.peopleIn);
  }
}

function check(paid: Paid, kind: Allowance, { policy }: FindingContext): Sighting | null {
  const { person, amount } = paid;
  if (!mayState(person.household, ["disability_level", "disability_cert"])) return null;
  const disability = disabilityOf(person);
  const grade = disability === null ? undefined : DISABILITY_GRADE_SCOPES[disability.grade - 1];
  if (grade === undefined) return null;
  const standard = policy.monthly(STANDARDS[kind], grade);
  if (!standard.set) return null;
  const tolerance = policy.monthly("amount_tolerance");
  const month = standard.value.value;
  const allowed = tolerance.set ? tolerance.value.value : new Decimal(0);
  if (isAtRate(amount, month, person.period(kind), allowed)) return null;
  const operands = { grade, standard: formatMoney({ value: month }), ...wordsOfPaid(paid) };
  const cells = cellsOfPaid(paid, "disability_level", "disability_cert");
  return { ...atPerson(person, cells, { operands, discriminator: kind }), ...basedOn(standard) };
}
