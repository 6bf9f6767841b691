import type { Area } from "../cells";
import type { SheetInfo } from "../grid";
import { isOurName, parseHiddenName, type HiddenNameKind } from "../hidden-names";
import { WorkbookError, type Ours, type WrittenTable } from "../port";
import {
  RECORD_NAMESPACE,
  tellsOfMarks,
  tellsOriginals,
  type RecordedPlace,
  type RunRecord,
} from "../record";
import { parseReference } from "../sheet-names";
import { is1904, SECOND_DAY_OF_1904 } from "./assumptions";
import { errorCode } from "./error-codes";
import { askTexts, readRecords, recordsOf } from "./record-part";
import type { Session, Work } from "./session";

/** An area that a hidden name of ours points at. */
export interface NamedArea {
  readonly kind: HiddenNameKind;
  readonly id: number;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What is ours in the workbook. */
export interface OursFound {
  readonly named: readonly NamedArea[];
  /** All names of ours, those that point nowhere too. */
  readonly names: readonly string[];
  /** Ids of the parts that hold a record; more than one only after a broken-off run. */
  readonly parts: readonly string[];
  readonly record: RunRecord | null;
}

export interface SurveyedSheet {
  readonly name: string;
  readonly visibility: SheetInfo["visibility"];
  readonly isProtected: boolean;
}

/** All that has to be known of a workbook before anything in it is changed. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  /** Null when nothing of ours is there. */
  readonly ours: OursFound | null;
}

/** What one request tells. */
export interface Overview extends Omit<Survey, "ours"> {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Ids of the parts that hold a record. */
  readonly parts: readonly string[];
  /** Their texts, where this session knew of them. */
  readonly texts: readonly string[] | null;
}

/** Looks at the workbook: one request, and one more where a record is there that was not known of. */
export async function survey(session: Session): Promise<Survey> {
  const found = await overview(session);
  const { parts, texts } = found;
  return surveyed(found, texts ? recordsOf(texts) : await readRecords(session, parts));
}

/** An overview with the records of its parts. */
export function surveyed(
  { names, parts, texts: _read, ...rest }: Overview,
  records: readonly RunRecord[],
): Survey {
  if (names.length === 0 && parts.length === 0) return { ...rest, ours: null };
  const named = names.flatMap(({ name, formula }) => namedArea(name, formula, rest.sheets));
  const ours = { named, names: names.map(({ name }) => name), parts, record: joined(records) };
  return { ...rest, ours };
}

/** One request, shared with a question for the selection; a part that has gone since makes it fail, and then it is made again without. */
export async function overview(session: Session): Promise<Overview> {
  const known = session.recordParts;
  const told = await session.join(askOverview(known)).catch((error: unknown) => {
    if (known.length === 0 || errorCode(error) !== "ItemNotFound") return session.fail(error);
    return session.read(askOverview([]));
  });
  const { eventsOn, texts, ...found } = told;
  const { parts } = found;
  session.keepEvents(eventsOn);
  session.recordParts = parts;
  const isKnown = parts.length === texts.length && parts.every((id, i) => id === known[i]);
  return { ...found, texts: isKnown ? texts : null };
}

interface Told extends Omit<Overview, "texts"> {
  readonly eventsOn: boolean;
  readonly texts: readonly string[];
}

function askOverview(known: readonly string[]): Work<Told> {
  return (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const structure = workbook.protection.load("protected");
    const sheets = workbook.worksheets.load(
      "items/name,items/visibility,items/protection/protected",
    );
    const found = workbook.names.load("items/name,items/formula");
    const held = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id");
    const { year, month, day } = SECOND_DAY_OF_1904;
    const serial = workbook.functions.date(year, month, day).load("value");
    context.runtime.load("enableEvents");
    const texts = askTexts(context, known);
    return () => ({
      date1904: is1904(serial.value),
      readOnly: workbook.readOnly,
      structureProtected: structure.protected,
      eventsOn: context.runtime.enableEvents,
      sheets: sheets.items.map(({ name, visibility, protection }) => ({
        name,
        visibility: visibilityOf(visibility),
        isProtected: protection.protected,
      })),
      names: found.items
        .map(({ name, formula }) => ({ name, formula: String(formula) }))
        .filter(({ name }) => isOurName(name)),
      parts: held.items.map(({ id }) => id),
      texts: texts(),
    });
  };
}

