/**
 * Sheets of ours that stand in a workbook from earlier runs. A run replaces everything of ours, so
 * whatever it was not asked for is written again: what rests on figures alone from the new figures,
 * what people write on as it stands. A sheet of ours goes by 恢复 alone.
 */
import { fromSerial } from "../calendar";
import { isParametersSheet, parametersAsWritten } from "../policy";
import {
  describeBiweekly,
  differenceSheetAsItStands,
  ledgerAsItStands,
  readBiweekly,
  sampleNoteAsItStands,
  sampleSheetAsItStands,
  SHEET_NAMES,
  sheetAsItStands,
  sheetIsFilledIn,
  type DayOfSerial,
  type Language,
} from "../reports";
import type { Grid } from "../workbook/grid";
import type { SheetDescription } from "../workbook/sheets";
import type { ReadInput } from "./inputs";

/** A sheet that we make, by its key in `SHEET_NAMES`. */
export type OurSheet = keyof typeof SHEET_NAMES;

const OUR_SHEETS = Object.keys(SHEET_NAMES) as readonly OurSheet[];

/** A sheet of ours as it stands; its name may bear a suffix where the county already used it. */
export function ourSheet(input: ReadInput, kind: OurSheet): Grid | null {
  for (const [name, grid] of input.ourSheets) if (kindOf(name) === kind) return grid;
  return null;
}

function kindOf(name: string): OurSheet | null {
  const base = name.replace(/\(\d+\)$/, "");
  return OUR_SHEETS.find((kind) => SHEET_NAMES[kind] === base) ?? null;
}

/**
 * Whether people wrote on a sheet of ours. One that they gave a name of their own counts as written on.
 */
export function isFilledIn(grid: Grid, date1904: boolean): boolean {
  if (isParametersSheet(grid)) return parametersAsWritten(grid, date1904) === null;
  const kind = kindOf(grid.sheet);
  return kind === null || sheetIsFilledIn(kind, grid, (serial) => fromSerial(serial, date1904));
}

/** Which sheets of ours stand in the workbook. */
export function standingKinds(input: ReadInput): ReadonlySet<OurSheet> {
  const kinds = [...input.ourSheets.keys()].map(kindOf);
  return new Set(kinds.filter((kind) => kind !== null));
}

/** Days of serial numbers as this workbook counts them. */
export function dayOfSerialIn(input: ReadInput): DayOfSerial {
  const { date1904 } = input.roster.info;
  return (serial) => fromSerial(serial, date1904);
}

/**
 * Every sheet of ours that stands and is not made anew, as it stands. Sheets of parameters are left
 * out: they are looked after where parameters are.
 */
export function sheetsAsTheyStand(
  input: ReadInput,
  madeAnew: ReadonlySet<OurSheet>,
  language: Language,
): readonly SheetDescription[] {
  const dayOf = dayOfSerialIn(input);
  return [...input.ourSheets].flatMap(([name, grid]) => {
    const kind = kindOf(name);
    if (kind !== null && madeAnew.has(kind)) return [];
    if (isParametersSheet(grid)) return [];
    return [asItStands(kind, name, grid, dayOf, language)];
  });
}

function asItStands(
  kind: OurSheet | null,
  name: string,
  grid: Grid,
  dayOf: DayOfSerial,
  language: Language,
): SheetDescription {
  switch (kind) {
    case "sample":
      return sampleSheetAsItStands(grid, dayOf, language);
    case "sampleNote":
      return sampleNoteAsItStands(grid, dayOf, language);
    case "sampleDifferences":
      return differenceSheetAsItStands(grid, dayOf, language);
    case "ledger":
      return ledgerAsItStands(grid, dayOf, language);
    case "biweekly": {
      const contents = readBiweekly(grid, dayOf);
      return contents === null
        ? sheetAsItStands(name, grid, dayOf)
        : describeBiweekly(contents, language);
    }
    case "summary":
    case "findings":
    case "log":
    case null:
      return sheetAsItStands(name, grid, dayOf);
  }
}
