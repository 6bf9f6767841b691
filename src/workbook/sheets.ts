/**
 * Sheets as descriptions: the core says what a sheet holds and looks like, a host writes it.
 */
import type { Area } from "./cells";

/** A colour as six hexadecimal digits, RRGGBB. */
export type Colour = string;

/** What a cell that we write holds. Text never becomes a formula, whatever it starts with. */
export type CellContent =
  | null
  | string
  | number
  /** `formula` without its leading `=`, and the value that it has now, so that it shows before a recalculation. */
  | { readonly formula: string; readonly value: number | string }
  /** A whole day, written as a serial with a date format. */
  | { readonly date: { readonly year: number; readonly month: number; readonly day: number } };

/** How a cell looks. What is not said stays at the workbook's default. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly fontColour?: Colour;
  readonly fill?: Colour;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  /** A number format code, such as `0.00` or `@` for text. */
  readonly numberFormat?: string;
}

/** Cells of one row, from its first column on. */
export interface DescribedCell {
  readonly content: CellContent;
  /** A key of the sheet's `styles`. */
  readonly style?: string;
}

export interface PrintSetup {
  readonly landscape: boolean;
  readonly paper: "A4";
  /** Fit all columns on one page's width; the length flows. */
  readonly fitToWidth: boolean;
  /** Header rows that print on every page: first and last. */
  readonly repeatRows?: readonly [number, number];
  /** Millimetres. */
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Centred footer in Excel's codes, for example `第 &P 页 共 &N 页`. */
  readonly footer?: string;
}

/** A drop-down list for a column of a sheet we make. */
export interface ListValidation {
  readonly area: Area;
  readonly choices: readonly string[];
}

/** A whole sheet of ours. */
export interface SheetDescription {
  readonly name: string;
  /** Row by row from row 1; an undefined or empty row is blank. */
  readonly rows: readonly (readonly DescribedCell[])[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges?: readonly Area[];
  /** Widths in characters, from column 1. */
  readonly columnWidths?: readonly number[];
  /** Heights in points by row number. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: Area;
  readonly validations?: readonly ListValidation[];
  readonly print?: PrintSetup;
  readonly visibility?: "visible" | "hidden";
  readonly tabColour?: Colour;
}
