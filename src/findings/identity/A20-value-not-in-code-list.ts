import type { Person } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import { builtOnce } from "../built-once";
import { onceWhereCommon } from "../floods";
import { atPerson, headerOver } from "../sighting";
import { fieldsAmong } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { CODED_FIELDS, isKnownWord, type CodedField } from "./known-words";

/** 枚举值不在字典: a word that is in no code list and is no synonym of one in it. */
export const valueNotInCodeList: Rule = {
  id: "A20",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: [CODED_FIELDS] },
  run: (context) => onceWhereCommon(unknownWords(context), context.index.peopleIn),
  title: { zh: "填写内容不在代码表中", en: "Value in no code list" },
  text: {
    "": {
      zh: "{who}的“{column}”填“{typed}”，不在通用代码和常用写法中。",
      en: '{who}: "{typed}" in "{column}" is neither a usual code nor a usual word.',
    },
    column: {
      zh: "“{column}”列{total}人中{count}人的填法不在通用代码和常用写法中，如“{typed}”。",
      en: 'Column "{column}": {count} of {total} values, such as "{typed}", are neither usual codes nor usual words.',
    },
  },
  next: {
    zh: "请按代码表改填；本地自有填法的，需要它的核查按“无法判断”处理。",
    en: "Use the code list. Where a local word is meant, checks that need it cannot tell.",
  },
};

function* unknownWords({ index }: FindingContext): Iterable<Sighting> {
  // Rosters write a few words thousands of times: each is looked up once.
  const looked = new Map<CodedField, Map<CellValue, boolean>>();
  for (const person of index.people) {
    for (const field of fieldsAmong(person.table, CODED_FIELDS)) {
      const answers = builtOnce(looked, field, () => new Map<CellValue, boolean>());
      if (builtOnce(answers, person.raw(field), () => isUnderstood(person, field))) continue;
      const cell = person.cell(field);
      if (cell === null) continue;
      yield atPerson(person, [cell], {
        operands: { typed: person.text(field), column: headerOver(person.table, cell) },
      });
    }
  }
}

/** The cell is blank, or holds a word of a code list. */
function isUnderstood(person: Person, field: CodedField): boolean {
  const typed = person.text(field);
  return typed === null || isKnownWord(field, typed);
}
