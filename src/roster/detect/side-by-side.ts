import type { Area } from "../../workbook/cells";
import type { Field } from "../fields";
import { isHouseholdField } from "../levels";
import type { HeaderBand, SearchSheet } from "./bands";
import { findBands, IDENTITY_FIELDS } from "./find";
import type { HeaderWords } from "./header-words";
import { columnRuns, scanRows } from "./scan";

/** Fields that begin a table, or stand once in it: their coming again means another table beside it. */
const ONCE: ReadonlySet<Field> = new Set<Field>(["seq_no", "household_id", "head_name", "cert_no"]);

interface Labelled {
  readonly column: number;
  readonly field: Field | null;
  readonly member: number;
}

function labelled(words: HeaderWords, band: HeaderBand): readonly Labelled[] {
  return band.stacks.map(({ column, readings }) => {
    const { match } = words.best(readings);
    return { column, field: readings.length === 0 ? null : match.field, member: match.member };
  });
}

function hasIdentity(columns: readonly Labelled[]): boolean {
  return columns.some(({ field }) => field !== null && IDENTITY_FIELDS.includes(field));
}

/** Figures of a summary: they never stand in the row of one household. */
function isStatistic(field: Field | null): boolean {
  return field === "stat_households" || field === "stat_money" || field === "stat_flow";
}

/**
 * Finds the bands of a sheet, each over the columns of its own table. Tables side by side stand
 * apart by blank columns, or begin again with their 序号; a blank column within a table, and groups
 * of members set apart by one, do not part it.
 */
export function bandsSideBySide(sheet: SearchSheet): readonly HeaderBand[] {
  const runs = columnRuns(sheet.grid, sheet.scan);
  const bandsOf = bandFinder(sheet);
  return tableAreas(sheet, runs, bandsOf)
    .flatMap((area) => bandsOf(area))
    .flatMap((band) => partedBand(sheet.words, band))
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || a.area.firstColumn - b.area.firstColumn);
}

type BandFinder = (area: Area) => readonly HeaderBand[];

/** Finds the bands of some columns, each time only once. */
function bandFinder(sheet: SearchSheet): BandFinder {
  const found = new Map<string, readonly HeaderBand[]>();
  const whole = sheet.scan.area;
  return (area) => {
    const key = `${area.firstColumn}-${area.lastColumn}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const isWhole = area.firstColumn === whole.firstColumn && area.lastColumn === whole.lastColumn;
    const scan = isWhole ? sheet.scan : scanRows(sheet.grid, area);
    const bands = findBands({ ...sheet, scan }, area);
    found.set(key, bands);
    return bands;
  };
}

/** Joins runs of columns that hold no table of their own to the table beside them. */
function tableAreas(
  sheet: SearchSheet,
  runs: readonly Area[],
  bandsOf: BandFinder,
): readonly Area[] {
  if (runs.length < 2) return [sheet.scan.area];
  const areas: Area[] = [];
  for (const run of runs) {
    const last = areas.at(-1);
    if (last !== undefined && !standsAlone(sheet, last, run, bandsOf)) {
      areas[areas.length - 1] = { ...last, lastColumn: run.lastColumn };
    } else areas.push(run);
  }
  const [first] = areas;
  const second = areas[1];
  // A first run without names (序号, then a blank column) belongs to what follows it.
  if (first && second && !bandsOf(first).some((band) => hasIdentity(labelled(sheet.words, band)))) {
    areas.splice(0, 2, { ...first, lastColumn: second.lastColumn });
  }
  return areas;
}

/** Whether a run of columns holds a table of its own rather than more columns of the one to its left. */
function standsAlone(sheet: SearchSheet, left: Area, run: Area, bandsOf: BandFinder): boolean {
  const [band] = bandsOf(run);
  if (band === undefined) return false;
  const columns = labelled(sheet.words, band);
  if (!hasIdentity(columns)) return columns.some(({ field }) => isStatistic(field));
  const beside = bandsOf(left);
  const sameRows = beside.find((one) => one.rows.some((row) => band.rows.includes(row)));
  if (sameRows === undefined) return true;
  const fields = new Set(columns.map(({ field }) => field));
  const leftColumns = labelled(sheet.words, sameRows);
  const leftFields = leftColumns.map(({ field }) => field);
  // Groups of members hold neither a number of their own nor anything of the household.
  const ofHousehold = (field: Field | null): boolean =>
    field !== null && (ONCE.has(field) || isHouseholdField(field));
  if (leftFields.some(ofHousehold))
    return leftFields.some((field) => ofHousehold(field) && fields.has(field));
  return beginsAgain(leftColumns, columns);
}

/** Parts a band in which a whole table begins again without a blank column between. */
function partedBand(words: HeaderWords, band: HeaderBand): readonly HeaderBand[] {
  const columns = labelled(words, band).filter(({ member }) => member === 0);
  const first = columns.find(({ field }) => field !== null);
  if (!first || first.field === null || !ONCE.has(first.field)) return [band];
  const starts = columns.filter(({ field }) => field === first.field).map(({ column }) => column);
  if (starts.length < 2) return [band];
  const parts = starts.map((start, index): HeaderBand => {
    const firstColumn = index === 0 ? band.area.firstColumn : start;
    const next = starts[index + 1];
    const lastColumn = next === undefined ? band.area.lastColumn : next - 1;
    const inside = ({ column }: { readonly column: number }): boolean =>
      column >= firstColumn && column <= lastColumn;
    const stacks = band.stacks.filter(inside);
    const area = { ...band.area, firstColumn, lastColumn };
    return { ...band, area, stacks, hits: stacks.length };
  });
  const [whole, ...again] = parts.map((part) => labelled(words, part));
  return whole !== undefined && again.every((part) => beginsAgain(whole, part)) ? parts : [band];
}

/** Whether most of what a part holds stood in the first part too, somebody's name or number among it. */
function beginsAgain(whole: readonly Labelled[], part: readonly Labelled[]): boolean {
  const fields = new Set(whole.map(({ field }) => field));
  const known = part.filter(({ field }) => field !== null);
  const shared = known.filter(({ field }) => fields.has(field)).length;
  return hasIdentity(part) && shared >= 2 && shared >= known.length * 0.6;
}
