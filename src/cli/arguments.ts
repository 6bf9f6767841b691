import { isListKind, LIST_KINDS, type ListKind } from "../roster/list-kinds";
import { InputFault } from "../app";
import { parseIsoDate, type CalendarDate } from "../calendar";
import type { Area } from "../policy/types";
import type { Language } from "../reports";
import { REPORTS, type Report, parseRows, type Scope } from "../app";

/** `--lang zh|en`; Chinese unless said otherwise. */
export function languageOf(value: string | undefined): Language {
  if (value === undefined || value === "zh") return "zh";
  if (value === "en") return "en";
  throw new InputFault(
    `--lang 只能是 zh 或 en，不能是“${value}”。`,
    `--lang is zh or en, not "${value}".`,
  );
}

/** `--as-of YYYY-MM-DD`. */
export function asOfOf(value: string | undefined, today: CalendarDate): CalendarDate {
  if (value === undefined) return today;
  const date = parseIsoDate(value);
  if (date) return date;
  throw new InputFault(
    `--as-of “${value}”不是有效日期，请写成 2020-06-30 这样的形式。`,
    `--as-of "${value}" is not a date; write it like 2020-06-30.`,
  );
}

/** `--area urban|rural`. */
export function areaOf(value: string | undefined): Area | null {
  if (value === undefined) return null;
  if (value === "urban" || value === "rural") return value;
  throw new InputFault(
    `--area 只能是 urban（城市）或 rural（农村），不能是“${value}”。`,
    `--area is urban or rural, not "${value}".`,
  );
}

/** `--sheet NAME` and `--rows 7:120`. */
export function scopeOf(sheet: string | undefined, rows: string | undefined): Scope {
  if (rows === undefined) return { sheet: sheet ?? null, rows: null };
  const range = parseRows(rows);
  if (range) return { sheet: sheet ?? null, rows: range };
  throw new InputFault(
    `--rows “${rows}”看不懂，请写成 7:120（第7行至第120行）。`,
    `--rows "${rows}" is not a range; write it like 7:120.`,
  );
}

/** `--report biweekly,ledger,…|all`, added to the sheets that are always written. */
export function reportsOf(value: string | undefined, always: readonly Report[]): readonly Report[] {
  if (value === undefined) return always;
  const asked = value.split(/[,，]/).map((name) => name.trim());
  const wanted = new Set<Report>(always);
  for (const name of asked) {
    const report = REPORTS.find((one) => one === name);
    if (name === "all") for (const one of REPORTS) wanted.add(one);
    else if (report) wanted.add(report);
    else {
      throw new InputFault(
        `--report 不认识“${name}”，可用：${REPORTS.join("、")}、all。`,
        `--report does not know "${name}"; use ${REPORTS.join(", ")} or all.`,
      );
    }
  }
  return REPORTS.filter((report) => wanted.has(report));
}

/** `--with KIND=LIST.xlsx`, of a kind that the checks know. */
export function listOf(value: string): { readonly kind: ListKind; readonly file: string } {
  const at = value.indexOf("=");
  if (at > 0 && at < value.length - 1) {
    const kind = value.slice(0, at).trim();
    if (isListKind(kind)) return { kind, file: value.slice(at + 1) };
    const known = Object.entries(LIST_KINDS);
    throw new InputFault(
      `--with “${value}”的名单种类看不懂，可用：${known.map(([name, { zh }]) => `${name}（${zh}）`).join("、")}。`,
      `--with "${value}" names no known kind of list; use ${known.map(([name]) => name).join(", ")}.`,
    );
  }
  throw new InputFault(
    `--with “${value}”看不懂，请写成 种类=文件.xlsx，例如 deaths=死亡名单.xlsx。`,
    `--with "${value}" is not KIND=LIST.xlsx, for example deaths=list.xlsx.`,
  );
}
