import type { CalendarDate } from "../../src/calendar";

/** What a sample's cell holds: a text, a number (optionally shown by a format), or a day. */
export type SampleCell =
  | string
  | number
  | null
  | { readonly number: number; readonly format: string }
  | { readonly day: CalendarDate };

/** One sheet of a sample. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: SampleCell[][];
  readonly merges?: readonly string[];
  readonly widths?: readonly number[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  /** Fills that the county itself drew: address → RRGGBB. */
  readonly fills?: Readonly<Record<string, string>>;
  /** The rows of the header, drawn bold with borders. */
  readonly headerRows?: readonly number[];
  /** First row of the title, drawn large and centred. */
  readonly titleRow?: number;
}

/** A fault put into a sample on purpose, and the rule that must find it. */
export interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly what: string;
}

/** One sample workbook. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  /** Which documented layout it is of. */
  readonly layout: string;
  readonly policy: string;
  readonly asOf: string;
  /** The program that wrote the committed file. */
  readonly writer: "exceljs" | "LibreOffice";
  readonly sheets: readonly SampleSheet[];
  readonly planted: readonly Planted[];
}
