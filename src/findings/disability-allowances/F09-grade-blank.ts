import { disabilityOf } from "../../assessment/disability";
import type { Person } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  ALLOWANCE_COLUMNS,
  ALLOWANCES,
  asVariant,
  cellsOfPaid,
  peopleReceiving,
  sayingHow,
  wordsOfPaid,
} from "./allowances";

/** Paid an allowance with the column of grades blank, and no grade in the certificate's number. */
export const F09: Rule = {
  id: "F09",
  family: "F",
  severity: "error",
  source: null,
  needs: { fields: ["disability_level", [...ALLOWANCE_COLUMNS]] },
  run,
  title: { zh: "残疾等级为空却领取补贴", en: "Paid an allowance, grade blank" },
  text: {
    "": {
      zh: "{who}“{column}”为{amount}元，残疾等级未填",
      en: "{who}: {amount} yuan in {column}, but no grade of disability",
    },
    marked: {
      zh: "{who}“{column}”填为享受，残疾等级未填",
      en: "{who}: {column} says that the allowance is received, but no grade of disability",
    },
    column: {
      zh: "本表有{count}人（共{total}人）领取残疾人补贴而残疾等级未填，该列可能未启用",
      en: "{count} of {total} people are paid an allowance without a grade; the column may not be in use",
    },
  },
  next: {
    zh: "对照残疾证补填残疾类别和等级",
    en: "Fill in kind and grade from the certificate",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const paid of peopleReceiving(context, ALLOWANCES)) {
      const { person } = paid;
      if (!isBlank(person)) continue;
      const cells = [...cellsOf(person, "disability_level"), ...cellsOfPaid(paid)];
      yield atPerson(person, cells, {
        operands: wordsOfPaid(paid),
        ...asVariant(sayingHow(paid)),
      });
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn, "warn");
}

function isBlank(person: Person): boolean {
  if (person.cell("disability_level") === null) return false;
  return person.text("disability_level") === null && disabilityOf(person) === null;
}
