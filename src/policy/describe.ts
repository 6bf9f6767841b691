/** Parameters, values and sources in words, for people. */
import { formatDate, sameDate } from "../calendar";
import { definitionOf, SCOPE_TITLES } from "./parameters";
import type { Bilingual } from "./parameters/define";
import { START } from "./timeline";
import type { ParameterDefinition, ParameterEntry, Source, Standing } from "./types";

/** Chinese first, English second: the languages of everything that people read. */
export type Language = keyof Bilingual;

/** A parameter's name; its code where there is no such parameter. */
export function parameterTitle(code: string, language: Language): string {
  return definitionOf(code)?.title[language] ?? code;
}

/** A scope's name. @example scopeTitle("农村", "en") // "rural" */
export function scopeTitle(scope: string, language: Language): string {
  return language === "zh" ? scope : (SCOPE_TITLES[scope] ?? scope);
}

const STANDINGS: Readonly<Record<Standing, Bilingual>> = {
  sourced: { zh: "文件规定", en: "documented" },
  average: { zh: "平均数，待确认", en: "an average, to be confirmed" },
  default: { zh: "默认待确认", en: "default, to be confirmed" },
  county: { zh: "县级填写", en: "entered by the county" },
};

/** How firmly a value stands, in words. @example standingTitle("default", "zh") // "默认待确认" */
export function standingTitle(standing: Standing, language: Language): string {
  return STANDINGS[standing][language];
}

/**
 * A source as offices cite it: title, number (or day of issue), clause, words relied on. A source
 * that is a title alone stays as it is: a county writes its own freely.
 *
 * @example formatSource(source) // 《贵州省…实施方案》（黔民发〔2018〕19号）四（四）：“从8月15日起…”
 */
export function formatSource(source: Source): string {
  const { document, number, issued, clause, quote } = source;
  const named = number ?? issued;
  if (named === undefined && clause === undefined && quote === undefined) return document;
  const words = quote === undefined ? "" : `：“${quote}”`;
  return `《${document}》${named === undefined ? "" : `（${named}）`}${clause ?? ""}${words}`;
}

const UNITS: Readonly<Record<string, string>> = {
  "元/年": "yuan a year",
  "元/月": "yuan a month",
  "元/人": "yuan a person",
  元: "yuan",
  倍: "times",
  个月: "months",
  周岁: "years of age",
  岁: "years",
  天: "days",
  户: "households",
  人: "people",
  项: "items",
  级: "(grade)",
  套: "homes",
  平方米: "m²",
};

/** A unit's name. @example unitTitle("元/年", "en") // "yuan a year" */
export function unitTitle(unit: string, language: Language): string {
  return language === "zh" ? unit : (UNITS[unit] ?? unit);
}

/** A value with its unit: `4500 元/年`, `10%`, `补差`, `是`; 未设置 where there is none. */
export function formatValue(
  definition: ParameterDefinition,
  value: string | null,
  unit: string | null,
  language: Language,
): string {
  if (value === null) return language === "zh" ? "未设置" : "not set";
  switch (definition.kind) {
    case "choice":
      return definition.choices?.[value]?.[language] ?? value;
    case "flag":
      return value === "true" ? YES[language] : NO[language];
    case "rate":
    case "rate-list":
      return value.replace(/\d+(?:\.\d+)?/g, "$&%");
    default:
      return unit === null ? value : `${value} ${unitTitle(unit, language)}`;
  }
}

/** From when to when: empty where it always holds. */
function datesOf({ from, until }: ParameterEntry, language: Language): string {
  const first = sameDate(from, START) ? null : formatDate(from);
  const last = until === null ? null : formatDate(until);
  if (first === null)
    return last === null ? "" : language === "zh" ? `至 ${last}` : `until ${last}`;
  if (last === null) return language === "zh" ? `${first} 起` : `from ${first} on`;
  return language === "zh" ? `${first} 至 ${last}` : `${first} to ${last}`;
}

const YES: Bilingual = { zh: "是", en: "yes" };
const NO: Bilingual = { zh: "否", en: "no" };

/**
 * One entry in a sentence: name, scope, value, dates, standing and source.
 *
 * @example describeParameter(entry, "zh")
 * // 低保标准（农村）：4500 元/年，2020-01-01 至 2020-12-31；文件规定；《…》（…）三（一）：“…”
 */
export function describeParameter(entry: ParameterEntry, language: Language): string {
  const definition = definitionOf(entry.code);
  const isChinese = language === "zh";
  const scope = entry.scope === null ? "" : scopeTitle(entry.scope, language);
  const inScope = scope === "" ? "" : isChinese ? `（${scope}）` : ` (${scope})`;
  const value =
    definition === null
      ? (entry.value ?? "")
      : formatValue(definition, entry.value, entry.unit, language);
  const dates = datesOf(entry, language);
  const inDates = dates === "" ? "" : `${isChinese ? "，" : ", "}${dates}`;
  const parts = [
    `${parameterTitle(entry.code, language)}${inScope}${isChinese ? "：" : ": "}${value}${inDates}`,
    ...(entry.value === null ? [] : [standingTitle(entry.standing, language)]),
    ...(entry.source === null ? [] : [formatSource(entry.source)]),
  ];
  return parts.join(isChinese ? "；" : "; ");
}
