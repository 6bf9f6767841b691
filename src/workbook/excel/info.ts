import type { Area } from "../cells";
import type { SheetInfo, WorkbookInfo } from "../grid";
import { supports } from "./assumptions";
import { hiddenRowsOf } from "./hidden-rows";
import { inquire, Question, type Inquiry } from "./inquiry";
import { areaOfRange, AREAS_PLACE, RANGE_PLACE, rowsAddress } from "./places";
import type { Session } from "./session";
import { overview, type Overview } from "./survey";

/** Rows in which merged areas are looked for: titles and headers. Fewer where there are too many. */
const HEADER_BANDS = [40, 12] as const;
/** What the extent, and the merged areas, of one sheet take in an answer. */
const EXTENT_BYTES = 150;
const MERGES_BYTES = 1_000;

/** What a sheet's used area tells, cells with a format only included. */
interface Extent {
  readonly used: Area | null;
  /** False when no row is hidden; true or null when all or some are. */
  readonly rowHidden: boolean | null;
}

/**
 * Further inquiries that share a request: all that would be good to know, or, when that request
 * failed, the least.
 */
export type Beside = (extent: "all" | "least") => readonly Inquiry[];

/** Describes the workbook: two requests, and one more where rows are hidden. */
export async function readInfo(session: Session): Promise<WorkbookInfo> {
  return describe(session, await overview(session), () => []);
}

/** Describes a workbook of which an overview was had. */
export async function describe(
  session: Session,
  found: Overview,
  beside: Beside,
): Promise<WorkbookInfo> {
  const { extents, merges } = await extentsAndMerges(session, found, beside);
  const hidden = await hiddenRowsOf(
    session,
    found.sheets.flatMap(({ name }, index) => {
      const { used = null, rowHidden = false } = extents[index] ?? {};
      return used && rowHidden !== false ? [{ ...used, sheet: name }] : [];
    }),
  );
  const { readOnly, structureProtected, date1904 } = found;
  return {
    readOnly,
    structureProtected,
    date1904,
    sheets: found.sheets.map((sheet, index): SheetInfo => ({
      ...sheet,
      index,
      isWorksheet: true,
      merges: merges?.[index] ?? null,
      hiddenRows: [...(hidden.get(sheet.name) ?? [])],
      lastUsedColumn: extents[index]?.used?.lastColumn ?? 0,
    })),
  };
}

/**
 * Excel fails above 512 merged areas: then everything else is asked for without them, and they in
 * fewer rows. Null where they cannot be told.
 */
async function extentsAndMerges(
  session: Session,
  { sheets }: Overview,
  beside: Beside,
): Promise<{ readonly extents: readonly Extent[]; readonly merges: Area[][] | null }> {
  const asked = { extents: askExtents(sheets), merges: askMerges(sheets, HEADER_BANDS[0]) };
  try {
    await inquire(session, [asked.extents, asked.merges, ...beside("all")]);
    const merges = supports("1.13") ? asked.merges.answer : null;
    return { extents: asked.extents.answer, merges };
  } catch {
    // What else it may have been comes up again.
  }
  const extents = askExtents(sheets);
  await inquire(session, [extents, ...beside("least")]);
  return { extents: extents.answer, merges: await fewerMerges(session, sheets) };
}

function askExtents(sheets: Overview["sheets"]): Question<Extent[]> {
  return new Question(sheets.length * EXTENT_BYTES, (context) => {
    const ranges = sheets.map(({ name }) =>
      context.workbook.worksheets
        .getItem(name)
        .getUsedRangeOrNullObject(false)
        .untrack()
        .load(`${RANGE_PLACE},rowHidden`),
    );
    return () =>
      ranges.map((range) =>
        range.isNullObject
          ? { used: null, rowHidden: false }
          : { used: areaOfRange(range), rowHidden: range.rowHidden },
      );
  });
}

/**
 * Merged areas of the header bands; on a desktop the call clears the list of what can be undone: it
 * is made only when the user asks for a check.
 */
function askMerges(sheets: Overview["sheets"], rows: number): Question<Area[][]> {
  if (!supports("1.13")) return Question.answered([]);
  return new Question(sheets.length * MERGES_BYTES, (context) => {
    const merged = sheets.map(({ name }) =>
      context.workbook.worksheets
        .getItem(name)
        .getRange(rowsAddress(1, rows))
        .untrack()
        .getMergedAreasOrNullObject()
        .untrack()
        .load(AREAS_PLACE),
    );
    return () => merged.map((one) => (one.isNullObject ? [] : one.areas.items.map(areaOfRange)));
  });
}

async function fewerMerges(session: Session, sheets: Overview["sheets"]): Promise<Area[][] | null> {
  if (!supports("1.13")) return null;
  try {
    const asked = askMerges(sheets, HEADER_BANDS[1]);
    await inquire(session, [asked]);
    return asked.answer;
  } catch {
    // Too many even there: the host cannot tell.
    return null;
  }
}