function visibilityOf(told: string): SheetInfo["visibility"] {
  switch (told) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "very-hidden";
    default:
      return "visible";
  }
}

function namedArea(
  name: string,
  formula: string,
  sheets: readonly SurveyedSheet[],
): readonly NamedArea[] {
  const ours = parseHiddenName(name);
  const reference = ours && parseReference(formula);
  if (!reference) return [];
  const sheet = sheets.find((one) => one.name.toLowerCase() === reference.sheet.toLowerCase());
  return sheet ? [{ ...ours, name, sheet: sheet.name, area: reference.area }] : [];
}

/** Of several records, after a broken-off run, the last that speaks of one, with the last settings. */
function joined(records: readonly RunRecord[]): RunRecord | null {
  const last = records.findLast(({ run }) => run !== null) ?? records.at(-1);
  if (!last) return null;
  const kept = records.findLast(({ settings }) => settings !== null)?.settings ?? null;
  return { ...last, settings: last.settings ?? kept };
}

/** The sheet that a place of the record is now, or null when it is gone. */
export function sheetOfPlace({ named }: OursFound, place: RecordedPlace): string | null {
  const ids = { table: place.tables, area: place.areas };
  const found = named.find(
    ({ kind, id }) =>
      (kind === "place" && id === place.id) ||
      ((kind === "table" || kind === "area") && ids[kind].some((one) => one.id === id)),
  );
  return found?.sheet ?? null;
}

/** The areas of ours on a sheet of the county's. */
export function oursOnSheet(ours: OursFound | null, sheet: string): NamedArea[] {
  return (ours?.named ?? []).filter(
    (one) => one.sheet === sheet && (one.kind === "table" || one.kind === "area"),
  );
}

/** The whole sheets of ours. */
export function oursSheets(ours: OursFound | null): NamedArea[] {
  return (ours?.named ?? []).filter(({ kind }) => kind === "sheet");
}

/** Answers the port's question what earlier runs left. */
export function describeOurs(ours: OursFound): Ours {
  return {
    tables: ours.named
      .filter(({ kind }) => kind === "table")
      .map((one) => writtenTable(one, ours.record)),
    sheets: oursSheets(ours).map(({ sheet }) => sheet),
    hasRecord: tellsOriginals(ours.record, ours.names.length > 0),
    hasMarks: tellsOfMarks(ours.record),
    run: ours.record?.run ?? null,
  };
}

/** A table as it stands now: rows that were inserted above it have moved its data with it. */
function writtenTable({ id, sheet, area }: NamedArea, record: RunRecord | null): WrittenTable {
  const recorded = record?.places.flatMap(({ tables }) => tables).find((table) => table.id === id);
  if (!recorded) {
    return { sheet, area, firstRow: area.firstRow, lastRow: area.lastRow, rowKeys: [] };
  }
  return {
    sheet,
    area,
    firstRow: recorded.firstRow + area.firstRow - recorded.area.firstRow,
    lastRow: recorded.lastRow + area.lastRow - recorded.area.lastRow,
    rowKeys: recorded.rowKeys,
  };
}

/** The sheet of a name as the workbook writes it; letters' case does not matter, as in Excel. */
export function findSheet({ sheets }: Survey, name: string): SurveyedSheet {
  const found =
    sheets.find((one) => one.name === name) ??
    sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new WorkbookError("no-such-sheet", { sheet: name });
  return found;
}
