import type { Additions, ApplyReport, BlockWrite } from "../port";
import { settingsRecord } from "../record";
import { beforeImages, type BeforeImage } from "./before-images";
import { makeChanges, type Change } from "./change-queue";
import { planFillsBack } from "./fills-back";
import { nextTask } from "./next-task";
import { planAdditions, type OldSheet, type Plan } from "./plan";
import { putRecord } from "./put-record";
import { keepRecord } from "./record-part";
import type { Session } from "./session";
import { survey, type Survey } from "./survey";
import { refuseTakingOut, removeSheets, takenOut, takeOut } from "./take-out";
import { lookAtTargets, type LastRead, type Seen } from "./targets";
import { writeBlock } from "./write-block";
import { writeMarks } from "./write-marks";
import { writeNewSheet } from "./write-sheet";

/**
 * Replaces everything of ours by `additions`. First all that could forbid it is looked at; then what
 * an earlier run left is taken out; then the record is written, and after it what it speaks of. So
 * a request that fails leaves the county's sheets as they were, or restorable to that. Sheets of an
 * earlier run, which may hold what officers decided, go only when the new ones stand.
 */
export async function applyAdditions(
  session: Session,
  additions: Additions,
  lastRead: LastRead,
): Promise<ApplyReport> {
  const found = await survey(session);
  const plan = planAdditions(found, additions);
  refuseTakingOut(found);
  await nextTask();
  const seen = await lookAtTargets(session, found, plan.sheets, lastRead);
  await nextTask();
  const before = beforeImages(plan, seen);
  await nextTask();
  const earlier = takeOutEarlier(session, found, plan, seen);
  await nextTask();
  await makeChanges(session, changesOf(session, plan, before, additions.run, found, earlier));
  return {
    cellsWritten: additions.blocks.reduce((sum, block) => sum + filledCells(block), 0),
    cellsMarked: before.reduce((sum, { marks }) => sum + marks.length, 0),
    sheetsWritten: plan.newSheets.map(({ name }) => name),
    conflicts: [
      ...earlier.conflicts,
      ...plan.conflicts,
      ...before.flatMap(({ conflicts }) => conflicts),
    ],
  };
}

/** Takes out what an earlier run left on the county's sheets; its own sheets stay until the end. */
function takeOutEarlier(
  session: Session,
  found: Survey,
  plan: Plan,
  { earlier, fills }: Seen,
): { readonly changes: readonly Change[]; readonly conflicts: ApplyReport["conflicts"] } {
  const { ours } = found;
  if (!ours) return { changes: [], conflicts: [] };
  const kept = new Set(plan.oldSheets.map(({ named }) => named.name));
  const names = ours.names.filter((name) => !kept.has(name));
  const back = planFillsBack(earlier.marks, fills);
  return {
    changes: takeOut(session, found, ours, back, names),
    conflicts: takenOut(found, ours, back).conflicts,
  };
}

/** Everything that a run changes, in its order, each made up when it is its turn. */
function* changesOf(
  session: Session,
  plan: Plan,
  before: readonly BeforeImage[],
  run: Additions["run"],
  { date1904, ours }: Survey,
  earlier: { readonly changes: readonly Change[] },
): Generator<Change> {
  yield* earlier.changes;
  const settings = ours?.record?.settings ?? null;
  const parts = ours?.parts ?? [];
  if (plan.sheets.length > 0 || plan.newSheets.length > 0) {
    const record = { run, places: before.map(({ place }) => place), styles: null, settings };
    yield putRecord(session, record, plan.sheets, parts);
  } else if (parts.length > 0) {
    yield keepRecord(session, parts, settingsRecord(settings));
  }
  for (const [index, { sheet, blocks }] of plan.sheets.entries()) {
    for (const block of blocks) yield* writeBlock(session, block, date1904);
    yield* writeMarks(sheet, before[index]?.marks ?? []);
  }
  for (const old of plan.oldSheets) yield* makeWay(session, old);
  for (const sheet of plan.newSheets) yield* writeNewSheet(session, sheet, date1904);
  const gone = plan.oldSheets.map(({ named, renamed }) => ({
    ...named,
    sheet: renamed ?? named.sheet,
  }));
  yield* removeSheets(session, gone);
}

/** Gives an old sheet of ours another name, so that the new one can have its. */
function makeWay(session: Session, { named, renamed }: OldSheet): Change[] {
  if (renamed === null) return [];
  return [
    {
      bytes: 500,
      queue: (context): void => {
        context.workbook.worksheets.getItem(named.sheet).name = renamed;
      },
      isDone: () =>
        session.read((context) => {
          const { worksheets, names } = context.workbook;
          const sheet = worksheets.getItemOrNullObject(renamed).load("name");
          // At the end of a run it goes, and after it its name of ours, which then points nowhere.
          const ours = names.getItemOrNullObject(named.name).load("formula");
          return () =>
            !sheet.isNullObject || ours.isNullObject || String(ours.formula).includes("#REF!");
        }),
    },
  ];
}

function filledCells({ rows }: BlockWrite): number {
  return rows.reduce((sum, row) => sum + row.filter((content) => content !== null).length, 0);
}
