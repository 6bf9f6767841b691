import { listPacks, packFromSheet, parametersSheet } from "../../src/policy";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { openWorkbook } from "../../src/workbook/file/open";

test.each(listPacks().map((one) => [one.id, one]))(
  "the 政策参数 sheet of %s is the same pack when it comes back from an .xlsx file",
  async (_id, one) => {
    const bytes = await newWorkbook([parametersSheet(one)], { compression: nodeCompression });
    const workbook = await openWorkbook(bytes, { compression: nodeCompression });
    const grid = await workbook.read("政策参数");
    expect(packFromSheet(grid, one)).toEqual({ ok: true, pack: one });
  },
);
