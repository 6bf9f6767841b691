import type { ParameterDefinition, ParameterKind } from "../types";

/** A name or sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Units that values of a kind bear, the usual one first. */
const UNITS: Readonly<Record<ParameterKind, readonly string[]>> = {
  "money-year": ["元/年"],
  "money-month": ["元/月"],
  "money-year-or-month": ["元/年", "元/月"],
  "money-once": ["元"],
  number: ["倍"],
  count: ["户"],
  rate: ["%"],
  months: ["个月"],
  age: ["周岁"],
  choice: [],
  flag: [],
  text: [],
  "rate-list": ["%"],
  "date-list": [],
};

/** The least value that is no nonsense; money of a standard is more than nothing. */
const LEAST: Partial<Record<ParameterKind, string>> = {
  "money-year": "0.01",
  "money-month": "0.01",
  "money-year-or-month": "0.01",
  "money-once": "0.01",
  number: "0.01",
  count: "1",
  rate: "0.01",
  months: "1",
  age: "0",
};

const MOST: Partial<Record<ParameterKind, string>> = { months: "120", age: "150" };

type Details = Partial<Pick<ParameterDefinition, "scopes" | "units" | "min" | "max" | "choices">>;

/** A definition with the units and bounds that go without saying for its kind. */
export function define(
  code: string,
  kind: ParameterKind,
  title: Bilingual,
  help: Bilingual,
  details: Details = {},
): ParameterDefinition {
  const min = details.min ?? LEAST[kind];
  const max = details.max ?? MOST[kind];
  return {
    code,
    kind,
    title,
    help,
    scopes: details.scopes ?? [],
    units: details.units ?? UNITS[kind],
    ...(details.choices && { choices: details.choices }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}
