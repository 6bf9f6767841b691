/** By what a sample can be divided into strata, and the stratum of each household. */
import type { Assessment } from "../assessment/types";
import type { Finding } from "../findings/types";
import { fieldTitle } from "../roster/field-titles";
import { FIELDS, type Field } from "../roster/fields";
import type { Table } from "../roster/types";

/** Places, what the roster is of, what is suggested and doubted; or any column of the roster. */
export type StratumBy =
  | { readonly kind: "town" | "village" | "scheme" | "area" | "sheet" | "outcome" | "doubts" }
  | { readonly kind: "field"; readonly field: Field };

/** What officers call them. */
const WORDS: readonly (readonly [Exclude<StratumBy["kind"], "field">, readonly string[]])[] = [
  ["town", ["乡镇", "乡镇(街道)", "街道", "镇街", "town", "township", "region_town"]],
  ["village", ["村", "村(社区)", "村居", "社区", "行政村", "village", "region_village"]],
  ["scheme", ["救助类别", "救助种类", "类别", "scheme"]],
  ["area", ["城乡", "城乡类别", "area"]],
  ["sheet", ["工作表", "表", "sheet"]],
  ["outcome", ["核查建议", "建议", "结果", "outcome"]],
  ["doubts", ["疑点", "疑点级别", "doubts"]],
];

/**
 * Reads what somebody wants a sample divided by: one of the words above, a field by its name, or a
 * column by its header; null when it is none of them.
 *
 * @param tables whose headers are looked at
 * @example parseStratumBy("乡镇", []) // { kind: "town" }
 */
export function parseStratumBy(text: string, tables: readonly Table[]): StratumBy | null {
  const wanted = plain(text);
  const known = WORDS.find(([, words]) => words.includes(wanted));
  if (known) return { kind: known[0] };
  const field =
    fieldOfHeader(wanted, tables) ??
    FIELDS.find((one) => one === wanted || plain(fieldTitle(one, "zh")) === wanted);
  return field === undefined ? null : { kind: "field", field };
}

function fieldOfHeader(wanted: string, tables: readonly Table[]): Field | undefined {
  for (const { columns } of tables) {
    for (const { header, field } of columns) {
      if (field !== null && plain(header.split("/").at(-1) ?? "") === wanted) return field;
    }
  }
  return undefined;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/** A household with what was found about it. */
export interface Examined {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** The stratum of a household: words of the roster, or a code; null where it is not known. */
export function stratumOf(by: StratumBy, { assessment, findings }: Examined): string | null {
  const { household } = assessment;
  switch (by.kind) {
    case "town":
      return household.town;
    case "village":
      // Villages of different townships may bear one name.
      return [household.town, household.village].filter((part) => part !== null).join(" ") || null;
    case "scheme":
      return household.scheme;
    case "area":
      return assessment.area;
    case "sheet":
      return household.table.sheet;
    case "outcome":
      return assessment.outcome;
    case "doubts":
      return gravest(findings);
    case "field":
      return household.text(by.field);
  }
}

function gravest(findings: readonly Finding[]): string {
  const levels = ["error", "high", "warn", "info"] as const;
  return levels.find((level) => findings.some((finding) => finding.level === level)) ?? "none";
}
