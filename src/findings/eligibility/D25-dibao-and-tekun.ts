import { sheetTitle } from "../../roster/sheet-title";
import { comparableId } from "../roster-index";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { COVERAGE_FIELDS } from "./fields";
import { coveredByDibao, peopleOfScheme } from "./overlap";

/** Kinds under which a list of tekun recipients is given. */
const LISTS = ["tekun"] as const;

/** One person on dibao and on tekun in the same month. */
export const D25: Rule = {
  id: "D25",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: [COVERAGE_FIELDS],
    anyOf: [{ lists: ["tekun"], fields: [["id_card", "head_id"]] }, { fields: ["tekun_is"] }],
  },
  run,
  title: { zh: "低保与特困重复", en: "Both dibao and tekun" },
  text: {
    "": {
      zh: "{who}在低保名册，又在特困名册或名单中（{sheet}第{otherRow}行），待遇是否重复请核实",
      en: "{who} stands in the dibao roster and among tekun recipients ({sheet}, row {otherRow}); check whether both are paid",
    },
    unsure: {
      zh: "{who}在低保户中，又在特困名册或名单中（{sheet}第{otherRow}行）；该户只保障部分成员，是否包括本人请核对",
      en: "{who} belongs to a dibao household and stands among tekun recipients ({sheet}, row {otherRow}); the household is covered in part, check for whom",
    },
    marks: {
      zh: "{who}同一行既标明享受特困供养，又标明享受低保",
      en: "{who}: the same row marks both tekun and dibao",
    },
  },
  next: {
    zh: "核对发放记录，只保留一项；享受特困供养的不计入低保家庭",
    en: "Check the payments and keep one; whoever is on tekun is not counted in a dibao household",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const tekun = peopleOfScheme(context, "tekun", LISTS, () => true);
  for (const { person, certain } of coveredByDibao(context)) {
    const other = tekun.size === 0 ? undefined : tekun.get(comparableId(person.id) ?? "")?.[0];
    if (other === undefined || other.person === person) continue;
    yield atPerson(person, [idCell(person), nameCell(person)], {
      ...(certain ? {} : { variant: "unsure", severity: "warn" as const }),
      operands: { sheet: sheetTitle(other.person.table), otherRow: other.person.row },
    });
  }
  yield* markedTwice(context);
}

/** 是否特困 and 是否低保 on one row, both yes. */
function* markedTwice({ index }: FindingContext): Iterable<Sighting> {
  for (const person of index.people) {
    if (person.flag("tekun_is")?.value !== true) continue;
    const isDibao = person.flag("dibao_is")?.value === true;
    const isCovered = person.household.scheme === "dibao" && person.covered === true;
    if (!isDibao && !isCovered) continue;
    yield atPerson(person, cellsOf(person, "tekun_is", "dibao_is", "is_covered"), {
      variant: "marks",
      discriminator: "marks",
    });
  }
}
