import { WorkbookError, type Additions } from "../port";
import { settingsRecord } from "../record";
import type { SheetDescription } from "../sheets";
import { freeSheetName } from "../sheet-names";
import { applyAdditions } from "./apply";
import { makeChanges } from "./change-queue";
import { keepRecord } from "./record-part";
import type { Session } from "./session";
import { oursSheets, survey } from "./survey";
import { removeNames } from "./take-out";
import { writeNewSheet } from "./write-sheet";

/**
 * Adds one sheet of ours beside what is ours already, and gives its name.
 *
 * @throws WorkbookError read-only, structure-protected
 */
export async function addLoneSheet(
  session: Session,
  sheet: SheetDescription,
  run: Additions["run"],
): Promise<string> {
  const found = await survey(session);
  if (found.ours === null || found.ours.names.length === 0) {
    const additions = { blocks: [], marks: [], tables: [], sheets: [sheet], run };
    const report = await applyAdditions(session, additions, () => null);
    return report.sheetsWritten[0] ?? sheet.name;
  }
  if (found.readOnly) throw new WorkbookError("read-only");
  if (found.structureProtected) throw new WorkbookError("structure-protected");
  const name = freeSheetName(sheet.name, new Set(found.sheets.map((one) => one.name)));
  const id = Math.max(0, ...oursSheets(found.ours).map((one) => one.id)) + 1;
  await makeChanges(
    session,
    writeNewSheet(session, { name, id, description: sheet }, found.date1904),
  );
  return name;
}

/**
 * Makes a sheet of ours the county's own: without its hidden name nothing tells it from others.
 *
 * @throws WorkbookError read-only, no-such-sheet
 */
export async function releaseSheet(session: Session, sheet: string): Promise<void> {
  const { ours, readOnly } = await survey(session);
  if (readOnly) throw new WorkbookError("read-only");
  const named = oursSheets(ours).find((one) => one.sheet === sheet);
  if (ours === null || named === undefined) throw new WorkbookError("no-such-sheet", { sheet });
  const changes = [removeNames(session, [named.name])];
  if (ours.names.length === 1) {
    changes.push(keepRecord(session, ours.parts, settingsRecord(ours.record?.settings ?? null)));
  }
  await makeChanges(session, changes);
}
