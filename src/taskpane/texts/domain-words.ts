/** Words of the field that the pane shows: those of the reports, and what only the pane names. */
import type { PhaseOutSchedule } from "../../assessment";
import type { Family } from "../../findings/types";
import type { Sentence } from "../outcome";

export {
  OUTCOME_WORDS,
  OUTCOMES,
  PHASE_OUT_WORDS,
  SCHEME_WORDS,
  SEVERITIES,
  SEVERITY_WORDS,
} from "../../reports/vocabulary";

/** The families of the catalogue of checks. */
export const FAMILY_WORDS: Readonly<Record<Family, Sentence>> = {
  A: { zh: "身份信息", en: "Identity" },
  B: { zh: "重复与户内关系", en: "Duplicates and kinship" },
  C: { zh: "死亡与在押", en: "Deaths and custody" },
  D: { zh: "低保资格与金额", en: "Dibao eligibility and amount" },
  E: { zh: "特困", en: "Tekun" },
  F: { zh: "残疾人补贴", en: "Disability allowances" },
  G: { zh: "高龄津贴", en: "Old-age allowances" },
  H: { zh: "发放账户", en: "Payment accounts" },
  I: { zh: "渐退期", en: "Phase-out" },
  J: { zh: "部门衔接", en: "Between departments" },
  K: { zh: "程序", en: "Procedure" },
  L: { zh: "合计与表间", en: "Totals and tables" },
  M: { zh: "其他", en: "Other" },
};

/** What happens at the end of a phase-out. */
export const AT_END_WORDS: Readonly<Record<NonNullable<PhaseOutSchedule["atEnd"]>, Sentence>> = {
  "continue-if-not-stable": {
    zh: "期满：未稳定脱贫的继续保障",
    en: "At the end: stays covered where not stably out of poverty",
  },
  exit: { zh: "期满：退出", en: "At the end: exit" },
  review: { zh: "期满：一律复核后决定", en: "At the end: reviewed in every case" },
};

/** Whether another aid should be there. */
export const DUE_WORDS: Readonly<Record<"yes" | "no" | "unknown", Sentence>> = {
  yes: { zh: "建议享受", en: "Suggested" },
  no: { zh: "建议核实", en: "Please check" },
  unknown: { zh: "无法判断", en: "Cannot tell" },
};
