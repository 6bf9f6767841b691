import { hiddenName } from "../hidden-names";
import type { RunRecord } from "../record";
import { writeRecord } from "../record-write";
import { areaReference, sheetReference } from "../sheet-names";
import { bytesOfText } from "./batch-bytes";
import type { Change } from "./change-queue";
import type { SheetPlan } from "./plan";
import { readRecords, recordParts } from "./record-part";
import type { Session } from "./session";
import { namesThere } from "./take-out";

interface NewName {
  readonly name: string;
  readonly formula: string;
}

const NAME_BYTES = 400;

/**
 * The change that comes before all others of a run: the record, and the names by which ours is found
 * again. A record without places comes first, then the names of the sheets, then the whole record,
 * and the names of our areas last: a request that stops anywhere between leaves nothing from which a
 * restore could conclude that something of the county's is gone, or clear what we did not write.
 *
 * @param parts ids of the parts that hold an earlier record, which has forgotten its places
 */
export function putRecord(
  session: Session,
  record: RunRecord,
  plans: readonly SheetPlan[],
  parts: readonly string[],
): Change {
  const begun = writeRecord({ ...record, places: [] });
  const xml = writeRecord(record);
  const names = {
    places: plans.map((plan, index) => placeName(plan, record.places[index]?.id ?? index + 1)),
    areas: plans.flatMap(areaNames),
  };
  const all = [...names.places, ...names.areas];
  let [present, there] = [parts, new Set<string>()];
  const add = ({ names: held }: Excel.Workbook, wanted: readonly NewName[]): void => {
    for (const { name, formula } of wanted) {
      if (!there.has(name)) held.add(name, formula).visible = false;
    }
  };
  return {
    bytes: bytesOfText(begun) + bytesOfText(xml) + all.length * NAME_BYTES,
    queue: ({ workbook }): void => {
      const [first, ...others] = present;
      const { customXmlParts } = workbook;
      const part = first === undefined ? customXmlParts.add(begun) : customXmlParts.getItem(first);
      if (first !== undefined) part.setXml(begun);
      for (const id of others) customXmlParts.getItem(id).delete();
      add(workbook, names.places);
      part.setXml(xml);
      add(workbook, names.areas);
    },
    isDone: async () => {
      present = await recordParts(session);
      const [kept] = await readRecords(session, present);
      there = await namesThere(
        session,
        all.map(({ name }) => name),
      );
      const isKept = present.length === 1 && kept !== undefined && writeRecord(kept) === xml;
      return isKept && there.size === all.length;
    },
  };
}

function placeName({ sheet }: SheetPlan, place: number): NewName {
  return { name: hiddenName("place", place), formula: `=${sheetReference(sheet)}` };
}

function areaNames({ sheet, tables, areas }: SheetPlan): NewName[] {
  return [
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
