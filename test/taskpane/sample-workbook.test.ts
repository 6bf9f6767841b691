import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recallWorkbook } from "../../src/taskpane/actions/memory-actions";
import { sampleWithPolicy } from "../../src/taskpane/sample-workbook";
import { openWorkbook } from "../../src/workbook/file/open";
import { partsOf } from "../workbook/file/open-file";
import { givenPane } from "./given";

test("the sample that Excel opens brings its policy, and is the sample in all else", async () => {
  const folder = path.resolve(__dirname, "../../assets/samples");
  const name = readdirSync(folder).find((one) => one.startsWith("01")) ?? "";
  const original = readFileSync(path.join(folder, name));
  const made = await sampleWithPolicy(original.toString("base64"));
  const book = await openWorkbook(Buffer.from(made, "base64"));
  const pane = await givenPane("01", { pack: "blank", asOf: null });
  await pane.book.keepSettings(await book.settings());
  await recallWorkbook(pane);
  expect(pane.store.getState().settings).toMatchObject({
    pack: "guizhou",
    asOf: { year: 2020, month: 6, day: 30 },
    area: "rural",
  });
  await book.restore();
  expect(partsOf(await book.save())).toEqual(partsOf(original));
});
