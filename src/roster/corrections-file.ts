import { parseDocument } from "yaml";
import { columnNumber } from "../workbook/cells";
import type { ColumnCorrection, Corrections, TableCorrection } from "./corrections";
import { isField, type Field } from "./fields";
import type { Question, Scheme, TableRole } from "./types";

/** One mistake in a corrections file: where it stands, and a sentence for people. */
export interface CorrectionProblem {
  /** Where in the file, e.g. `tables[0].columns.H`, or `line 3`. */
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

export type ParsedCorrections =
  | { readonly ok: true; readonly corrections: Corrections }
  | { readonly ok: false; readonly problems: readonly CorrectionProblem[] };

const ROLES: readonly TableRole[] = ["household", "person", "payment", "list", "earlier", "report"];
const AREAS = ["rural", "urban"] as const;
const SCHEMES: readonly Scheme[] = [
  "dibao",
  "tekun",
  "marginal",
  "registered-poor",
  "disability-allowance",
  "old-age-allowance",
  "children",
  "temporary-relief",
];
const CODES: readonly Question["code"][] = [
  "income-period",
  "amount-of",
  "people-count",
  "field",
  "date-month",
];
const KEYS = ["sheet", "layout", "headerRows", "role", "area", "scheme", "columns", "answers"];
/** A corrections file is a page, not a book. */
const MAX_LENGTH = 2_000_000;

/**
 * Reads a corrections file (`--mapping`), JSON or YAML:
 *
 * ```yaml
 * tables:
 *   - sheet: 农村低保            # the sheet's name, or layout: the key that `inspect` prints
 *     headerRows: [3, 4]        # optional: the header stands in these rows
 *     role: household           # optional: household, person, payment, list, earlier, report
 *     area: rural               # optional: rural, urban
 *     scheme: dibao             # optional
 *     columns:                  # optional: field by column, null for none
 *       H: income_total_year
 *       K: null
 *       M: name#2               # the name of the second member across the columns
 *     answers:                  # optional: an answer to every question of a kind
 *       income-period: income_percap_month
 * ```
 *
 * With `headerRows` an entry speaks of the one table of its sheet whose header stands there;
 * without, of every table of the sheet or layout. Every mistake is reported, not only the first.
 *
 * @param file the file's name, for the sentences
 */
export function parseCorrections(text: string, file: string): ParsedCorrections {
  const problems: CorrectionProblem[] = [];
  const reader = new CorrectionsReader(problems);
  const corrections = reader.read(text, file);
  return problems.length === 0 ? { ok: true, corrections } : { ok: false, problems };
}

type Entry = Readonly<Record<string, unknown>>;

/** Reads the parts of a file and collects what is wrong with them. */
class CorrectionsReader {
  constructor(private readonly problems: CorrectionProblem[]) {}

  read(text: string, file: string): Corrections {
    const root = this.root(text, file);
    if (root === null) return { tables: [] };
    this.knownKeys("", root, ["tables"]);
    const { tables } = root;
    if (!Array.isArray(tables)) {
      this.report("tables", "缺少 tables 列表", "there is no list `tables`");
      return { tables: [] };
    }
    return { tables: tables.map((entry, index) => this.table(`tables[${index}]`, entry)) };
  }

  private root(text: string, file: string): Entry | null {
    if (text.length > MAX_LENGTH) {
      this.report("", `文件“${file}”过大，不像对照文件`, `"${file}" is too large for a mapping`);
      return null;
    }
    const document = parseDocument(text.replace(/^\uFEFF/, ""), { prettyErrors: true });
    for (const { linePos, code } of document.errors) {
      const line = linePos?.[0].line ?? 1;
      this.report(
        `line ${line}`,
        `第${line}行不是有效的 YAML 或 JSON`,
        `line ${line} is neither YAML nor JSON (${code})`,
      );
    }
    if (document.errors.length > 0) return null;
    return this.object(
      "",
      plainValue(() => document.toJS({ maxAliasCount: 0 }) as unknown),
    );
  }

  private report(place: string, zh: string, en: string): void {
    this.problems.push({
      place,
      zh: place === "" ? zh : `${place}：${zh}`,
      en: place === "" ? en : `${place}: ${en}`,
    });
  }

  private object(place: string, value: unknown): Entry | null {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Entry;
    this.report(place, "应为“键: 值”的内容", "should hold `key: value` pairs");
    return null;
  }

