import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbookFile, writeWorkbookFile } from "../../../src/workbook/file/disk";
import { faultOf } from "./open-file";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "doudi-disk-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file is written whole, over an older one too, and nothing else is left", async () => {
  const path = join(folder, "名册.xlsx");
  await writeFile(path, "old");
  await writeWorkbookFile(path, Buffer.from("new"));
  expect(await readFile(path, "utf8")).toBe("new");
  expect(Buffer.from(await readWorkbookFile(path)).toString()).toBe("new");
  expect(await readdir(folder)).toEqual(["名册.xlsx"]);
});

test("what cannot be read is named", async () => {
  await mkdir(join(folder, "sub"));
  await writeFile(join(folder, "file"), "");
  expect(await faultOf(() => readWorkbookFile(join(folder, "none.xlsx")))).toBe("not-found");
  expect(await faultOf(() => readWorkbookFile(join(folder, "sub")))).toBe("is-folder");
  expect(await faultOf(() => readWorkbookFile(join(folder, "file", "x.xlsx")))).toBe("not-found");
});

test("what cannot be written is named, and leaves nothing behind", async () => {
  await mkdir(join(folder, "sub"));
  const bytes = Buffer.from("x");
  expect(await faultOf(() => writeWorkbookFile(join(folder, "sub"), bytes))).toBe("is-folder");
  expect(await faultOf(() => writeWorkbookFile(join(folder, "no", "x"), bytes))).toBe("unwritable");
  expect(await readdir(folder)).toEqual(["sub"]);
});
