import { hiddenName } from "../hidden-names";
import type { RunRecord } from "../record";
import { writeRecord } from "../record-write";
import { areaReference, sheetReference } from "../sheet-names";
import { bytesOfText } from "./batch-bytes";
import type { Change } from "./change-queue";
import type { SheetPlan } from "./plan";
import type { Session } from "./session";
import { survey } from "./survey";

interface NewName {
  readonly name: string;
  readonly formula: string;
}

const NAME_BYTES = 400;

/** The change that comes before all others: the record, and the names by which ours is found again. */
export function putRecord(
  session: Session,
  record: RunRecord,
  plans: readonly SheetPlan[],
): Change {
  const xml = writeRecord(record);
  const names = plans.flatMap((plan, index) => namesOf(plan, index + 1));
  return {
    bytes: bytesOfText(xml) + names.length * NAME_BYTES,
    queue: (context): void => {
      const { workbook } = context;
      workbook.customXmlParts.add(xml);
      for (const { name, formula } of names) workbook.names.add(name, formula).visible = false;
    },
    isDone: () => isThere(session, names),
  };
}

function namesOf({ sheet, tables, areas }: SheetPlan, place: number): NewName[] {
  return [
    { name: hiddenName("place", place), formula: `=${sheetReference(sheet)}` },
    ...tables.map(({ id, table }) => ({
      name: hiddenName("table", id),
      formula: `=${areaReference(sheet, table.area)}`,
    })),
    ...areas.map(({ id, area }) => ({
      name: hiddenName("area", id),
      formula: `=${areaReference(sheet, area)}`,
    })),
  ];
}

/** Whether record and names are whole; what is there of a part of them is taken away. */
async function isThere(session: Session, names: readonly NewName[]): Promise<boolean> {
  const { ours } = await survey(session);
  if (!ours) return false;
  const present = names.filter(({ name }) => ours.names.includes(name));
  if (ours.record && present.length === names.length) return true;
  await session.write((context) => {
    const { workbook } = context;
    for (const { name } of present) workbook.names.getItem(name).delete();
    for (const id of ours.parts) workbook.customXmlParts.getItem(id).delete();
  });
  return false;
}
