/** Operands that are codes, and the words for them. */
import { ROUNDING_MODES } from "../money";

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

const MODES: Readonly<Record<string, Words>> = Object.fromEntries(
  ROUNDING_MODES.map(({ code, zh, en }) => [code, { zh, en }]),
);

/** Vocabulary by the operand's name. */
const VOCABULARIES: ReadonlyMap<string, Readonly<Record<string, Words>>> = new Map([
  ["area", AREAS],
  ["mode", MODES],
  ["categories", CATEGORIES],
]);

/** An operand as people read it: codes become words, a comma-separated list of them a list of words. */
export function operandText(
  name: string,
  value: string | number | null,
  lang: "zh" | "en",
): string {
  if (value === null) return lang === "zh" ? "（未定）" : "(not set)";
  if (typeof value === "number") return String(value);
  const vocabulary = VOCABULARIES.get(name);
  if (vocabulary === undefined) return value;
  return value
    .split(",")
    .map((code) => vocabulary[code]?.[lang] ?? code)
    .join(lang === "zh" ? "、" : ", ");
}
