import { asWorkbookError, errorCode } from "./error-codes";
import { nextTask } from "./next-task";

/** What a shell wants to be told while Excel keeps us waiting. */
export interface SessionEvents {
  /** The user is editing a cell: Excel answers only when that is over (请先完成单元格编辑). */
  readonly onCellEditing?: (isWaiting: boolean) => void;
}

/** Queues calls on a new context; what it returns reads the answers once they are there. */
export type Work<T> = (context: Excel.RequestContext) => () => T;

/** A question that waits for others to share its request. */
interface Joining {
  /** Queues it with the others; what it returns hands the answer over. */
  readonly ask: Work<void>;
  /** Asks it by itself. */
  readonly alone: () => Promise<void>;
}

/** A cell is being edited: nothing of the request was carried out. */
const IS_EDITING: ReadonlySet<string> = new Set(["InvalidOperationInCellEditMode"]);
/** So it may be after this, too; a change could have been made in part, and is not made again. */
const MAY_BE_EDITING: ReadonlySet<string> = new Set([...IS_EDITING, "InvalidOperation"]);

/**
 * Requests to Excel. Each is one sync on a context of its own, so that it can be made again, and
 * smaller, without any state in between.
 */
export class Session {
  /** Whether events were on before we turned them off. */
  private eventsWereOn = true;
  /** The parts that held the record when it was last looked for. */
  recordParts: readonly string[] = [];
  private joining: Joining[] = [];

  constructor(private readonly events: SessionEvents = {}) {}

  /**
   * Asks for something.
   *
   * @param sheet the sheet to name in a fault
   * @throws WorkbookError for every code that means something to the user
   */
  async read<T>(work: Work<T>, sheet?: string): Promise<T> {
    try {
      return await this.attempt(work);
    } catch (error) {
      throw asWorkbookError(error, sheet);
    }
  }

  /**
   * Asks, and passes on Office.js errors as they are: for callers that know a way around them.
   *
   * @param editing the codes after which it is asked once more when no cell is being edited
   */
  async attempt<T>(work: Work<T>, editing: ReadonlySet<string> = MAY_BE_EDITING): Promise<T> {
    const batch = async (context: Excel.RequestContext): Promise<T> => {
      const answers = work(context);
      // Office.js puts a request into one text, and takes an answer apart, in one task each: what
      // comes before and after is not to lengthen these.
      await nextTask();
      await context.sync();
      await nextTask();
      return answers();
    };
    try {
      return await Excel.run(batch);
    } catch (error) {
      if (!editing.has(errorCode(error) ?? "")) throw error;
    }
    this.events.onCellEditing?.(true);
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } finally {
      this.events.onCellEditing?.(false);
    }
  }

  /**
   * Asks as `attempt` does, in one request with whatever else is asked so at the same time. Where that
   * request fails each is asked by itself, so that none fails for another.
   *
   * @example const [found, where] = await Promise.all([session.join(askSheets), session.join(askCell)]);
   */
  join<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const ask: Work<void> = (context) => {
        const read = work(context);
        return () => resolve(read());
      };
      const alone = (): Promise<void> => this.attempt(work).then(resolve, reject);
      this.joining.push({ ask, alone });
      if (this.joining.length === 1) void nextTask().then(() => this.askJoined());
    });
  }

  private async askJoined(): Promise<void> {
    const joined = this.joining;
    this.joining = [];
    if (joined.length > 1) {
      try {
        return await this.attempt((context) => {
          const reads = joined.map(({ ask }) => ask(context));
          return () => reads.forEach((read) => read());
        });
      } catch {
        // Which of them failed is seen below.
      }
    }
    for (const { alone } of joined) await alone();
  }

  /** Throws an Office.js error as the fault that it means. */
  fail(error: unknown, sheet?: string): never {
    throw asWorkbookError(error, sheet);
  }

  /** Remembers whether events are on, to leave them so. */
  keepEvents(areOn: boolean): void {
    this.eventsWereOn = areOn;
  }

  /**
   * Changes something, with events off and the screen still; both are as before afterwards,
   * whatever happens. The screen needs nothing: its suspension ends with the sync. Office.js errors
   * are passed on as they are.
   */
  async write(change: (context: Excel.RequestContext) => void): Promise<void> {
    try {
      await this.attempt((context) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        context.runtime.enableEvents = false;
        change(context);
        context.runtime.enableEvents = this.eventsWereOn;
        return () => undefined;
      }, IS_EDITING);
    } catch (error) {
      await this.restoreEvents();
      throw error;
    }
  }

  /** After a request that broke off before its end. */
  private async restoreEvents(): Promise<void> {
    try {
      await this.attempt((context) => {
        context.runtime.enableEvents = this.eventsWereOn;
        return () => undefined;
      });
    } catch {
      // The first error is the one to tell; Excel itself turns events on with the next start.
    }
  }
}
