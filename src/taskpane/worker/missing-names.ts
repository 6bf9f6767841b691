import type { RuleNotRun } from "../../findings/types";
import { parameterTitle } from "../../policy";
import { isField } from "../../roster";
import { fieldTitle } from "../../roster/field-titles";
import { isListKind, LIST_KINDS } from "../../roster/list-kinds";
import type { Language } from "../engine/contract";
import type { Sentence } from "../outcome";

/** What a rule lacked, by the names people know: fields, lists, other tables, parameters. */
export function missingNames(missing: RuleNotRun["missing"], language: Language): string {
  const names = missing.map((code) => {
    if (isField(code)) return fieldTitle(code, language);
    if (isListKind(code)) return LIST_KINDS[code][language];
    return OTHER_TABLES[code]?.[language] ?? parameterTitle(code, language);
  });
  return [...new Set(names)].join(language === "zh" ? "、" : ", ");
}

/** Tables of the workbook itself that rules ask for. */
const OTHER_TABLES: Readonly<Record<string, Sentence>> = {
  payment: { zh: "发放表", en: "a payment table" },
  earlier: { zh: "以前一期的名册", en: "the roster of an earlier period" },
  report: { zh: "统计表", en: "a table of statistics" },
  children: { zh: "困境儿童名册", en: "a roster of children in difficulty" },
};
