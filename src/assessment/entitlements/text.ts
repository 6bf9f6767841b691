import type { Source, Standing } from "../../policy/types";
import { reasonText, sourceText, type Lang } from "../reason-text";
import { ENTITLEMENT_TITLES, type Entitlement, type EntitlementKind } from "./types";

/** The name of a kind of entitlement. */
export function entitlementTitle(kind: EntitlementKind, lang: Lang): string {
  return ENTITLEMENT_TITLES[kind][lang];
}

/** Why, as one text: the reasons in their order. */
export function entitlementText({ reasons }: Entitlement, lang: Lang): string {
  return reasons.map((one) => reasonText(one, lang)).join(lang === "zh" ? "；" : "; ");
}

/** The clause behind an entitlement: of the first of its reasons that has one; empty where none does. */
export function entitlementSource({ reasons }: Entitlement, lang: Lang): string {
  const based = reasons.find(({ source }) => source !== null) ?? reasons[0];
  const source: Source | null = based?.source ?? null;
  const standing: Standing | null = based?.standing ?? null;
  return sourceText(source, standing, lang);
}
