/** Units as clerks spell them, brought to the spelling of a definition. */
import type { ParameterDefinition } from "./types";

/** Full-width to half-width, no spaces, no invisible characters. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, "");
}

/** 元, per person or household, per month or year, in any order: 元/人·月, 元每月, 元/年/人, 元（每年）. */
const MONEY = /^元(?:[/每·.()]|人|户|个|年|月|次)*$/;

function moneyUnit(text: string): string | null {
  if (!MONEY.test(text)) return null;
  const [yearly, monthly] = [text.includes("年"), text.includes("月")];
  if (yearly && monthly) return null;
  return yearly ? "元/年" : monthly ? "元/月" : "元";
}

const SPELLINGS: Readonly<Record<string, string>> = {
  "%": "%",
  百分比: "%",
  百分之: "%",
  百分点: "%",
  个百分点: "%",
  倍: "倍",
  月: "个月",
  个月: "个月",
  月数: "个月",
  岁: "岁",
  周岁: "周岁",
  户: "户",
  人: "人",
  名: "人",
  项: "项",
  级: "级",
  套: "套",
  天: "天",
  日: "天",
  平方米: "平方米",
  平方: "平方米",
  平米: "平方米",
  m2: "平方米",
};

/** 岁 and 周岁 are said of the same thing; so are 元 and 元/人 of a one-off payment. */
function sameFamily(a: string, b: string): boolean {
  const years = ["岁", "周岁"];
  const once = ["元", "元/人"];
  return a === b || [years, once].some((family) => family.includes(a) && family.includes(b));
}

/**
 * The definition's own spelling of a unit, or null when the parameter cannot bear it.
 *
 * @example unitFor(dibaoStandard, "元／人·年") // "元/年"
 */
export function unitFor(definition: ParameterDefinition, written: string): string | null {
  const text = plain(written);
  const unit = moneyUnit(text) ?? SPELLINGS[text];
  if (unit === undefined) return null;
  return definition.units.find((known) => sameFamily(known, unit)) ?? null;
}
