import { WorkbookError, type WorkbookFault } from "../port";
import { BATCH_BYTES } from "./batch-bytes";
import { asWorkbookError, isTooLarge, isUnknownOutcome } from "./error-codes";
import { nextTask } from "./next-task";
import type { Session } from "./session";

/** One change of the workbook. */
export interface Change {
  /** What its calls take in a request, about. */
  readonly bytes: number;
  /** The sheet to name when Excel refuses it. */
  readonly sheet?: string;
  queue(context: Excel.RequestContext): void;
  /**
   * Looks whether the change took effect, for when Excel could not say so, and takes away what was
   * left half done. Missing where making a change twice gives the same: then it is made again.
   */
  isDone?(): Promise<boolean>;
}

/** Most changes in one request: each costs a handful of objects. */
const MOST_CHANGES = 400;

/** How much is prepared before the page may draw again. */
const BYTES_AT_ONCE = BATCH_BYTES / 10;

/**
 * Makes changes in their order, as many to a request as fit in a batch. They may be made up on the
 * way: none is asked for before there is room for it. A request that is too large is made in halves. Where a request breaks off, each of its changes is looked at, and what is not
 * there is made once more; if that breaks off too, the outcome is said to be unknown.
 *
 * @throws WorkbookError
 */
export async function makeChanges(session: Session, changes: Iterable<Change>): Promise<void> {
  let batch: Change[] = [];
  let [bytes, prepared] = [0, 0];
  for (const change of changes) {
    const isFull = bytes + change.bytes > BATCH_BYTES || batch.length >= MOST_CHANGES;
    if (isFull && batch.length > 0) {
      await makeBatch(session, batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(change);
    bytes += change.bytes;
    prepared += change.bytes;
    if (prepared < BYTES_AT_ONCE) continue;
    await nextTask();
    prepared = 0;
  }
  if (batch.length > 0) await makeBatch(session, batch);
}

async function makeBatch(session: Session, batch: readonly Change[]): Promise<void> {
  await nextTask();
  try {
    await write(session, batch);
  } catch (error) {
    if (isTooLarge(error) && batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      await makeBatch(session, batch.slice(0, half));
      await makeBatch(session, batch.slice(half));
      return;
    }
    if (!isUnknownOutcome(error)) {
      await tidy(batch);
      throw refusalOf(error, sheetOf(batch));
    }
    await makeMissing(session, batch);
  }
}

async function makeMissing(session: Session, batch: readonly Change[]): Promise<void> {
  try {
    const missing = await missingOf(batch);
    if (missing.length > 0) await write(session, missing);
  } catch (error) {
    if (isUnknownOutcome(error)) throw new WorkbookError("outcome-unknown");
    throw refusalOf(error, sheetOf(batch));
  }
}

/** Faults of which people are told that nothing was written: on the way that is not certain. */
const NOTHING_WRITTEN: ReadonlySet<WorkbookFault> = new Set(["changed-elsewhere", "cell-editing"]);

/** What the refusal of a change means. */
function refusalOf(error: unknown, sheet?: string): unknown {
  const known = asWorkbookError(error, sheet);
  const isUncertain = known instanceof WorkbookError && NOTHING_WRITTEN.has(known.fault);
  return isUncertain ? new WorkbookError("outcome-unknown", known.details) : known;
}

/** Takes away what a refused request left half done; the refusal is what is told. */
async function tidy(batch: readonly Change[]): Promise<void> {
  try {
    await missingOf(batch);
  } catch {
    // What is left has no name of ours, and would have been told of the same way.
  }
}

/** Excel works through a request in its order: after a change that is not done, none is. */
async function missingOf(batch: readonly Change[]): Promise<Change[]> {
  const missing: Change[] = [];
  for (const [index, change] of batch.entries()) {
    if (!change.isDone) missing.push(change);
    else if (!(await change.isDone())) return [...missing, ...batch.slice(index)];
  }
  return missing;
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
