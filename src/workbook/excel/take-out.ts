import { hiddenName } from "../hidden-names";
import { WorkbookError, type Conflict, type RestoreReport } from "../port";
import { tellsOriginals, type RecordedPlace } from "../record";
import { writeBlanks } from "./blanks";
import { makeChanges, type Change } from "./change-queue";
import { askFillsBack, type FillsBack } from "./fills-back";
import { columnShift, movedBlank } from "./moved";
import { rangeOf } from "./places";
import { forgetPlaces, keepRecord, readRecords, recordParts } from "./record-part";
import { recordedMarks } from "./recorded-marks";
import type { Session } from "./session";
import {
  findSheet,
  oursOnSheet,
  oursSheets,
  sheetOfPlace,
  type NamedArea,
  type OursFound,
  type Survey,
} from "./survey";
import { writeWidthsBack } from "./widths";

/** What a taking-out did, but for whole sheets. */
export interface TakenOut {
  readonly cellsRestored: number;
  readonly columnsRemoved: number;
  readonly conflicts: readonly Conflict[];
}

const AREA_BYTES = 1_000;
const NAME_BYTES = 300;

/** Protection is never taken off: what it keeps from us is said before anything is changed. */
export function refuseTakingOut(found: Survey): void {
  const { ours } = found;
  if (!ours) return;
  if (found.readOnly) throw new WorkbookError("read-only");
  if (found.structureProtected && oursSheets(ours).length > 0) {
    throw new WorkbookError("structure-protected");
  }
  for (const { name, isProtected } of found.sheets) {
    if (isProtected && oursOnSheet(ours, name).length > 0) {
      throw new WorkbookError("sheet-protected", { sheet: name });
    }
  }
}

/**
 * The changes that take our columns and marks out of the county's sheets and give back what was
 * there before. Only then does the record forget them, and the names go after it: a request which
 * fails on the way leaves all that is needed to try again.
 *
 * @param fills what is to be done about marks
 * @param names the names of ours that go
 */
export function takeOut(
  session: Session,
  found: Survey,
  ours: OursFound,
  fills: FillsBack,
  names: readonly string[],
): Change[] {
  const isOut = outOrNot(session, ours, names);
  const changes = [
    ...clearPlaces(found, ours),
    ...fills.changes,
    ...forgetPlaces(session, ours.parts, ours.record),
  ];
  return [...changes.map((change) => ({ ...change, isDone: isOut })), removeNames(session, names)];
}

/**
 * Whether all was taken out: Excel works through changes in their order, and the record forgets its
 * places, and loses its names, after all else. What stands in the cells could be a later run's.
 */
function outOrNot(
  session: Session,
  { record }: OursFound,
  names: readonly string[],
): () => Promise<boolean> {
  const ids = new Set((record?.places ?? []).map(({ id }) => id));
  let isOut = false;
  return async () => {
    if (isOut) return true;
    if (ids.size === 0) isOut = (await namesThere(session, names)).size === 0;
    else {
      const present = await readRecords(session, await recordParts(session));
      isOut = !present.some(({ places }) => places.some(({ id }) => ids.has(id)));
    }
    return isOut;
  };
}

/** The cells of marks, and the columns, of which a taking-out is to tell. */
export function takenOut(found: Survey, ours: OursFound, fills: FillsBack): TakenOut {
  return {
    cellsRestored: fills.cellsRestored,
    columnsRemoved: countColumns(ours.named),
    conflicts: [...recordedMarks(found, ours).conflicts, ...fills.conflicts],
  };
}

/** The changes that empty our areas and give back the looks and widths under them. */
function clearPlaces(found: Survey, ours: OursFound): Change[] {
  const { record } = ours;
  // A record that has forgotten its places speaks of columns that are out already.
  if (record !== null && record.run !== null && record.places.length === 0) return [];
  return sheetsOf(ours)
    .filter((sheet) => !findSheet(found, sheet).isProtected)
    .flatMap((sheet) => {
      const named = oursOnSheet(ours, sheet);
      const places = (record?.places ?? []).filter((place) => sheetOfPlace(ours, place) === sheet);
      return [
        ...clearAreas(sheet, named),
        ...places.flatMap((place) => blanksAndWidths(sheet, place, named)),
      ];
    });
}

/** The county's sheets on which something of ours stands. */
function sheetsOf({ named }: OursFound): string[] {
  return [...new Set(named.filter(({ kind }) => kind !== "sheet").map(({ sheet }) => sheet))];
}

