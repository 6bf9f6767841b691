/** What an officer does with a whole workbook, one step after another, each measured. */
import type { Browser } from "playwright-core";
import type { Traffic } from "../../test/excel/traffic";
import { tasksDuring, type Task } from "./main-thread";
import { openWatched, type WatchedPane } from "./watched-pane";
import { rosterBook } from "./roster-book";

/** What one step took. Times are milliseconds. */
export interface Step {
  readonly name: string;
  readonly wall: number;
  /** Of the wall time, what the stand-in itself worked. */
  readonly standIn: number;
  /** From the click to the last answer that was read; null where nothing is looked for. */
  readonly reading: number | null;
  /** From the click to the first doubt in sight; null where nothing is looked for. */
  readonly firstDoubt: number | null;
  readonly syncs: number;
  readonly bytes: number;
  readonly largest: number;
  /** Of the pane's main thread, by processor time, without the shortest. */
  readonly tasks: readonly Task[];
}

/** Rows at the end of the roster that an officer selects. */
const SELECTED = 50;
/** A step over many rows on a busy machine takes minutes. */
const PATIENCE = 300_000;

/**
 * Check, write-back, second check, second write-back and restore of a roster with so many rows, of which
 * every `doubtful`th has a doubt of its own; then a check of its last rows alone.
 */
export async function measuredSteps(
  browser: Browser,
  pages: string,
  rows: number,
  doubtful?: number,
): Promise<readonly Step[]> {
  const book = rosterBook(rows, doubtful);
  const pane = await openWatched(browser, book, pages);
  pane.page.setDefaultTimeout(PATIENCE);
  const { frame } = pane;
  const clock = watchStandIn(pane.traffic);
  await frame.getByRole("radio", { name: "整个工作簿" }).click();
  await frame.waitForTimeout(500);
  const step = (name: string, work: () => Promise<void>): Promise<Step> =>
    measured(browser, pane, clock, name, work);
  const steps = [
    await step("check", async () => {
      await frame.getByRole("button", { name: "开始核查" }).click();
      await frame.locator('[data-finding="0"]').waitFor();
    }),
    await step("preview of the write-back", async () => {
      await frame.getByRole("tab", { name: "写回" }).click();
      await frame.getByRole("button", { name: /^写入 \d+ 行/ }).waitFor();
    }),
    await step("write-back", async () => {
      await frame.getByRole("button", { name: /^写入 \d+ 行/ }).click();
      await frame.getByText(/^已写入 \d+ 个单元格/).waitFor();
    }),
    await step("second check", async () => {
      await frame.getByRole("tab", { name: "核查" }).click();
      await frame.getByRole("button", { name: "重新核查" }).click();
      await frame.locator('[role="progressbar"]').waitFor();
      await frame.locator('[role="progressbar"]').waitFor({ state: "detached" });
      await frame.locator('[data-finding="0"]').waitFor();
    }),
    await step("second write-back", async () => {
      await frame.getByRole("tab", { name: "写回" }).click();
      await frame.getByRole("button", { name: "再次写入" }).click();
      await frame.getByRole("button", { name: /^写入 \d+ 行/ }).click();
      await frame.getByText(/^已写入 \d+ 个单元格/).waitFor();
    }),
    await step("restore", async () => {
      await frame.getByRole("button", { name: "恢复", exact: true }).click();
      await frame.getByRole("button", { name: /^确认恢复/ }).click();
      await frame.getByText(/^已取出 \d+ 列/).waitFor();
    }),
    await step("check of the last rows", async () => {
      book.select(book.active, [{ row: rows - SELECTED, column: 0, rows: SELECTED, columns: 1 }]);
      await frame.getByRole("tab", { name: "核查" }).click();
      await frame.getByRole("radio", { name: "所选行" }).click();
      await frame.getByRole("button", { name: "重新核查" }).click();
      await frame.locator('[role="progressbar"]').waitFor();
      await frame.locator('[role="progressbar"]').waitFor({ state: "detached" });
      await frame.locator('[data-finding="0"]').waitFor();
    }),
  ];
  await pane.page.context().close();
  return steps;
}

async function measured(
  browser: Browser,
  pane: WatchedPane,
  clock: StandInClock,
  name: string,
  work: () => Promise<void>,
): Promise<Step> {
  const { traffic, frame, page } = pane;
  traffic.reset();
  clock.reset();
  let wall = 0;
  const tasks = await tasksDuring(browser, page, frame, async () => {
    const started = performance.now();
    await work();
    wall = performance.now() - started;
  });
  const looks = name.includes("check");
  const { syncs, bytes, largest } = traffic;
  return {
    name,
    wall,
    standIn: clock.worked,
    reading: looks ? clock.last - clock.first : null,
    firstDoubt: looks ? await pane.firstDoubt() : null,
    ...{ syncs, bytes, largest, tasks },
  };
}

/** When the stand-in was first asked and last answered, and how long it worked between. */
interface StandInClock {
  first: number;
  last: number;
  worked: number;
  reset(): void;
}

function watchStandIn(traffic: Traffic): StandInClock {
  const clock: StandInClock = {
    first: 0,
    last: 0,
    worked: 0,
    reset: () => Object.assign(clock, { first: 0, last: 0, worked: 0 }),
  };
  const [begin, end] = [traffic.begin.bind(traffic), traffic.end.bind(traffic)];
  let began = 0;
  traffic.begin = () => {
    began = performance.now();
    if (clock.first === 0) clock.first = began;
    return begin();
  };
  traffic.end = (exchange) => {
    clock.last = performance.now();
    clock.worked += clock.last - began;
    end(exchange);
  };
  return clock;
}
