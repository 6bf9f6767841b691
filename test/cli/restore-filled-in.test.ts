import { readFileSync, writeFileSync } from "node:fs";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import { run, samplePath, workFolder } from "./terminal";

const folder = workFolder();
const POLICY = ["--policy", "guizhou", "--as-of", "2020-06-30"];

/** A checked roster in whose ledger somebody has filled in who is in charge. */
async function filledIn(): Promise<string> {
  const checked = folder.file("已核查.xlsx");
  const args = ["check", samplePath("01"), ...POLICY, "--report", "ledger", "-o", checked];
  expect((await run(args)).code).toBe(0);
  const book = await openWorkbook(readFileSync(checked), { compression: nodeCompression });
  await book.edit("整改台账", [{ row: 4, column: 9, value: "李某" }]);
  const filled = folder.file("已填.xlsx");
  writeFileSync(filled, await book.save());
  return filled;
}

async function sheetsOf(file: string): Promise<readonly string[]> {
  const book = await openWorkbook(readFileSync(file), { compression: nodeCompression });
  return (await book.info()).sheets.map(({ name }) => name);
}

describe("restoring what somebody filled in", () => {
  test("takes it out, and names the sheet: what was written stands in the input", async () => {
    const filled = await filledIn();
    const before = readFileSync(filled);
    const back = folder.file("还原.xlsx");
    const ran = await run(["restore", filled, "-o", back]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/“整改台账”里有填写的内容，只留在原文件中.*--keep-filled-in/);
    expect(await sheetsOf(back)).toEqual(["农村低保"]);
    expect(readFileSync(filled).equals(before)).toBe(true);
  });

  test("leaves the sheet to the county where it is asked to", async () => {
    const back = folder.file("保留.xlsx");
    const ran = await run(["restore", await filledIn(), "-o", back, "--keep-filled-in"]);
    expect(ran.out).toContain("工作表“整改台账”里有填写的内容，保留为本县自己的表。");
    expect(await sheetsOf(back)).toEqual(["农村低保", "整改台账"]);
  });
});
