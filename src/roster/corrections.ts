import type { Field } from "./fields";
import type { Scheme, TableRole } from "./types";

/** What an officer said about one table. */
export interface TableCorrection {
  /** The sheet's name, or null where `layout` names the tables. */
  readonly sheet: string | null;
  /** The layout key of the tables meant, or null. */
  readonly layout: string | null;
  readonly headerRows: readonly number[] | null;
  readonly role: TableRole | null;
  readonly area: "rural" | "urban" | null;
  readonly scheme: Scheme | null;
  /** Fields by column number; null takes a field away. */
  readonly columns: ReadonlyMap<number, { readonly field: Field | null; readonly member: number }>;
}

/** What officers corrected, remembered by sheet or layout. */
export interface Corrections {
  readonly tables: readonly TableCorrection[];
}
