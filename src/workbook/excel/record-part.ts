import { RECORD_NAMESPACE, type RunRecord } from "../record";
import { readRecord } from "../record-read";
import { writeRecord } from "../record-write";
import { bytesOfText } from "./batch-bytes";
import type { Change } from "./change-queue";
import type { Session } from "./session";

const PART_BYTES = 400;

/**
 * The change that makes the workbook's record this one, or takes it out when null. A part that is
 * there is given the text at one stroke: at no moment is there no record, or half of one.
 *
 * @param parts ids of the parts that hold a record; all but the first go
 */
export function keepRecord(
  session: Session,
  parts: readonly string[],
  record: RunRecord | null,
): Change {
  const xml = record && writeRecord(record);
  let left = parts;
  return {
    bytes: bytesOfText(xml ?? "") + (parts.length + 1) * PART_BYTES,
    queue: (context): void => {
      const { customXmlParts } = context.workbook;
      const [first, ...others] = left;
      const gone = xml === null ? left : others;
      if (xml !== null && first === undefined) customXmlParts.add(xml);
      if (xml !== null && first !== undefined) customXmlParts.getItem(first).setXml(xml);
      for (const id of gone) customXmlParts.getItem(id).delete();
    },
    isDone: async () => {
      left = await recordParts(session);
      const records = await readRecords(session, left);
      const [only] = records;
      if (!only || xml === null) return left.length === 0 && xml === null;
      return records.length === 1 && writeRecord(only) === xml;
    },
  };
}

/** The ids of the parts that hold a record. */
export function recordParts(session: Session): Promise<string[]> {
  return session.read((context) => {
    const held = context.workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id");
    return () => held.items.map(({ id }) => id);
  });
}

/** The records of parts that are there, in their order. */
export async function readRecords(
  session: Session,
  parts: readonly string[],
): Promise<RunRecord[]> {
  if (parts.length === 0) return [];
  return recordsOf(await session.read((context) => askTexts(context, parts)));
}

/** Asks for the texts of parts; the request fails with ItemNotFound when one of them is gone. */
export function askTexts(context: Excel.RequestContext, parts: readonly string[]): () => string[] {
  const { customXmlParts } = context.workbook;
  const xml = parts.map((id) => customXmlParts.getItem(id).getXml());
  return () => xml.map(({ value }) => value);
}

/** The records in some texts. */
export function recordsOf(texts: readonly string[]): RunRecord[] {
  return texts.flatMap((text) => {
    try {
      return readRecord(text) ?? [];
    } catch {
      // A part that is no XML holds no record.
      return [];
    }
  });
}

/** The change that makes the record forget what has been taken out; run and settings stay in it. */
export function forgetPlaces(
  session: Session,
  parts: readonly string[],
  record: RunRecord | null,
): Change[] {
  if (!record?.run || record.places.length === 0) return [];
  return [keepRecord(session, parts, { ...record, places: [] })];
}
