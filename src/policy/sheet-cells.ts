/** The cells of a 政策参数 sheet, found by its headings and read by their meaning. */
import { DATE_PROBLEMS, parseDate, type CalendarDate } from "../calendar";
import { cellName, isCellError, type CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import { definitionOf, PARAMETERS } from "./parameters";
import type { Bilingual } from "./parameters/define";
import { ALL_SCOPES, COLUMNS, type Column } from "./sheet-columns";
import { START } from "./timeline";
import type { ParameterDefinition } from "./types";
import { plain } from "./units";
import { readValue, type WrittenValue } from "./values";

/** A cell that cannot be used, and why. */
export interface SheetProblem {
  /** Its address, e.g. `E12`. */
  readonly cell: string;
  readonly message: Bilingual;
}

/** A row as read. */
export interface SheetRow {
  readonly row: number;
  readonly definition: ParameterDefinition;
  readonly scope: string | null;
  readonly from: CalendarDate;
  /** Null where the officer left it blank. */
  readonly value: WrittenValue | null;
  readonly source: string;
  readonly note: string;
}

/** Where the headings stand. */
export interface Headings {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

const HEADING_OF: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap(({ key, heading, also }) => [heading, ...also].map((word) => [word, key])),
);
/** Fewer headings than this are a chance likeness. */
const ENOUGH_HEADINGS = 4;

/** The heading row, found by its words; null when there is none. */
export function findHeadings(grid: Grid): Headings | null {
  if (grid.area === null) return null;
  for (let row = grid.area.firstRow; row <= grid.area.lastRow; row += 1) {
    const columns = new Map<Column, number>();
    for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
      const key = HEADING_OF.get(plain(textOf(grid.value(row, column))).replace(/[:*]/g, ""));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    const isNamed = columns.has("code") || columns.has("title");
    if (columns.size >= ENOUGH_HEADINGS && isNamed && columns.has("value")) return { row, columns };
  }
  return null;
}

function textOf(value: CellValue): string {
  return value === null || isCellError(value) ? "" : String(value).trim();
}

/** Reads the rows below the headings one by one, and keeps what is wrong. */
export class RowReader {
  readonly problems: SheetProblem[] = [];
  readonly #grid: Grid;
  readonly #headings: Headings;
  readonly #date1904: boolean;

  constructor(grid: Grid, headings: Headings, date1904: boolean) {
    this.#grid = grid;
    this.#headings = headings;
    this.#date1904 = date1904;
  }

  /** The row, or null where it is blank or cannot be used. */
  read(row: number): SheetRow | null {
    if (this.#isBlank(row)) return null;
    const before = this.problems.length;
    const definition = this.#definition(row);
    if (definition === null) return null;
    const value = this.#value(row, definition);
    const scope = this.#scope(row, definition, value !== null);
    const from = this.#from(row);
    if (this.problems.length > before) return null;
    const source = this.#text(row, "source");
    return { row, definition, scope, from, value, source, note: this.#text(row, "note") };
  }

  /** Names a cell of a row; where the sheet has no such column, the first cell of the row. */
  fault(row: number, column: Column, zh: string, en: string): void {
    const cell = cellName(row, this.#headings.columns.get(column) ?? 1);
    this.problems.push({ cell, message: { zh, en } });
  }

  #cell(row: number, column: Column): CellValue {
    const at = this.#headings.columns.get(column);
    return at === undefined ? null : this.#grid.value(row, at);
  }

  #text(row: number, column: Column): string {
    return textOf(this.#cell(row, column));
  }

  /** Nothing that could be a parameter; a heading pasted again below is none either. */
  #isBlank(row: number): boolean {
    const code = plain(this.#text(row, "code"));
    if (HEADING_OF.get(code) === "code") return true;
    const telling: Column[] = ["title", "code", "scope", "from", "value"];
    return telling.every((column) => {
      const value = this.#cell(row, column);
      return !isCellError(value) && textOf(value) === "";
    });
  }

  #definition(row: number): ParameterDefinition | null {
    const code = plain(this.#text(row, "code"));
    const title = plain(this.#text(row, "title"));
    const found =
      code === ""
        ? (PARAMETERS.find((one) => plain(one.title.zh) === title) ?? null)
        : definitionOf(code.toLowerCase());
    if (found !== null) return found;
    if (code !== "") {
      this.fault(row, "code", `没有参数代码“${code}”`, `there is no parameter “${code}”`);
    } else if (title !== "") {
      this.fault(
        row,
        "title",
        `没有名为“${title}”的参数，请写参数代码`,
        `no parameter is named “${title}”: write its code`,
      );
    } else {
      this.fault(row, "code", "这一行缺少参数代码", "this row lacks its parameter code");
    }
    return null;
  }

  #scope(row: number, { scopes, title }: ParameterDefinition, hasValue: boolean): string | null {
    const written = plain(this.#text(row, "scope"));
    const found = scopes.find((scope) => scope === (SCOPE_SPELLINGS[written] ?? written));
    if (found !== undefined) return found;
    if (written === ALL_SCOPES || written === "所有" || written === "全县") return null;
    if (written === "" && (scopes.length === 0 || !hasValue)) return null;
    const known = [...scopes, ALL_SCOPES].join("、");
    if (written === "") {
      this.fault(row, "scope", `缺少适用范围，请写${known}`, `write one of ${known}`);
    } else if (scopes.length === 0) {
      this.fault(
        row,
        "scope",
        `“${title.zh}”不分适用范围，请留空`,
        `${title.en} has no scopes: leave it blank`,
      );
    } else {
      this.fault(
        row,
        "scope",
        `没有适用范围“${written}”，请写${known}`,
        `“${written}” is none of ${known}`,
      );
    }
    return null;
  }

  /** The day from which the row holds; from the start where the cell is blank. */
  #from(row: number): CalendarDate {
    const value = this.#cell(row, "from");
    if (textOf(value) === "" && !isCellError(value)) return START;
    const column = this.#headings.columns.get("from") ?? 1;
    const isDateFormat = this.#grid.isDate(row, column);
    const reading =
      typeof value === "string" || typeof value === "number"
        ? parseDate(value, { isDateFormat, date1904: this.#date1904 })
        : ({ kind: "problem", problem: "not-a-date" } as const);
    if (reading.kind === "date") return reading.date;
    if (reading.kind === "blank") return START;
    const { zh, en } = DATE_PROBLEMS[reading.kind === "problem" ? reading.problem : "not-a-date"];
    const shown = isCellError(value) ? value.error : textOf(value);
    this.fault(
      row,
      "from",
      `生效日期“${shown}”${zh}，请写成 2024-01-01`,
      `the date “${shown}”: ${en}; write 2024-01-01`,
    );
    return START;
  }

  #value(row: number, definition: ParameterDefinition): WrittenValue | null {
    const value = this.#cell(row, "value");
    if (isCellError(value)) {
      this.fault(
        row,
        "value",
        `值是错误值 ${value.error}`,
        `the value is the error ${value.error}`,
      );
      return null;
    }
    if (value === null || UNSET_WORDS.has(plain(textOf(value)))) return null;
    const reading = readValue(definition, value, this.#text(row, "unit"));
    if (reading.ok) return reading;
    const { zh, en } = reading.message;
    this.fault(row, reading.at, `${definition.title.zh}：${zh}`, `${definition.title.en}: ${en}`);
    return null;
  }
}

const SCOPE_SPELLINGS: Readonly<Record<string, string>> = {
  乡村: "农村",
  农村牧区: "农村",
  农牧区: "农村",
  城镇: "城市",
  老人: "老年人",
  儿童: "未成年人",
  重残: "重度残疾人",
  重病: "重病患者",
  男性: "男",
  女性: "女",
};

/** What officers write for no value yet. */
const UNSET_WORDS = new Set(["", "-", "--", "—", "――", "/", "未设置", "未定", "待定", "无"]);
