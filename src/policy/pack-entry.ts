/** One parameter of a pack's file, checked against its definition. */
import { compareDates } from "../calendar";
import type { PackFile, ParameterFile } from "./pack-schema";
import type { PackText, Path } from "./pack-text";
import { definitionOf } from "./parameters";
import { START } from "./timeline";
import type { ParameterDefinition, ParameterEntry, Source, Standing } from "./types";
import { readValue, type WrittenValue } from "./values";

/** Kinds whose documented values bear a date: a text or method may hold from the start. */
const DATED = new Set<ParameterDefinition["kind"]>([
  "money-year",
  "money-month",
  "money-year-or-month",
  "money-once",
  "rate",
  "months",
]);

/**
 * The entry that a parameter of the file makes, or null where it cannot make one. All its faults
 * are noted in `text`.
 */
export function packEntry(text: PackText, data: PackFile, index: number): ParameterEntry | null {
  const written = data.parameters[index];
  if (written === undefined) return null;
  const at = ["parameters", index];
  const definition = definitionOf(written.code);
  if (definition === null) {
    text.fault([...at, "code"], {
      zh: `没有这个参数代码：${written.code}`,
      en: `no such parameter: ${written.code}`,
    });
    return null;
  }
  checkScope(text, at, definition, written);
  checkDates(text, at, definition, written);
  const source = sourceOf(text, at, data, written);
  const standing = standingOf(text, at, definition, written);
  const value = valueOf(text, at, definition, written);
  if (value === null) return null;
  return {
    code: written.code,
    scope: written.scope ?? null,
    from: written.from ?? START,
    until: written.until ?? null,
    value: value.value,
    unit: value.unit,
    standing,
    source,
    note: written.note ?? null,
    place: text.place(at),
  };
}

function checkScope(
  text: PackText,
  at: Path,
  { scopes, code }: ParameterDefinition,
  { scope }: ParameterFile,
): void {
  if (scope === undefined || scopes.includes(scope)) return;
  const known = scopes.length === 0 ? "（无）" : scopes.join("、");
  text.fault([...at, "scope"], {
    zh: `${code} 没有适用范围“${scope}”，可用：${known}`,
    en: `${code} has no scope “${scope}”; known: ${known}`,
  });
}

function checkDates(
  text: PackText,
  at: Path,
  definition: ParameterDefinition,
  { from, until, value, standing }: ParameterFile,
): void {
  if (until !== undefined && compareDates(from ?? START, until) > 0) {
    text.fault([...at, "until"], {
      zh: "失效日期早于生效日期",
      en: "the last day lies before the first",
    });
  }
  const documented = standing === "sourced" || standing === "average";
  if (from === undefined && value !== null && documented && DATED.has(definition.kind)) {
    text.fault(at, { zh: "数值缺少生效日期", en: "a figure needs the day from which it holds" });
  }
}

function sourceOf(
  text: PackText,
  at: Path,
  data: PackFile,
  { source }: ParameterFile,
): Source | null {
  if (source === undefined) return null;
  const document = Object.hasOwn(data.documents, source.document)
    ? data.documents[source.document]
    : undefined;
  if (document === undefined) {
    text.fault([...at, "source", "document"], {
      zh: `documents 里没有“${source.document}”`,
      en: `documents has no “${source.document}”`,
    });
    return null;
  }
  return {
    ...documentSource(document),
    ...(source.clause !== undefined && { clause: source.clause }),
    ...(source.quote !== undefined && { quote: source.quote }),
  };
}

/** A document by itself, without a clause. */
export function documentSource(document: PackFile["documents"][string]): Source {
  return {
    document: document.document,
    ...(document.number !== undefined && { number: document.number }),
    ...(document.issued !== undefined && { issued: document.issued }),
  };
}

/** A documented value names its clause and quotes it; a text that only names documents need not. */
function standingOf(
  text: PackText,
  at: Path,
  definition: ParameterDefinition,
  { standing, source, value }: ParameterFile,
): Standing {
  if (standing === undefined) {
    if (value !== null) {
      text.fault(at, { zh: "缺少 standing", en: "standing is missing" });
    }
    return source === undefined ? "default" : "sourced";
  }
  if (standing !== "sourced" && standing !== "average") return standing;
  const isQuoted = source?.clause !== undefined && source.quote !== undefined;
  if (source === undefined || (!isQuoted && definition.kind !== "text")) {
    text.fault(at, {
      zh: `${definition.code} 标为有文件依据，须写明文件、条款和原文`,
      en: `${definition.code} is said to be documented: name the document, clause and words`,
    });
  }
  return standing;
}

type EntryValue = WrittenValue | { readonly value: null; readonly unit: string | null };

function valueOf(
  text: PackText,
  at: Path,
  definition: ParameterDefinition,
  { value, unit }: ParameterFile,
): EntryValue | null {
  if (value === null) return { value: null, unit: null };
  // In a pack a rate always counts per cent: 0.5 is half a per cent.
  const raw = definition.kind === "rate" && typeof value === "number" ? `${value}%` : value;
  const reading = readValue(definition, raw, unit ?? null);
  if (reading.ok) return reading;
  text.fault([...at, reading.at], {
    zh: `${definition.code}：${reading.message.zh}`,
    en: `${definition.code}: ${reading.message.en}`,
  });
  return null;
}
