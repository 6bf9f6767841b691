/**
 * The record: what has to be known to take out again everything of ours. It travels with the
 * workbook as one custom XML part, of the same schema whichever host wrote it, and holds no
 * personal data: places, looks, widths, hashes and the facts of the run.
 *
 * ```xml
 * <record xmlns="urn:doudi:record:1" as-of="2020-06-30" policy="guizhou" styles="3735928559">
 *   <undo at="120" length="1">5</undo>                        styles.xml, back to what it was
 *   <place id="1" part="305419896">                           a sheet of the county's: name _doudi.place.1
 *     <table id="1" area="X3:AM42" first-row="5" last-row="42">   name _doudi.table.1
 *       <keys>k3f9 0b2c …</keys>
 *     </table>
 *     <area id="1" area="X1:AM2"/>                            name _doudi.area.1
 *     <mark ours="FFEB9C" style="5" cells="D6 D9"><fill>…</fill></mark>
 *     <blank style="7" cells="X5 X6"><look number-format="0.00"><font>…</font> …</look></blank>
 *     <width column="24" width="8.5" custom="1"/>             no width: it was the sheet's default
 *     <created first="43" last="44"/>                         rows that the sheet did not list
 *     <spans first="3" last="42">1:23</spans>
 *     <dimension>A1:W42</dimension>
 *     <columns>&lt;cols&gt;…</columns>
 *   </place>
 *   <settings>{"columns":…}</settings>                        what the officers of this workbook chose
 * </record>
 * ```
 * Settings may stand alone: then nothing was written, and there is no `as-of` and no `policy`.
 */
import type { Area } from "./cells";
import type { Fill } from "./fill";

/** The record's namespace, by which its part is found. */
export const RECORD_NAMESPACE = "urn:doudi:record:1";

/** A cell within the sheet that the record speaks of. */
export interface RecordedCell {
  readonly row: number;
  readonly column: number;
}

export interface RecordedTable {
  readonly id: number;
  readonly area: Area;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowKeys: readonly string[];
}

/** Cells that we marked with one colour and that had one look before. */
export interface RecordedMarks {
  /** Our colour, RRGGBB: a fill is given back only where it still stands. */
  readonly ours: string;
  readonly original: Fill;
  /** The cell format (index into a file's `cellXfs`) that the cells had; null in the Excel host. */
  readonly style: number | null;
  /** True where the sheet had no cell and only its row or column gave the look. */
  readonly created: boolean;
  readonly cells: readonly RecordedCell[];
}

/**
 * A cell's whole look, as fragments of SpreadsheetML without prefix: enough to make it again in a
 * workbook whose styles were renumbered since.
 */
export interface CellLook {
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  /** `alignment` and `protection`, or nothing. */
  readonly rest: string;
}

/** Blank cells under our columns that had a look of their own. */
export interface RecordedBlanks {
  readonly style: number | null;
  readonly look: CellLook;
  readonly cells: readonly RecordedCell[];
}

/** A column whose width we set, and what it was: null is the sheet's default. */
export interface RecordedWidth {
  readonly column: number;
  readonly original: {
    readonly width: number;
    readonly custom: boolean;
    readonly hidden: boolean;
  } | null;
}

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** What we left on one sheet of the county's. */
export interface RecordedPlace {
  readonly id: number;
  readonly tables: readonly RecordedTable[];
  /** Areas of ours outside the tables' columns. */
  readonly areas: readonly { readonly id: number; readonly area: Area }[];
  readonly marks: readonly RecordedMarks[];
  readonly blanks: readonly RecordedBlanks[];
  readonly widths: readonly RecordedWidth[];
  readonly createdRows: readonly RowRange[];
  /** What makes the sheet's own part what it was, to the byte; null in the Excel host. */
  readonly part: RecordedPart | null;
}

/** Of use only while the part still is, to the byte, what we wrote: `crc` tells. */
export interface RecordedPart {
  /** CRC-32 of the part as we wrote it. */
  readonly crc: number;
  /** The attribute `spans` of rows where we had to widen it. */
  readonly spans: readonly (RowRange & { readonly spans: string })[];
  /** The attribute `ref` of `dimension`, where we changed it. */
  readonly dimension: string | null;
  /** The element `cols` (nothing when there was none), where we changed it. */
  readonly columns: string | null;
}

/** How to take our additions out of the styles part, while it still is what we wrote. */
export interface RecordedStyles {
  /** CRC-32 of the part as we wrote it. */
  readonly crc: number;
  /** Replacements in the text as we wrote it, last one first; null when there was no part before. */
  readonly undo: readonly TextUndo[] | null;
}

export interface TextUndo {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export interface RunRecord {
  /** Null where nothing was written and only settings are kept. */
  readonly run: { readonly asOf: string; readonly policy: string } | null;
  readonly places: readonly RecordedPlace[];
  /** Null when the styles part was not changed, and in the Excel host. */
  readonly styles: RecordedStyles | null;
  /** What the officers of this workbook chose, or null. */
  readonly settings: string | null;
}

/** The record that keeps nothing but settings; null when there are none to keep. */
export function settingsRecord(settings: string | null): RunRecord | null {
  return settings === null ? null : { run: null, places: [], styles: null, settings };
}

/** A record with other settings; null when nothing is left that it would keep. */
export function withSettings(record: RunRecord | null, settings: string | null): RunRecord | null {
  return record?.run ? { ...record, settings } : settingsRecord(settings);
}

/**
 * Whether a record tells all that stood under what is ours. One of settings alone tells nothing, and
 * has nothing to tell where no run left anything.
 *
 * @param leftOver whether hidden names of ours are in the workbook
 */
export function tellsOriginals(record: RunRecord | null, leftOver: boolean): boolean {
  return record !== null && (record.run !== null || !leftOver);
}

/** Whether marks may stand: none do where a record is there and tells of none. */
export function tellsOfMarks(record: RunRecord | null): boolean {
  return record === null || record.places.some(({ marks }) => marks.length > 0);
}
