import { SheetWindows } from "../../src/workbench/book/sheet-windows";
import type { CellWindow, SheetFacts } from "../../src/workbench/worker/book-contract";

const COLUMNS = 120;
/** Windows hold as many whole rows as make 12,000 cells. */
const ROWS = 100;
const axis = (count: number): SheetFacts["rows"] => ({
  numbers: Uint32Array.from({ length: count }, (_, index) => index + 1),
  offsets: Uint32Array.from({ length: count + 1 }, (_, index) => index * 20),
  usual: 20,
});
const FACTS: SheetFacts = {
  sheet: "大表",
  lastRow: 10_000,
  lastColumn: COLUMNS,
  isProtected: false,
  frozen: { rows: 0, columns: 0 },
  gridLines: true,
  date1904: false,
  area: null,
  rows: axis(10_000),
  columns: axis(COLUMNS),
  merges: {
    bounds: new Uint32Array(0),
    starts: new Uint32Array(2),
    places: new Uint32Array(0),
    tall: new Uint32Array(0),
  },
};

function blankWindow(firstRow: number, lastRow: number): CellWindow {
  const size = (lastRow - firstRow + 1) * COLUMNS;
  const area = { firstRow, lastRow, firstColumn: 1, lastColumn: COLUMNS };
  return {
    values: { area, kinds: new Uint8Array(size), numbers: new Float64Array(size), text: "" },
    palette: [],
    looks: new Uint16Array(size),
    formulas: new Uint8Array(size),
  };
}

/** A sheet whose windows arrive when the test says so. */
function sheet(): {
  windows: SheetWindows;
  asked: string[];
  arrive: () => Promise<void>;
  faults: unknown[];
} {
  const asked: string[] = [];
  const faults: unknown[] = [];
  let answer: () => void = () => undefined;
  const windows = new SheetWindows(
    FACTS,
    (first, last) => {
      asked.push(`${first}-${last}`);
      return new Promise((resolve) => {
        answer = () => resolve(blankWindow(first, last));
      });
    },
    (error) => faults.push(error),
  );
  const arrive = async (): Promise<void> => {
    answer();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { windows, asked, arrive, faults };
}

test("rows in sight are fetched first, then those after and before them", async () => {
  const { windows, asked, arrive } = sheet();
  windows.want({ first: 250, last: 310 });
  for (let turn = 0; turn < 6; turn++) await arrive();
  expect(asked).toEqual(["201-300", "301-400", "401-500", "101-200"]);
  expect(windows.at(250)).not.toBeNull();
  expect(windows.at(501)).toBeNull();
});

test("what was scrolled past is not fetched, and nothing is fetched twice", async () => {
  const { windows, asked, arrive } = sheet();
  windows.want({ first: 1, last: 40 });
  windows.want({ first: 3000, last: 3040 });
  windows.want({ first: 9000, last: 9040 });
  for (let turn = 0; turn < 8; turn++) await arrive();
  windows.want({ first: 9000, last: 9040 });
  await arrive();
  expect(asked).toEqual(["1-100", "8901-9000", "9001-9100", "9101-9200", "8801-8900"]);
});

test("the end of the sheet is the end of its last window", async () => {
  const { windows, asked, arrive } = sheet();
  windows.want({ first: 9990, last: 10_500 });
  for (let turn = 0; turn < 5; turn++) await arrive();
  expect(asked).toEqual(["9901-10000", "9801-9900"]);
});

test("rows that are waited for are there then, and whoever listens is told of each window", async () => {
  const { windows, arrive } = sheet();
  let told = 0;
  windows.onArrival(() => told++);
  const loaded = windows.load({ first: ROWS, last: ROWS + 1 });
  await arrive();
  await arrive();
  await loaded;
  expect(windows.at(ROWS)).not.toBeNull();
  expect(windows.at(ROWS + 1)).not.toBeNull();
  expect([told, windows.version]).toEqual([2, 2]);
});

test("a sheet that takes another's place begins with the rows that were in sight", () => {
  const { windows } = sheet();
  windows.want({ first: 250, last: 310 });
  expect(windows.inSight).toEqual({ first: 201, last: 400 });
});

test("a window that does not come is told of once", async () => {
  const faults: unknown[] = [];
  const windows = new SheetWindows(
    FACTS,
    () => Promise.reject(new Error("gone")),
    (error) => faults.push(error),
  );
  windows.want({ first: 1, last: 400 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(faults).toEqual([new Error("gone")]);
});
