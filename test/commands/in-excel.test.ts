import { NOTICE_KEY, readNotice } from "../../src/app/command-notice";
import { Book } from "../excel/book";
import { startOffice, useGlobally } from "../excel/node";

/** Loads the command page in front of a workbook, under the real Office.js client. */
async function load(book: Book): Promise<{
  clearMarks: () => Promise<number>;
  notice: () => string | undefined;
}> {
  const running = await startOffice(book);
  const commands = new Map<string, (event: { completed(): void }) => Promise<void>>();
  const kept = new Map<string, string>();
  useGlobally(running);
  Object.assign(globalThis, {
    localStorage: { setItem: (key: string, text: string) => kept.set(key, text) },
  });
  const associate = jest
    .spyOn(running.Office.actions, "associate")
    .mockImplementation((name, command) => {
      commands.set(name, (event) => Promise.resolve(command(event)));
    });
  jest.resetModules();
  await import("../../src/commands/main");
  await running.Office.onReady();
  associate.mockRestore();
  return {
    clearMarks: async () => {
      let ended = 0;
      await commands.get("clearMarks")?.({ completed: () => void ended++ });
      return ended;
    },
    notice: () => readNotice(kept.get(NOTICE_KEY) ?? null)?.zh,
  };
}

test("a workbook without anything of ours is left alone, and the pane is told why", async () => {
  const book = new Book("农村低保");
  const { clearMarks, notice } = await load(book);
  expect(await clearMarks()).toBe(1);
  expect(notice()).toContain("没有兜底的标记");
});
