import { valueOf } from "../../assessment/terms";
import type { SupplementCategory } from "../../policy/types";
import { checkedByTable } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Severity, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { CLASS_FIELDS } from "./fields";
import { hasClassColumn, statedSupplement } from "./stated-amounts";
import { entitledMembers, type Entitled } from "./supplement-check";

/**
 * Members belong to a category of supplements, and none is stated. A doubt only where the policy
 * makes supplements due; where it leaves them to discretion (可以) it is worth knowing, no more.
 */
export const D13: Rule = {
  id: "D13",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: [CLASS_FIELDS, ["id_card", "age", "birth_date", "class_category"]] },
  run,
  title: { zh: "应享分类施保未见发放", en: "Supplement due but none stated" },
  text: {
    "": {
      zh: "{who}户有分类施保对象{count}人（{names}，{categories}），分类施保金填为0",
      en: "{who}: supplements are due for {count} of the members ({names}; {categoriesEn}), but 0 is stated",
    },
    blank: {
      zh: "{who}户有分类施保对象{count}人（{names}，{categories}），分类施保金未填，是否享受请核对",
      en: "{who}: supplements are due for {count} of the members ({names}; {categoriesEn}), but the cell is blank; please check",
    },
    may: {
      zh: "{who}户有{count}人可以考虑分类施保（{names}，{categories}），名册为0；政策未规定必须增发",
      en: "{who}: supplements may be considered for {count} of the members ({names}; {categoriesEn}); the roster has 0, and the policy does not make them due",
    },
    "may-blank": {
      zh: "{who}户有{count}人可以考虑分类施保（{names}，{categories}），名册未填；政策未规定必须增发",
      en: "{who}: supplements may be considered for {count} of the members ({names}; {categoriesEn}); the cell is blank, and the policy does not make them due",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户有分类施保对象）未见分类施保金，该列可能未启用",
      en: "{count} of the {total} households with members in question show no supplement in the column {column}, which may not be in use",
    },
  },
  next: {
    zh: "核对对象类别和证件，符合条件的按规定增发并补录名册",
    en: "Check the group and the papers; if due, grant the supplement and complete the roster",
  },
};

const NAMES: Readonly<Record<SupplementCategory, { zh: string; en: string }>> = {
  elder: { zh: "老年人", en: "older" },
  minor: { zh: "未成年人", en: "minor" },
  "severe-disability": { zh: "重度残疾人", en: "severely disabled" },
  "severe-illness": { zh: "重病患者", en: "severely ill" },
};

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const due = policy.choice("supplement_due");
  const isDue = valueOf(due) === "due";
  return checkedByTable(assessments, (assessment) => {
    const { household } = assessment;
    if (!receivesDibao(assessment) || !hasClassColumn(household)) return "cannot-tell";
    const members = entitledMembers(household, policy);
    if (members.length === 0) return "cannot-tell";
    const stated = statedSupplement(household);
    if (stated !== null && !stated.isZero()) return null;
    const seen = atHousehold(household, cellsOf(household, ...CLASS_FIELDS), {
      operands: told(members),
      ...gradeOf(isDue, stated === null),
    });
    return { ...seen, ...basedOn(due) };
  });
}

function told(members: readonly Entitled[]): Sighting["operands"] {
  const categories = [...new Set(members.flatMap((member) => member.categories))];
  return {
    count: members.length,
    names: members.map(({ person }) => person.name ?? "").join("、"),
    categories: categories.map((category) => NAMES[category].zh).join("、"),
    categoriesEn: categories.map((category) => NAMES[category].en).join(", "),
  };
}

function gradeOf(isDue: boolean, isBlank: boolean): { variant?: string; severity?: Severity } {
  if (!isDue) return { variant: isBlank ? "may-blank" : "may", severity: "info" };
  return isBlank ? { variant: "blank", severity: "info" } : {};
}