  private knownKeys(place: string, entry: Entry, known: readonly string[]): void {
    for (const key of Object.keys(entry)) {
      if (known.includes(key)) continue;
      this.report(
        place === "" ? key : `${place}.${key}`,
        `没有这一项（可用：${known.join("、")}）`,
        `no such key (known: ${known.join(", ")})`,
      );
    }
  }

  private table(place: string, value: unknown): TableCorrection {
    const entry = this.object(place, value) ?? {};
    this.knownKeys(place, entry, KEYS);
    const sheet = this.text(`${place}.sheet`, entry["sheet"]);
    const layout = this.text(`${place}.layout`, entry["layout"]);
    if (sheet === null && layout === null) {
      this.report(place, "应写明 sheet（工作表名）或 layout", "names neither `sheet` nor `layout`");
    }
    return {
      sheet,
      layout,
      headerRows: this.rows(`${place}.headerRows`, entry["headerRows"]),
      role: this.choice(`${place}.role`, entry["role"], ROLES),
      area: this.choice(`${place}.area`, entry["area"], AREAS),
      scheme: this.choice(`${place}.scheme`, entry["scheme"], SCHEMES),
      columns: this.columns(`${place}.columns`, entry["columns"]),
      answers: this.answers(`${place}.answers`, entry["answers"]),
    };
  }

  private text(place: string, value: unknown): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value === "string") return value;
    // A sheet may be called 2024: YAML reads that as a number.
    if (typeof value === "number") return String(value);
    this.report(place, "应为文字", "should be a text");
    return null;
  }

  private choice<T extends string>(place: string, value: unknown, choices: readonly T[]): T | null {
    if (value === undefined || value === null) return null;
    const choice = choices.find((one) => one === value);
    if (choice !== undefined) return choice;
    this.report(
      place,
      `“${shown(value)}”不在可选值中（${choices.join("、")}）`,
      `"${shown(value)}" is none of ${choices.join(", ")}`,
    );
    return null;
  }

  /** Rows as Excel numbers them, ascending without gaps. */
  private rows(place: string, value: unknown): readonly number[] | null {
    if (value === undefined || value === null) return null;
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
    const numbers = rows.filter((row): row is number => Number.isInteger(row) && Number(row) > 0);
    const isRun = numbers.every((row, at) => at === 0 || row === (numbers[at - 1] ?? 0) + 1);
    if (numbers.length > 0 && numbers.length === rows.length && isRun) return numbers;
    this.report(
      place,
      "应为相连的行号，如 [3, 4]",
      "should be adjoining row numbers such as [3, 4]",
    );
    return null;
  }

  private columns(place: string, value: unknown): ReadonlyMap<number, ColumnCorrection> {
    const columns = new Map<number, ColumnCorrection>();
    if (value === undefined || value === null) return columns;
    for (const [letters, field] of Object.entries(this.object(place, value) ?? {})) {
      const column = columnNumber(letters);
      const said = this.column(`${place}.${letters}`, field);
      if (column === null) {
        this.report(`${place}.${letters}`, "不是列标（A、B、C……）", "is no column letter");
      } else if (said !== null) columns.set(column, said);
    }
    return columns;
  }

  private column(place: string, value: unknown): ColumnCorrection | null {
    if (value === null) return { field: null, member: 0 };
    const match = typeof value === "string" ? /^([a-z_]+)(?:#(\d{1,2}))?$/.exec(value) : null;
    const field = match?.[1] ?? "";
    if (match !== null && isField(field)) return { field, member: Number(match[2] ?? 0) };
    this.report(place, `没有“${shown(value)}”这个字段`, `there is no field "${shown(value)}"`);
    return null;
  }

  private answers(place: string, value: unknown): ReadonlyMap<Question["code"], Field> {
    const answers = new Map<Question["code"], Field>();
    if (value === undefined || value === null) return answers;
    for (const [key, field] of Object.entries(this.object(place, value) ?? {})) {
      const code = this.choice(`${place}.${key}`, key, CODES);
      const said = this.column(`${place}.${key}`, field);
      if (code !== null && said !== null && said.field !== null) answers.set(code, said.field);
    }
    return answers;
  }
}

/** The document's value; a bomb of aliases is no document. */
function plainValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.slice(0, 60);
}
