import { WorkbookError } from "../../workbook/port";
import type { Answer } from "./book-contract";

/** Does work and answers with what came of it; faults of ours go on as errors. */
export async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ok: false, fault: error.fault, details: error.details };
  }
}

/** @throws WorkbookError where the answer is none */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new WorkbookError(given.fault, given.details);
}

/** Does one thing after another, whatever becomes of each. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn;
    return turn;
  }
}
