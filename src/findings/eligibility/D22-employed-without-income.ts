import type { Person } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { peopleOnDibao } from "./coverage";
import { isEmployed, words } from "./hardship";
import { OWN_INCOME, zeroOwnIncomeCell } from "./zero-income";

/** Somebody works as the roster says, and the income of the same row is zero. */
export const D22: Rule = {
  id: "D22",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: [["employment", "work_months"], OWN_INCOME] },
  run,
  title: { zh: "已就业成员未计收入", en: "Employed member without income" },
  text: {
    "": {
      zh: "{who}登记为务工（{stated}），本人收入填为0",
      en: "{who} works ({stated}), and the own income is stated as 0",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人务工）收入填为0，收入可能记在家庭或其他列",
      en: "{count} of {total} people who work have 0 in the column {column}: their income may stand elsewhere",
    },
  },
  next: {
    zh: "核实务工单位、月数和工资，补录收入；按规定不计的注明",
    en: "Check employer, months and wages, and enter the income; note where rules leave it out",
  },
};

function run({ assessments }: FindingContext): Iterable<Sighting> {
  return checkedByTable(peopleOnDibao(assessments), withoutIncome);
}

function withoutIncome(person: Person): Look {
  if (isEmployed(person) !== true) return "cannot-tell";
  const cell = zeroOwnIncomeCell(person);
  if (cell === null) return null;
  const stated = words(person, "employment") ?? `${person.text("work_months") ?? ""}个月`;
  return atPerson(person, [cell, ...cellsOf(person, "employment", "work_months")], {
    operands: { stated },
  });
}
