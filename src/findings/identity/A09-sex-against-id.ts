import { readSex } from "../../roster/values";
import { atPerson, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { CITIZEN_NUMBER_STANDARD, plausibleId } from "./id-numbers";

/** 性别与身份证不符: the 17th digit is odd for men and even for women. */
export const sexAgainstId: Rule = {
  id: "A09",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: ["gender", ["id_card", "head_id"]] },
  run: sexesThatDiffer,
  title: { zh: "性别与身份证不符", en: "Sex differs from the ID number" },
  text: {
    "id-male": {
      zh: "{who}的性别填“{typed}”，按身份证号应为男。",
      en: '{who}: the sheet says "{typed}", the ID number says male.',
    },
    "id-female": {
      zh: "{who}的性别填“{typed}”，按身份证号应为女。",
      en: '{who}: the sheet says "{typed}", the ID number says female.',
    },
  },
  next: {
    zh: "请对照身份证，更正性别或身份证号。",
    en: "Compare with the ID card and correct the sex or the number.",
  },
};

function* sexesThatDiffer({ index }: FindingContext): Iterable<Sighting> {
  for (const person of index.recorded) {
    const typed = readSex(person.raw("gender")).value;
    const byId = plausibleId(person)?.sex ?? null;
    if (typed === null || byId === null || typed === byId) continue;
    yield atPerson(person, [person.cell("gender"), idCell(person)], {
      operands: { typed: person.text("gender") },
      variant: `id-${byId}`,
    });
  }
}
