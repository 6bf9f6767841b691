/** Words of the audit sample: how it is divided, what is compared, why a household is in it. */
import { sourceText } from "../assessment";
import type { Finding } from "../findings/types";
import { formatMoney } from "../money";
import { fieldTitle } from "../roster/field-titles";
import type { Household, Scheme } from "../roster/types";
import type {
  ComparedItem,
  ComparedUnit,
  Comparison,
  SampledHousehold,
  StratumBy,
} from "../sampling";
import type { Language } from "./facts";
import { OUTCOMES, OUTCOME_WORDS, SEVERITIES, SEVERITY_WORDS } from "./vocabulary";

type Words = Readonly<Record<Language, string>>;

const BY_WORDS: Readonly<Record<Exclude<StratumBy["kind"], "field">, Words>> = {
  town: { zh: "乡镇（街道）", en: "Township" },
  village: { zh: "村（社区）", en: "Village" },
  scheme: { zh: "救助类别", en: "Scheme" },
  area: { zh: "城乡", en: "Rural or urban" },
  sheet: { zh: "工作表", en: "Sheet" },
  outcome: { zh: "核查建议", en: "Suggestion" },
  doubts: { zh: "疑点级别", en: "Gravest doubt" },
};

const ROSTER_WORDS: Readonly<Record<Scheme, Words>> = {
  dibao: { zh: "低保", en: "Dibao" },
  tekun: { zh: "特困", en: "Tekun" },
  marginal: { zh: "低保边缘", en: "Marginal" },
  "registered-poor": { zh: "建档立卡", en: "Registered poor" },
  "disability-allowance": { zh: "残疾人补贴", en: "Disability allowances" },
  "old-age-allowance": { zh: "高龄津贴", en: "Old-age allowance" },
  children: { zh: "儿童", en: "Children" },
  "temporary-relief": { zh: "临时救助", en: "Temporary relief" },
};

const AREA_WORDS: Readonly<Record<string, Words>> = {
  rural: { zh: "农村", en: "Rural" },
  urban: { zh: "城市", en: "Urban" },
};

/** By what a sample is divided, in words. */
export function stratumByText(by: StratumBy | null, language: Language): string {
  if (by === null) return language === "zh" ? "不分层" : "Not divided";
  return by.kind === "field" ? fieldTitle(by.field, language) : BY_WORDS[by.kind][language];
}

/** A stratum in words. */
export function stratumText(by: StratumBy | null, name: string | null, language: Language): string {
  if (by === null) return language === "zh" ? "全部" : "All";
  if (name === null) return language === "zh" ? "（未注明）" : "(not stated)";
  switch (by.kind) {
    case "scheme":
      return isScheme(name) ? ROSTER_WORDS[name][language] : name;
    case "area":
      return AREA_WORDS[name]?.[language] ?? name;
    case "outcome": {
      const outcome = OUTCOMES.find((one) => one === name);
      return outcome === undefined ? name : OUTCOME_WORDS[outcome][language];
    }
    case "doubts": {
      const level = SEVERITIES.find((one) => one === name);
      if (level !== undefined) return SEVERITY_WORDS[level][language];
      return language === "zh" ? "无疑点" : "No doubt";
    }
    default:
      return name;
  }
}

function isScheme(name: string): name is Scheme {
  return Object.hasOwn(ROSTER_WORDS, name);
}

/** What is compared with the roster. */
export const COMPARED_WORDS: Readonly<Record<ComparedItem, Words>> = {
  size: { zh: "家庭人口", en: "People in the household" },
  covered: { zh: "保障人数", en: "People covered" },
  "per-head": { zh: "人均收入", en: "Income per head" },
  amount: { zh: "月发放金额", en: "Monthly amount" },
};

export const UNIT_WORDS: Readonly<Record<ComparedUnit, Words>> = {
  people: { zh: "人", en: "people" },
  month: { zh: "元/月", en: "yuan a month" },
  year: { zh: "元/年", en: "yuan a year" },
};

/** A compared figure as people read it: people in whole numbers, money to the fen. */
export function figureText({ unit }: Comparison, value: Comparison["stated"]): string | null {
  if (value === null) return null;
  return unit === "people" ? value.toFixed() : formatMoney({ value });
}

/** The clauses behind a recomputed figure. */
export function groundsText({ grounds }: Comparison, language: Language): string {
  const texts = grounds.map(({ source, standing }) => {
    const text = sourceText(source, standing, language);
    // How firmly a method stands that no document fixes.
    if (source !== null || text === "") return text;
    return language === "zh" ? `计算方法${text}` : `method: ${text}`;
  });
  return [...new Set(texts.filter((text) => text !== ""))].join(language === "zh" ? "；" : "; ");
}

/** Why a household is on the list. */
export function drawnText({ drawn, findings }: SampledHousehold, language: Language): string {
  if (drawn === null) {
    const direct = findings.filter(({ level }) => level === "high").length;
    return language === "zh"
      ? `直接疑点${direct}处（另列，不属于随机样本）`
      : `${direct} direct doubts (listed apart, not drawn)`;
  }
  const { position, random, rank } = drawn;
  return language === "zh"
    ? `随机抽取：抽样框第${position}户，随机数${random}，层内第${rank}小`
    : `Drawn: no. ${position} of the frame, random number ${random}, no. ${rank} in its stratum`;
}

/** The name by which a household is called. */
export function headNameOf(household: Household): string | null {
  return household.head?.name ?? household.text("head_name");
}

/** Doubts of a household by kind: rule, title, number. */
export function doubtKindsText(findings: readonly Finding[], language: Language): string | null {
  const kinds = new Map<string, { readonly title: string; count: number }>();
  for (const { rule } of findings) {
    const kind = kinds.get(rule.id);
    if (kind) kind.count++;
    else kinds.set(rule.id, { title: rule.title[language], count: 1 });
  }
  const texts = [...kinds].map(
    ([id, { title, count }]) => `[${id}] ${title}${count > 1 ? ` ×${count}` : ""}`,
  );
  return texts.length === 0 ? null : texts.join(language === "zh" ? "；" : "; ");
}
