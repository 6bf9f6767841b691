import { isWithin } from "../areas";
import { blockArea } from "../block-area";
import { contains, MAX_COLUMN, MAX_ROW, type Area } from "../cells";
import { WorkbookError } from "../port";
import type { Additions, BlockWrite, Conflict, Mark, WrittenTable } from "../port";
import { parseHiddenName } from "../hidden-names";
import { freeSheetName } from "../sheet-names";
import { findSheet, oursSheets, type NamedArea, type Survey, type SurveyedSheet } from "./survey";
import type { NewSheet } from "./write-sheet";

/** What is to be added to one sheet of the county's. */
export interface SheetPlan {
  readonly sheet: string;
  readonly blocks: readonly BlockWrite[];
  /** One mark for each cell; the last one given wins. */
  readonly marks: readonly Mark[];
  readonly tables: readonly { readonly id: number; readonly table: WrittenTable }[];
  /** Blocks outside the tables' columns. */
  readonly areas: readonly { readonly id: number; readonly area: Area }[];
  /** Every area of ours on the sheet. */
  readonly ours: readonly Area[];
}

/** All that a run adds, sorted by where it goes. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly newSheets: readonly NewSheet[];
  /** Sheets of an earlier run: those in the way of a new one's name are renamed until they go. */
  readonly oldSheets: readonly OldSheet[];
  /** Marks that are not made. */
  readonly conflicts: readonly Conflict[];
  /** The number of the first place; all numbers go on from those of an earlier run. */
  readonly firstId: number;
}

export interface OldSheet {
  readonly named: NamedArea;
  /** Its name until it goes; null when nothing wants its name. */
  readonly renamed: string | null;
}

/**
 * Plans a run.
 *
 * @throws WorkbookError no-such-sheet, sheet-protected, structure-protected, read-only, no-room
 */
export function planAdditions(found: Survey, additions: Additions): Plan {
  const addsSheets = additions.sheets.length > 0;
  if (found.readOnly) throw new WorkbookError("read-only");
  if (found.structureProtected && addsSheets) throw new WorkbookError("structure-protected");
  const conflicts: Conflict[] = [];
  const sheets: SheetPlan[] = [];
  for (const { sheet, plan } of plansPerSheet(found, additions)) {
    if (!sheet.isProtected) {
      refuseNoRoom(plan);
      sheets.push(plan);
    } else conflicts.push(...onProtected(plan));
  }
  return { sheets, ...planSheets(found, additions), conflicts, firstId: firstId(found) };
}

function plansPerSheet(
  found: Survey,
  additions: Additions,
): { readonly sheet: SurveyedSheet; readonly plan: SheetPlan }[] {
  let nextArea = firstId(found);
  const tables = additions.tables.map((table, index) => ({ id: nextArea + index, table }));
  const all = [...additions.blocks, ...additions.marks, ...additions.tables];
  const named = new Map<string, SurveyedSheet>();
  for (const { sheet } of all) if (!named.has(sheet)) named.set(sheet, findSheet(found, sheet));
  const sheets = found.sheets.filter((sheet) => [...named.values()].includes(sheet));
  return sheets.map((sheet) => {
    const isHere = (one: { readonly sheet: string }): boolean => named.get(one.sheet) === sheet;
    const blocks = additions.blocks.filter(isHere).map((one) => ({ ...one, sheet: sheet.name }));
    const here = tables.filter(({ table }) => isHere(table));
    const areas = blocks
      .map(blockArea)
      .filter((area) => !here.some(({ table }) => isWithin(area, table.area)))
      .map((area) => ({ id: nextArea++, area }));
    const ours = [...here.map(({ table }) => table.area), ...areas.map(({ area }) => area)];
    const marks = onePerCell(additions.marks.filter(isHere));
    return { sheet, plan: { sheet: sheet.name, blocks, marks, tables: here, areas, ours } };
  });
}

/** The first number that no name and no place of an earlier run has. */
function firstId({ ours }: Survey): number {
  const named = (ours?.names ?? []).map((name) => parseHiddenName(name)?.id ?? 0);
  const places = (ours?.record?.places ?? []).map(({ id }) => id);
  return Math.max(0, ...named, ...places) + 1;
}

function onePerCell(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.row},${mark.column}`, mark])).values()];
}

/** Marks on a protected sheet are listed as not made; anything more is refused. */
function onProtected({ sheet, marks, blocks, tables }: SheetPlan): Conflict[] {
  if (blocks.length > 0 || tables.length > 0) throw new WorkbookError("sheet-protected", { sheet });
  return marks.map(({ row, column }) => ({ sheet, row, column, reason: "protected" }));
}

function refuseNoRoom({ sheet, ours }: SheetPlan): void {
  const isOut = ours.some(
    ({ lastRow, lastColumn }) => lastRow > MAX_ROW || lastColumn > MAX_COLUMN,
  );
  if (isOut) throw new WorkbookError("no-room", { sheet });
}

/** Names for the new sheets, and for those of an earlier run that are in their way. */
function planSheets(
  found: Survey,
  { sheets }: Additions,
): { newSheets: NewSheet[]; oldSheets: OldSheet[] } {
  const old = oursSheets(found.ours);
  const oldNames = new Set(old.map(({ sheet }) => sheet));
  const taken = new Set(found.sheets.map(({ name }) => name).filter((name) => !oldNames.has(name)));
  let id = Math.max(0, ...old.map((one) => one.id));
  const newSheets = sheets.map((description) => {
    const name = freeSheetName(description.name, taken);
    taken.add(name);
    return { name, id: ++id, description };
  });
  const wanted = new Set(newSheets.map(({ name }) => name.toLowerCase()));
  const all = new Set([...taken, ...oldNames]);
  const oldSheets = old.map((named): OldSheet => {
    if (!wanted.has(named.sheet.toLowerCase())) return { named, renamed: null };
    const renamed = freeSheetName(named.sheet, all);
    all.add(renamed);
    return { named, renamed };
  });
  return { newSheets, oldSheets };
}

/** Whether a cell lies within one of our areas: its mark goes when the area goes. */
export function isOnOurs({ ours }: SheetPlan, row: number, column: number): boolean {
  return ours.some((area) => contains(area, row, column));
}
