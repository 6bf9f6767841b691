import type { Area } from "../cells";
import type { SheetInfo, WorkbookInfo } from "../grid";
import { is1904, SECOND_DAY_OF_1904, supports } from "./assumptions";
import { hiddenRowsOf } from "./hidden-rows";
import { areaOfRange, AREAS_PLACE, RANGE_PLACE, rowsAddress } from "./places";
import type { Session } from "./session";

/** Rows in which merged areas are looked for: titles and headers. Fewer where there are too many. */
const HEADER_BANDS = [40, 12] as const;

interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetInfo["visibility"];
  readonly isProtected: boolean;
}

/** What a sheet's used area tells, cells with a format only included. */
interface Extent {
  readonly used: Area | null;
  /** False when no row is hidden; true or null when all or some are. */
  readonly rowHidden: boolean | null;
}

/** Describes the workbook: two requests, one for merged areas where they can be asked, one for hidden rows. */
export async function readInfo(session: Session): Promise<WorkbookInfo> {
  const { sheets, ...workbook } = await list(session);
  const extents = await readExtents(session, sheets);
  const merges = await readMerges(session, sheets);
  const hidden = await hiddenRowsOf(
    session,
    sheets.flatMap(({ name }, index) => {
      const { used = null, rowHidden = false } = extents[index] ?? {};
      return used && rowHidden !== false ? [{ ...used, sheet: name }] : [];
    }),
  );
  return {
    ...workbook,
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      index,
      isWorksheet: true,
      merges: merges?.[index] ?? null,
      hiddenRows: [...(hidden.get(sheet.name) ?? [])],
      lastUsedColumn: extents[index]?.used?.lastColumn ?? 0,
    })),
  };
}

async function list(
  session: Session,
): Promise<Omit<WorkbookInfo, "sheets"> & { sheets: ListedSheet[] }> {
  return session.read((context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const structure = workbook.protection.load("protected");
    const sheets = workbook.worksheets.load(
      "items/name,items/visibility,items/protection/protected",
    );
    const { year, month, day } = SECOND_DAY_OF_1904;
    const serial = workbook.functions.date(year, month, day).load("value");
    return () => ({
      readOnly: workbook.readOnly,
      structureProtected: structure.protected,
      date1904: is1904(serial.value),
      sheets: sheets.items.map(({ name, visibility, protection }) => ({
        name,
        visibility: visibilityOf(visibility),
        isProtected: protection.protected,
      })),
    });
  });
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

async function readExtents(session: Session, sheets: readonly ListedSheet[]): Promise<Extent[]> {
  return session.read((context) => {
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
 * Merged areas of the header bands. Excel fails above 512 of them, and on a desktop the call clears
 * the list of what can be undone: it is made only when the user asks for a check.
 */
async function readMerges(
  session: Session,
  sheets: readonly ListedSheet[],
): Promise<Area[][] | null> {
  if (!supports("1.13")) return null;
  for (const rows of HEADER_BANDS) {
    try {
      return await session.attempt((context) => {
        const merged = sheets.map(({ name }) =>
          context.workbook.worksheets
            .getItem(name)
            .getRange(rowsAddress(1, rows))
            .untrack()
            .getMergedAreasOrNullObject()
            .untrack()
            .load(AREAS_PLACE),
        );
        return () =>
          merged.map((one) => (one.isNullObject ? [] : one.areas.items.map(areaOfRange)));
      });
    } catch {
      // Too many: fewer rows, and in the end the host cannot tell.
    }
  }
  return null;
}
