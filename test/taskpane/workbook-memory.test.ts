import fc from "fast-check";
import { recallWorkbook } from "../../src/taskpane/actions/memory-actions";
import {
  correctColumn,
  correctHeader,
  correctTable,
} from "../../src/taskpane/actions/roster-actions";
import { choosePolicy } from "../../src/taskpane/actions/policy-actions";
import { NOTHING_SAID } from "../../src/taskpane/store/layout-corrections";
import {
  memoryText,
  NO_MEMORY,
  readMemory,
  type WorkbookMemory,
} from "../../src/taskpane/store/workbook-memory";
import { givenPane, type GivenPane } from "./given";

const FULL: WorkbookMemory = {
  policy: {
    pack: "hunan",
    asOf: { year: 2021, month: 3, day: 1 },
    area: "rural",
    sheet: "政策参数",
  },
  palette: "office",
  layouts: [
    {
      ...NOTHING_SAID,
      layout: "abc",
      role: "list",
      listKind: "deaths",
      columns: new Map([[3, { field: "name", member: 0 }]]),
    },
  ],
  headers: [{ sheet: "一组", headerRows: [3, 4], role: "household" }],
};

test("what is remembered is read back", () => {
  expect(readMemory(memoryText(FULL))).toEqual(FULL);
  expect(readMemory(memoryText(NO_MEMORY))).toEqual(NO_MEMORY);
  expect(readMemory(null)).toEqual(NO_MEMORY);
});

test.each(["", "{", "null", "[]", "7", '{"version":2}', '{"layouts":[]}'])(
  "%j is of no use and is said to be",
  (text) => expect(readMemory(text)).toBeNull(),
);

test("no text makes it fail, and only what can be used is used", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("policy", "palette", "layouts", "headers"), fc.jsonValue()),
      (kept) => {
        const memory = readMemory(JSON.stringify({ ...kept, version: 1 }));
        expect(Array.isArray(memory?.layouts)).toBe(true);
        expect(Array.isArray(memory?.headers)).toBe(true);
      },
    ),
  );
});

/** Another pane over the same workbook, as on the next day. */
async function nextDay(before: GivenPane): Promise<GivenPane> {
  const pane = await givenPane();
  const after: GivenPane = { ...pane, host: { ...pane.host, current: before.host.current } };
  await recallWorkbook(after);
  return after;
}

describe("a workbook", () => {
  test("remembers policy and corrections, whoever opens it", async () => {
    const pane = await givenPane();
    await choosePolicy(pane, {
      pack: "hunan",
      area: "urban",
      asOf: { year: 2021, month: 3, day: 1 },
    });
    await correctColumn(pane, "layout", 4, { field: "remark", member: 0 });
    await correctTable(pane, "layout", { role: "payment" });
    await correctHeader(pane, "农村低保", { sheet: "农村低保", headerRows: [4], role: null });
    const { settings, corrections, headers, memoryProblem } = (
      await nextDay(pane)
    ).store.getState();
    expect(settings).toMatchObject({
      pack: "hunan",
      area: "urban",
      asOf: { year: 2021, month: 3, day: 1 },
    });
    expect(corrections).toEqual([
      {
        ...NOTHING_SAID,
        layout: "layout",
        role: "payment",
        columns: new Map([[4, { field: "remark", member: 0 }]]),
      },
    ]);
    expect(headers).toEqual([{ sheet: "农村低保", headerRows: [4], role: null }]);
    expect(memoryProblem).toBeNull();
  });

  test("keeps nothing of a person", async () => {
    const pane = await givenPane();
    await correctColumn(pane, "layout", 4, { field: "remark", member: 0 });
    const text = (await pane.book.settings()) ?? "";
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      "version",
      "policy",
      "palette",
      "layouts",
      "headers",
    ]);
    expect(text).not.toMatch(/\d{17}/);
  });

  test("whose text nobody can read is opened all the same, and that is said", async () => {
    const pane = await givenPane();
    await pane.book.keepSettings('{"version":99}');
    const after = await nextDay(pane);
    expect(after.store.getState().memoryProblem?.zh).toContain("读不懂");
    expect(after.store.getState().settings.pack).toBe("guizhou");
  });

  test("that takes nothing says so; the choice holds all the same", async () => {
    const pane = await givenPane();
    pane.book.keepSettings = () => Promise.reject(new Error("no"));
    await choosePolicy(pane, { pack: "hunan" });
    expect(pane.store.getState().memoryProblem?.zh).toContain("没能记在工作簿里");
    expect(pane.store.getState().settings.pack).toBe("hunan");
  });
});
