import { WorkbookError } from "../port";
import { BATCH_BYTES } from "./batch-bytes";
import { isTooLarge, isUnknownOutcome } from "./error-codes";
import type { Session } from "./session";

/** One change of the workbook; making it twice gives the same. */
export interface Change {
  /** What its calls take in a request, about. */
  readonly bytes: number;
  /** The sheet to name when Excel refuses it. */
  readonly sheet?: string;
  queue(context: Excel.RequestContext): void;
  /**
   * Looks whether the change took effect, for when Excel could not say so. A change that is not
   * told to be done is made again, after what it left half done was taken away.
   */
  isDone(): Promise<boolean>;
}

/** Most changes in one request: each costs a handful of objects. */
const MOST_CHANGES = 400;

/**
 * Makes changes in their order, as many to a request as fit in a batch. A request that is too large
 * is made in halves. Where a request breaks off, each of its changes is looked at, and what is not
 * there is made once more; if that breaks off too, the outcome is said to be unknown.
 *
 * @throws WorkbookError
 */
export async function makeChanges(session: Session, changes: readonly Change[]): Promise<void> {
  for (const batch of batches(changes)) await makeBatch(session, batch);
}

function batches(changes: readonly Change[]): Change[][] {
  const all: Change[][] = [];
  let bytes = 0;
  for (const change of changes) {
    const batch = all.at(-1);
    if (!batch || bytes + change.bytes > BATCH_BYTES || batch.length >= MOST_CHANGES) {
      all.push([change]);
      bytes = change.bytes;
    } else {
      batch.push(change);
      bytes += change.bytes;
    }
  }
  return all;
}

async function makeBatch(session: Session, batch: readonly Change[]): Promise<void> {
  try {
    await write(session, batch);
  } catch (error) {
    if (isTooLarge(error) && batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      await makeBatch(session, batch.slice(0, half));
      await makeBatch(session, batch.slice(half));
      return;
    }
    if (!isUnknownOutcome(error)) session.fail(error, sheetOf(batch));
    await makeMissing(session, batch);
  }
}

async function makeMissing(session: Session, batch: readonly Change[]): Promise<void> {
  const missing: Change[] = [];
  try {
    for (const change of batch) if (!(await change.isDone())) missing.push(change);
    if (missing.length > 0) await write(session, missing);
  } catch (error) {
    if (isUnknownOutcome(error)) throw new WorkbookError("outcome-unknown");
    session.fail(error, sheetOf(batch));
  }
}

function write(session: Session, batch: readonly Change[]): Promise<void> {
  return session.write((context) => {
    for (const change of batch) change.queue(context);
  });
}

/** The sheet to name: that of the batch when it is about one only. */
function sheetOf(batch: readonly Change[]): string | undefined {
  const sheets = new Set(batch.map(({ sheet }) => sheet));
  const [only] = sheets;
  return sheets.size === 1 ? only : undefined;
}

/** For changes that are simply made again: nothing is harmed by making them twice. */
export function alwaysAgain(): Promise<boolean> {
  return Promise.resolve(false);
}
