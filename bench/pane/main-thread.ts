/** What the pane's main thread did, by Chromium's own tracing. */
import type { Browser, Frame, Page } from "playwright-core";

/** One task of a thread. A machine that is busy elsewhere lengthens the one and hardly the other. */
export interface Task {
  /** Milliseconds by the clock, and of processor time. */
  readonly wall: number;
  readonly cpu: number;
  /** What it did longest, as far as Chromium says: a parse, a call, a collection of garbage. */
  readonly parts: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly functionName?: string; readonly type?: string };
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink.user_timing"];
/** A mark that tells which of the browser's threads is the pane's. */
const MARK = "pane-main-thread";
const TASK = "ThreadControllerImpl::RunTask";
/** Microseconds of tasks that nobody asks about. */
const SHORT = 5_000;

/** Does something, and gives the tasks that the frame's main thread ran meanwhile, by processor time. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  frame: Frame,
  work: () => Promise<void>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await frame.evaluate((mark) => performance.mark(mark), MARK);
  try {
    await work();
  } finally {
    // The last task ends with the trace.
    await frame.waitForTimeout(300);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  return tasksOf(trace.traceEvents);
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error("the trace does not tell the pane's thread");
  const own = events.filter(
    ({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === "X",
  );
  return own
    .filter(({ name, dur = 0 }) => name === TASK && dur > SHORT)
    .map((task) => ({
      wall: milliseconds(task.dur),
      cpu: milliseconds(task.tdur ?? task.dur),
      parts: partsOf(task, own),
    }))
    .sort((a, b) => b.cpu - a.cpu);
}

/** The longest parts of a task, each with its milliseconds. */
function partsOf(task: TraceEvent, own: readonly TraceEvent[]): string[] {
  const end = task.ts + (task.dur ?? 0);
  return own
    .filter((one) => one !== task && one.name !== TASK && one.ts >= task.ts && one.ts < end)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ dur = 0 }) => dur > 2_000)
    .slice(0, 4)
    .map(({ name, args, dur }) => {
      const { functionName, type } = args?.data ?? {};
      const interfaceTag = args?.chrome_mojo_event_info?.mojo_interface_tag;
      const what = [name, functionName, type, interfaceTag].filter(Boolean).join(" ");
      return `${what} ${milliseconds(dur).toFixed(0)}`;
    });
}

function milliseconds(microseconds = 0): number {
  return microseconds / 1000;
}
