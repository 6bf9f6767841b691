import { WorkbookError } from "../port";
import { BATCH_BYTES } from "./batch-bytes";
import { isTooLarge } from "./error-codes";
import { nextTask } from "./next-task";
import type { Session, Work } from "./session";

/** What an inquiry puts into one request. */
export interface Asked {
  /** About what its answer takes. */
  readonly bytes: number;
  /** Takes in the answer, once it is there; a long one in steps between which the page may draw. */
  take(): void | Promise<void>;
}

/**
 * Something to find out that may need several requests. Inquiries go side by side: what each asks
 * next shares a request with the others.
 */
export interface Inquiry {
  /** Whether all is known. */
  readonly isOver: boolean;
  /**
   * Queues what is to be asked next, about as much as `bytes` hold; null where nothing of it fits.
   * It may be called again before an answer is taken in, and then queues the same.
   */
  ask(context: Excel.RequestContext, bytes: number): Asked | null;
  /** The last request was too large: asks for less from now on. False where there is no less. */
  askLess(): boolean;
}

/**
 * Makes inquiries together, in as few requests as their answers fit in.
 *
 * @param sheet the sheet to name in a fault
 * @throws WorkbookError range-too-large where even the least is too much
 */
export async function inquire(
  session: Session,
  inquiries: readonly Inquiry[],
  sheet?: string,
): Promise<void> {
  for (;;) {
    const open = inquiries.filter(({ isOver }) => !isOver);
    if (open.length === 0) return;
    try {
      for (const { take } of await session.attempt(askTogether(open))) {
        await take();
        await nextTask();
      }
    } catch (error) {
      if (!isTooLarge(error)) session.fail(error, sheet);
      const lessens = open.map((one) => one.askLess());
      if (!lessens.includes(true)) {
        throw new WorkbookError("range-too-large", sheet === undefined ? {} : { sheet });
      }
    }
  }
}

function askTogether(open: readonly Inquiry[]): Work<Asked[]> {
  return (context) => {
    let left = BATCH_BYTES;
    const asked: Asked[] = [];
    for (const one of open) {
      if (left <= 0) break;
      const part = one.ask(context, left);
      if (!part) continue;
      asked.push(part);
      left -= part.bytes;
    }
    return () => asked;
  };
}

/** An inquiry of one question; its answer is there when the inquiries have been made. */
export class Question<T> implements Inquiry {
  private known: { readonly answer: T } | null = null;

  constructor(
    private readonly bytes: number,
    private readonly work: Work<T>,
  ) {}

  /** Something known beforehand. */
  static answered<T>(answer: T): Question<T> {
    const question = new Question(0, () => () => answer);
    question.known = { answer };
    return question;
  }

  get isOver(): boolean {
    return this.known !== null;
  }

  get answer(): T {
    if (!this.known) throw new Error("Not asked yet");
    return this.known.answer;
  }

  ask(context: Excel.RequestContext): Asked {
    const read = this.work(context);
    return {
      bytes: this.bytes,
      take: () => {
        this.known = { answer: read() };
      },
    };
  }

  askLess(): boolean {
    return false;
  }
}
