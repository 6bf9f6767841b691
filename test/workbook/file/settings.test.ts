import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAndWrite } from "../../taskpane/checked-book";
import { openFile, partsOf } from "./open-file";

const FOLDERS = [join(__dirname, "../corpus"), join(__dirname, "../../../assets/samples")];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("checked"))
    .map((name) => [name, join(folder, name)] as const),
);
const SETTINGS = '{"layouts":{"a1":{"D":"head_name"}}}';
/** What has to name the new part. */
const LISTS = /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

test.each(FILES)("settings of %s stand in a part of their own", async (_, path) => {
  const original = readFileSync(path);
  const before = partsOf(original);
  const book = await openFile(original);
  await book.keepSettings(SETTINGS);
  const kept = partsOf(await book.save());
  for (const [name, content] of before) {
    if (!LISTS.test(name)) expect([name, kept.get(name)]).toEqual([name, content]);
  }
  const added = [...kept].filter(([name]) => !before.has(name));
  expect(added.map(([name]) => /^customXml\//.test(name))).not.toContain(false);
  expect(added.some(([, content]) => content.includes("head_name"))).toBe(true);
});

test.each(FILES)("%s is the same to the byte once they are taken out", async (_, path) => {
  const original = readFileSync(path);
  const before = partsOf(original);
  const byHand = await openFile(original);
  await byHand.keepSettings(SETTINGS);
  await byHand.keepSettings(null);
  expect(partsOf(await byHand.save())).toEqual(before);
  const restored = await openFile(original);
  await restored.keepSettings(SETTINGS);
  await restored.restore();
  expect(partsOf(await restored.save())).toEqual(before);
});

test("a checked workbook keeps them through the clearing of marks, and its bytes come back", async () => {
  const [, path] = FILES.find(([name]) => name.startsWith("01")) ?? [];
  if (path === undefined) throw new Error("No first sample");
  const original = readFileSync(path);
  const book = await openFile(original);
  await book.keepSettings(SETTINGS);
  await checkAndWrite(book);
  await book.keepSettings('{"changed":1}');
  await book.clearMarks();
  const saved = await openFile(await book.save());
  expect(await saved.settings()).toBe('{"changed":1}');
  expect(await saved.restore()).toMatchObject({ conflicts: [], fillsRestored: true });
  expect(partsOf(await saved.save())).toEqual(partsOf(original));
});
