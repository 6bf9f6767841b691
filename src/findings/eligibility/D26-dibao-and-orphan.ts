import { sheetTitle } from "../../roster/sheet-title";
import { comparableId } from "../roster-index";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { COVERAGE_FIELDS } from "./fields";
import { coveredByDibao, peopleOfScheme, type OtherPlace } from "./overlap";

/** Kinds under which a list of orphans and children without de facto care is given. */
const LISTS = ["orphans"] as const;
const MEANT = /孤儿|事实无人/;
/** Children who are registered for care, without an allowance of their own. */
const NOT_MEANT = /留守|困境/;

/** One child on the orphans' allowance and on dibao in the same month. */
export const D26: Rule = {
  id: "D26",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: [COVERAGE_FIELDS],
    anyOf: [
      { lists: ["orphans"], fields: [["id_card", "head_id"]] },
      { lists: ["children"], fields: [["id_card", "head_id"]] },
      { fields: ["child_amount"] },
    ],
  },
  run,
  title: { zh: "低保与孤儿、事实无人抚养儿童重复", en: "Both dibao and the orphans' allowance" },
  text: {
    "": {
      zh: "{who}在低保名册，又在孤儿、事实无人抚养儿童名册或名单中（{sheet}第{otherRow}行），待遇是否重复请核实",
      en: "{who} stands in the dibao roster and among orphans or children without de facto care ({sheet}, row {otherRow}); check whether both are paid",
    },
    unsure: {
      zh: "{who}在低保户中，又在孤儿、事实无人抚养儿童名册或名单中（{sheet}第{otherRow}行）；该户只保障部分成员，是否包括本人请核对",
      en: "{who} belongs to a dibao household and stands among orphans or children without de facto care ({sheet}, row {otherRow}); the household is covered in part, check for whom",
    },
    amount: {
      zh: "{who}同一行既有低保保障，又有儿童基本生活费{amount}",
      en: "{who}: the same row has dibao and a child's living allowance of {amount}",
    },
  },
  next: {
    zh: "核对发放记录，按本地规定只保留一项",
    en: "Check the payments, and keep one as local rules say",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const children = peopleOfScheme(context, "children", LISTS, isMeant);
  for (const { person, certain } of coveredByDibao(context)) {
    const amount = person.amount("child_amount");
    if (amount?.value?.gt(0) === true) {
      yield atPerson(person, [amount.cell, ...cellsOf(person, "child_type")], {
        variant: "amount",
        operands: { amount: amount.value.toFixed(2) },
      });
      continue;
    }
    const other =
      children.size === 0 ? undefined : children.get(comparableId(person.id) ?? "")?.[0];
    if (other === undefined || other.person === person) continue;
    yield atPerson(person, [idCell(person), nameCell(person)], {
      ...(certain ? {} : { variant: "unsure", severity: "warn" as const }),
      operands: { sheet: sheetTitle(other.person.table), otherRow: other.person.row },
    });
  }
}

/** By the row's own kind, else what the table calls itself, else the list that it was given as. */
function isMeant({ person }: OtherPlace): boolean {
  const { table } = person;
  for (const text of [person.text("child_type"), table.title, table.sheet]) {
    if (text === null) continue;
    if (MEANT.test(text)) return true;
    if (NOT_MEANT.test(text)) return false;
  }
  return table.listKind !== null || person.amount("child_amount")?.value?.gt(0) === true;
}
