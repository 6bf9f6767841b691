/**
 * Doubts that rest on a parameter: its document is the doubt's source, and where the parameter is a
 * default that the county has still to confirm (默认待确认), the sentence says so.
 */
import type { Parameter } from "../policy/types";
import type { Rule, Sighting } from "./types";

const SUFFIX = "default";

/** The sentences, and of each a second one, for a parameter that is a default. */
export function orByDefault(texts: Rule["text"]): Rule["text"] {
  const marked = Object.entries(texts).map(([variant, { zh, en }]) => [
    byDefault(variant),
    {
      zh: `${zh}（所用参数为默认值，待本县确认）`,
      en: `${en} (by a default that the county has still to confirm)`,
    },
  ]);
  return { ...texts, ...Object.fromEntries(marked) };
}

function byDefault(variant: string): string {
  return variant === "" ? SUFFIX : `${variant}-${SUFFIX}`;
}

/** The variant of a sighting that rests on a parameter; nothing for the plain sentence. */
export function variantOn(
  variant: string,
  parameter: Parameter<unknown>,
): { readonly variant?: string } {
  const full = parameter.set && parameter.standing === "default" ? byDefault(variant) : variant;
  return full === "" ? {} : { variant: full };
}

/** The document behind the first of some parameters that has one, as the source of a sighting. */
export function basedOn(...parameters: readonly Parameter<unknown>[]): Pick<Sighting, "source"> {
  for (const parameter of parameters) {
    if (parameter.set && parameter.source !== null) return { source: parameter.source };
  }
  return {};
}