function clearAreas(sheet: string, named: readonly NamedArea[]): Change[] {
  return named.map(({ area }) => ({
    bytes: AREA_BYTES,
    sheet,
    queue: (context): void => {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      range.unmerge();
      range.clear("All");
    },
  }));
}

function blanksAndWidths(
  sheet: string,
  place: RecordedPlace,
  named: readonly NamedArea[],
): Change[] {
  const blanks = place.blanks.map((one) => ({
    ...one,
    cells: one.cells.map((cell) => movedBlank(place, named, cell)),
  }));
  const shift = columnShift(place, named);
  const widths = place.widths.map((one) => ({ ...one, column: one.column + shift }));
  const looks = blanks.map((blank): Change => ({
    bytes: AREA_BYTES + blank.cells.length * 8,
    sheet,
    queue: (context): void => {
      writeBlanks(context.workbook.worksheets.getItem(sheet), [blank]);
    },
  }));
  return [...looks, ...writeWidthsBack(sheet, widths)];
}

/** The change that removes names of ours. */
export function removeNames(session: Session, names: readonly string[]): Change {
  let left = names;
  return {
    bytes: names.length * NAME_BYTES,
    queue: (context): void => {
      for (const name of left) context.workbook.names.getItem(name).delete();
    },
    isDone: async () => {
      left = [...(await namesThere(session, left))];
      return left.length === 0;
    },
  };
}

/** Which of some names the workbook has. */
export function namesThere(session: Session, names: readonly string[]): Promise<Set<string>> {
  return session.read((context) => {
    const found = names.map((name) =>
      context.workbook.names.getItemOrNullObject(name).load("name"),
    );
    return () => new Set(names.filter((_, index) => found[index]?.isNullObject === false));
  });
}

/** The change that deletes whole sheets of ours, with the names that mark them. */
export function removeSheets(session: Session, sheets: readonly NamedArea[]): Change[] {
  return sheets.map(({ sheet, id }) => ({
    bytes: AREA_BYTES,
    queue: (context): void => {
      const { workbook } = context;
      const gone = workbook.worksheets.getItem(sheet);
      // Excel deletes no sheet that only a macro can show.
      gone.visibility = "Hidden";
      gone.delete();
      workbook.names.getItem(hiddenName("sheet", id)).delete();
    },
    isDone: async () => {
      const left = await session.read((context) => {
        const { workbook } = context;
        const found = workbook.worksheets.getItemOrNullObject(sheet).load("name");
        const name = workbook.names.getItemOrNullObject(hiddenName("sheet", id)).load("name");
        return () => ({ sheet: !found.isNullObject, name: !name.isNullObject });
      });
      if (!left.sheet && left.name) {
        await session.write((context) => {
          context.workbook.names.getItem(hiddenName("sheet", id)).delete();
        });
      }
      return !left.sheet;
    },
  }));
}

function countColumns(named: readonly NamedArea[]): number {
  const columns = new Set<string>();
  for (const { kind, sheet, area } of named) {
    if (kind !== "table") continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      columns.add(`${column} ${sheet}`);
    }
  }
  return columns.size;
}

/** The report where nothing of ours was found. */
export const NOTHING: RestoreReport = {
  cellsRestored: 0,
  columnsRemoved: 0,
  sheetsRemoved: [],
  conflicts: [],
  fillsRestored: true,
};

/** Takes out everything of ours, whole sheets too, and gives back the original fills. */
export async function restoreWorkbook(session: Session, found: Survey): Promise<RestoreReport> {
  const { ours } = found;
  if (!ours) return NOTHING;
  refuseTakingOut(found);
  const sheets = oursSheets(ours);
  const own = new Set(sheets.map(({ name }) => name));
  const others = ours.names.filter((name) => !own.has(name));
  const fills = await askFillsBack(session, ours, recordedMarks(found, ours).groups);
  await makeChanges(session, [
    ...takeOut(session, found, ours, fills, others),
    ...removeSheets(session, sheets),
    ...(ours.parts.length > 0 ? [keepRecord(session, ours.parts, null)] : []),
  ]);
  session.recordParts = [];
  return {
    ...takenOut(found, ours, fills),
    sheetsRemoved: sheets.map(({ sheet }) => sheet),
    fillsRestored: tellsOriginals(ours.record, ours.names.length > 0),
  };
}
