/** Operands that are codes, and the words for them. */
import { ROUNDING_MODES } from "../money";
import { scopeTitle } from "../policy";

interface Words {
  readonly zh: string;
  readonly en: string;
}

const AREAS: Readonly<Record<string, Words>> = {
  rural: { zh: "农村", en: "rural" },
  urban: { zh: "城市", en: "urban" },
};

const CATEGORIES: Readonly<Record<string, Words>> = {
  elder: { zh: "老年人", en: "elders" },
  minor: { zh: "未成年人", en: "minors" },
  "severe-disability": { zh: "重度残疾人", en: "severely disabled" },
  "severe-illness": { zh: "重病患者", en: "severely ill" },
};

const LEVELS: Readonly<Record<string, Words>> = {
  全自理: { zh: "全自理", en: "able" },
  半自理: { zh: "半自理", en: "partly able" },
  全护理: { zh: "全护理", en: "not able" },
};

const DIFFICULTIES: Readonly<Record<string, Words>> = {
  ill: { zh: "病", en: "illness" },
  old: { zh: "老", en: "age" },
  disabled: { zh: "残", en: "disability" },
  weak: { zh: "弱", en: "weak ability to work" },
};

/** Other aid that excludes an allowance or stands beside it. */
const AIDS: Readonly<Record<string, Words>> = {
  tekun: { zh: "享受特困供养", en: "tekun" },
  "work-injury": { zh: "领取工伤生活护理费", en: "care benefit for work injury" },
  orphan: { zh: "享受孤儿保障", en: "orphans' aid" },
  "uncared-child": {
    zh: "享受事实无人抚养儿童保障",
    en: "aid for children without de facto care",
  },
  "care-subsidy": { zh: "养老服务、失能老人护理补贴", en: "the care subsidy for old people" },
  "old-age-allowance": { zh: "高龄津贴", en: "the old-age allowance" },
  "living-allowance": { zh: "困难残疾人生活补贴", en: "the living allowance" },
  "nursing-allowance": { zh: "重度残疾人护理补贴", en: "the nursing allowance" },
  "disability-allowances": { zh: "残疾人两项补贴", en: "the disability allowances" },
};

const MODES: Readonly<Record<string, Words>> = Object.fromEntries(
  ROUNDING_MODES.map(({ code, zh, en }) => [code, { zh, en }]),
);

const OUTCOMES: Readonly<Record<string, Words>> = {
  continue: { zh: "继续", en: "continue" },
  enter: { zh: "纳入", en: "enter" },
  adjust: { zh: "调整", en: "adjust" },
  "phase-out": { zh: "渐退", en: "phase-out" },
  exit: { zh: "退出", en: "exit" },
  "not-eligible": { zh: "不符合", en: "not eligible" },
  undetermined: { zh: "无法判断", en: "cannot tell" },
};

/** Vocabulary by the operand's name. */
const VOCABULARIES: ReadonlyMap<string, Readonly<Record<string, Words>>> = new Map([
  ["area", AREAS],
  ["mode", MODES],
  ["categories", CATEGORIES],
  ["level", LEVELS],
  ["difficulties", DIFFICULTIES],
  ["aid", AIDS],
  ["outcome", OUTCOMES],
  ["computed", OUTCOMES],
]);

/** An operand as people read it: codes become words, a comma-separated list of them a list of words. */
export function operandText(
  name: string,
  value: string | number | null,
  lang: "zh" | "en",
): string {
  if (value === null) return lang === "zh" ? "（未定）" : "(not set)";
  if (typeof value === "number") return String(value);
  if (name === "group") return scopeTitle(value, lang);
  const vocabulary = VOCABULARIES.get(name);
  if (vocabulary === undefined) return value;
  return value
    .split(",")
    .map((code) => vocabulary[code]?.[lang] ?? code)
    .join(lang === "zh" ? "、" : ", ");
}
