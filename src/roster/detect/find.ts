import type { Area } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { squeezed } from "../cell-text";
import type { Field } from "../fields";
import { bandAt, repeatedBand, type HeaderBand, type SearchSheet } from "./bands";
import { LIKELY } from "./header-words";
import { filledIn, hasHardData } from "./scan";

/** Rows from the top in which a header is looked for row by row; further down only after a break. */
const TOP_ROWS = 60;

/** A sheet of prose is given up after so many looks in vain; words that stand again are still seen. */
const MOST_LOOKS = 400;

/** Fields that tell who a row is of: a table without any of them is no roster. */
export const IDENTITY_FIELDS: readonly Field[] = [
  "name",
  "head_name",
  "id_card",
  "head_id",
  "household_id",
  "cert_no",
];

/**
 * All header bands of a part of a sheet, from top to bottom, repeated ones on printed pages
 * included. Below a header a further one is looked for after a blank row or a line of text, where
 * the same words stand again, and where a row of words follows rows of figures.
 */
export function findBands(sheet: SearchSheet, area: Area): readonly HeaderBand[] {
  const bands: HeaderBand[] = [];
  const state: SearchState = { band: null, afterBreak: true, rows: 0, hardRows: 0, looks: 0 };
  let row = area.firstRow;
  while (row <= area.lastRow) {
    const filled = filledIn(sheet.scan, row);
    const hard = filled > 0 && hasHardData(sheet.grid, area, row);
    const again = hard || state.band === null ? null : repeatedBand(sheet, state.band, row);
    const band = again ?? (filled > 0 ? newBandAt(sheet, area, row, hard, state) : null);
    if (band !== null) {
      bands.push(band);
      Object.assign(state, { band, afterBreak: false, rows: 0, hardRows: 0, looks: 0 });
      row = band.firstRow;
      continue;
    }
    state.afterBreak = filled <= 1;
    if (filled > 1) state.rows += 1;
    if (filled > 1 && hard) state.hardRows += 1;
    row += 1;
  }
  return bands;
}

/** The band that begins at a row, where one is worth looking for and is none of the table above. */
function newBandAt(
  sheet: SearchSheet,
  area: Area,
  row: number,
  hard: boolean,
  state: SearchState,
): HeaderBand | null {
  if (state.looks >= MOST_LOOKS || !isWorthALook(sheet, area, row, hard, state)) return null;
  state.looks += 1;
  const band = bandAt(sheet, area, row);
  return band !== null && isNewBand(sheet, band, state.band) ? band : null;
}

interface SearchState {
  band: HeaderBand | null;
  afterBreak: boolean;
  /** Rows with more than one value since the band, and how many of them hold what only data holds. */
  rows: number;
  hardRows: number;
  /** Rows that were looked at since, in vain. */
  looks: number;
}

function isWorthALook(
  { grid }: SearchSheet,
  area: Area,
  row: number,
  hard: boolean,
  state: SearchState,
): boolean {
  if (state.band === null) return row < area.firstRow + TOP_ROWS || state.afterBreak;
  if (state.afterBreak || repeatsWords(grid, state.band, row)) return true;
  return !hard && state.hardRows >= state.rows * 0.8;
}

/** Whether a row begins with the same words as the band's first row. */
function repeatsWords(grid: Grid, band: HeaderBand, row: number): boolean {
  const top = band.rows[0] ?? 0;
  let same = 0;
  for (let column = band.area.firstColumn; column <= band.area.lastColumn; column += 1) {
    const value = grid.value(top, column);
    if (value === null) continue;
    if (grid.value(row, column) !== value) return false;
    same += 1;
    if (same === 3) return true;
  }
  return same > 0;
}

/**
 * Whether what looks like a header within a table is one: where the table above has names, words
 * stand in its place, not one more name. A row such as 户主 健康 低保 is data.
 */
function isNewBand(sheet: SearchSheet, band: HeaderBand, above: HeaderBand | null): boolean {
  const labelled = band.stacks.filter(({ readings }) => readings.length > 0);
  if (above === null) return true;
  if (band.hits < labelled.length * 0.5 || (labelled.length > 1 && band.hits < 2)) return false;
  const nameColumns = above.stacks.filter(({ readings }) => {
    const { field } = sheet.words.best(readings).match;
    return field === "name" || field === "head_name";
  });
  return nameColumns.every(({ column }) =>
    band.rows.every((row) => {
      const text = squeezed(sheet.grid.value(row, column));
      return (
        text === "" || sheet.words.likeness(text) >= LIKELY || isUnderWords(sheet, band, column)
      );
    }),
  );
}

function isUnderWords(sheet: SearchSheet, band: HeaderBand, column: number): boolean {
  const stack = band.stacks.find((one) => one.column === column);
  return stack !== undefined && sheet.words.best(stack.readings).match.field !== null;
}
