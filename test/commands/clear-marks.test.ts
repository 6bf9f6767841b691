import { readNotice, writeNotice, type CommandNotice } from "../../src/app/command-notice";
import { clearMarksCommand } from "../../src/commands/clear-marks";
import {
  WorkbookError,
  type Conflict,
  type Ours,
  type RestoreReport,
  type Workbook,
} from "../../src/workbook/port";

const RUN = { asOf: "2020-06-30", policy: "guizhou" };
const OURS: Ours = { tables: [], sheets: [], hasRecord: true, hasMarks: true, run: RUN };
const CLEARED: RestoreReport = {
  cellsRestored: 3,
  columnsRemoved: 0,
  sheetsRemoved: [],
  conflicts: [],
  fillsRestored: true,
};

/** A workbook that only knows what the command asks for; all else is a fault of the test. */
function workbookWith(given: Partial<Workbook>): Workbook {
  const refuse = (): never => {
    throw new Error("not to be called");
  };
  return {
    info: refuse,
    read: refuse,
    readArea: refuse,
    apply: refuse,
    restore: refuse,
    ours: () => Promise.resolve(OURS),
    clearMarks: () => Promise.resolve(CLEARED),
    settings: refuse,
    keepSettings: refuse,
    addSheet: refuse,
    release: refuse,
    ...given,
  };
}

/** Runs the command; what it left for the pane and how often it said that it had ended. */
async function run(given: Partial<Workbook>): Promise<{
  notices: CommandNotice[];
  ended: number;
}> {
  const notices: CommandNotice[] = [];
  let ended = 0;
  await clearMarksCommand(
    {
      openWorkbook: () => workbookWith(given),
      fileName: () => "花名册.xlsx",
      keepNotice: (notice) => notices.push(notice),
    },
    {
      completed: () => {
        ended++;
      },
    },
  );
  return { notices, ended };
}

function conflictAt(row: number): Conflict {
  return { sheet: "农村低保", row, column: 4, reason: "changed-since" };
}

test("marks are cleared, columns and sheets are not touched, and the outcome is said", async () => {
  let cleared = 0;
  const { notices, ended } = await run({
    clearMarks: () => {
      cleared++;
      return Promise.resolve(CLEARED);
    },
  });
  const zh = "已恢复 3 个单元格的原底色。";
  const en = "The original fills of 3 cells are back.";
  expect({ cleared, ended }).toEqual({ cleared: 1, ended: 1 });
  expect(notices).toEqual([{ kind: "done", zh, en }]);
});

test("cells recoloured since are named", async () => {
  const { notices, ended } = await run({
    clearMarks: () => Promise.resolve({ ...CLEARED, conflicts: [conflictAt(6)] }),
  });
  expect(ended).toBe(1);
  expect(notices).toEqual([
    {
      kind: "problem",
      zh: "已恢复 3 个单元格的原底色。1 个单元格保持现状：“农村低保”D6：标记后又改过底色，保留现状。",
      en: "The original fills of 3 cells are back. 1 cells were left as they are: “农村低保”D6: its fill was changed since; left as it is.",
    },
  ]);
});

test("of many such cells the first five are named", async () => {
  const conflicts = [1, 2, 3, 4, 5, 6, 7].map(conflictAt);
  const { notices } = await run({
    clearMarks: () => Promise.resolve({ ...CLEARED, conflicts }),
  });
  expect(notices[0]?.zh).toContain("7 个单元格");
  expect(notices[0]?.zh).toContain("D5");
  expect(notices[0]?.zh).not.toContain("D6");
});

test("a lost record of fills is said", async () => {
  const { notices } = await run({
    clearMarks: () => Promise.resolve({ ...CLEARED, cellsRestored: 0, fillsRestored: false }),
  });
  expect(notices[0]?.zh).toContain("未能恢复，请手工处理");
});

describe("what goes wrong becomes a sentence, and the command still ends", () => {
  test.each([
    ["nothing of ours is there", null],
    ["only settings are kept", { ...OURS, run: null }],
  ])("%s", async (_, ours) => {
    const { notices, ended } = await run({
      ours: () => Promise.resolve(ours),
      clearMarks: () => {
        throw new Error("not to be called");
      },
    });
    expect(ended).toBe(1);
    expect(notices[0]?.zh).toBe("“花名册.xlsx”里没有兜底的标记，没有改动任何单元格。");
  });

  test("the sheet is protected", async () => {
    const { notices, ended } = await run({
      clearMarks: () => Promise.reject(new WorkbookError("sheet-protected", { sheet: "农村低保" })),
    });
    expect(ended).toBe(1);
    expect(notices[0]?.zh).toContain("工作表“农村低保”设有保护");
    expect(notices[0]?.en).toContain("protected");
  });

  test("Excel does not answer at all", async () => {
    const { notices, ended } = await run({
      ours: () => Promise.reject(new WorkbookError("unsupported-excel")),
    });
    expect(ended).toBe(1);
    expect(notices[0]?.zh).toContain("这个版本的 Excel");
  });

  test("a fault of ours is named without what it quotes", async () => {
    const { notices, ended } = await run({
      clearMarks: () => Promise.reject(new TypeError("张三 is not a function")),
    });
    expect(ended).toBe(1);
    expect(notices[0]?.zh).toContain("TypeError");
    expect(notices[0]?.zh).not.toContain("张三");
  });
});

describe("a notice on its way to the pane", () => {
  test("comes out as it went in", () => {
    const notice: CommandNotice = { kind: "problem", zh: "“表”有保护", en: '"Sheet" is protected' };
    expect(readNotice(writeNotice(notice))).toEqual(notice);
  });

  test.each([null, "", "{", "null", "[]", '{"kind":"done"}', '{"kind":"x","zh":"","en":""}'])(
    "%j is none",
    (text) => {
      expect(readNotice(text)).toBeNull();
    },
  );
});
