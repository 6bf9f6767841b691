import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTICE_KEY, readNotice } from "../../src/app/command-notice";

type Command = (event: { completed(): void }) => Promise<void>;

const MANIFEST = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

/** Loads the command page under an Office that only notes what is registered with it. */
async function load(address: string | null): Promise<{
  commands: Map<string, Command>;
  kept: Map<string, string>;
}> {
  const commands = new Map<string, Command>();
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
      actions: { associate: (name: string, command: Command) => commands.set(name, command) },
      context: {
        document: { url: address },
        partitionKey: "part-",
        requirements: { isSetSupported: () => true },
      },
    },
    Excel: { run: () => Promise.reject(Object.assign(new Error(), { code: "AccessDenied" })) },
    localStorage: { setItem: (key: string, text: string) => kept.set(key, text) },
  });
  jest.resetModules();
  await import("../../src/commands/main");
  await Promise.resolve();
  return { commands, kept };
}

test("the page answers to every function of the manifest, and to no other", async () => {
  const { commands } = await load(null);
  const named = [...MANIFEST.matchAll(/<FunctionName>([^<]+)</g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(commands.keys())).toEqual(new Set(named));
});

test.each([
  ["https://mz.example.cn/%E8%8A%B1%E5%90%8D%E5%86%8C.xlsx", "“花名册.xlsx”"],
  ["D:\\名册\\100%.xlsx", "“100%.xlsx”"],
  [null, "“当前工作簿”"],
])("a workbook at %s is called %s in what is left for the pane", async (address, name) => {
  const { commands, kept } = await load(address);
  const completed = jest.fn();
  await commands.get("clearMarks")?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  const notice = readNotice(kept.get(`part-${NOTICE_KEY}`) ?? null);
  expect(notice?.zh).toContain(name);
});
