/** Rosters made up anew each time: mutation testing leaves this file out. */
import fc from "fast-check";
import { findingText } from "../../src/findings";
import { id } from "../roster/build";
import { findingsOf } from "./context";

const ANY_CELL = fc.oneof(
  fc.constantFrom(
    null,
    "",
    "户主",
    "配偶",
    "之女",
    "无",
    "-",
    "男",
    "2",
    "合计",
    "#N/A",
    0,
    -1,
    1e18,
  ),
  fc.string({ maxLength: 20, unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(id("1960-05-01", "male"), id("2010-05-01", "female")),
);
const ANY_HEADER = fc.shuffledSubarray(
  [
    "户编号",
    "姓名",
    "与户主关系",
    "身份证号",
    "性别",
    "联系电话",
    "年龄",
    "出生日期",
    "残疾证号",
    "残疾类别",
    "家庭人口",
    "保障人口",
    "低保证号",
    "银行账号",
    "健康状况",
    "婚姻状况",
    "家庭住址",
    "村",
  ],
  { minLength: 3 },
);

test("no roster, whatever its cells hold, makes a rule fail or leaves a sentence unfilled", () => {
  fc.assert(
    fc.property(
      ANY_HEADER.chain((header) =>
        fc
          .array(fc.array(ANY_CELL, { minLength: header.length, maxLength: header.length }), {
            maxLength: 8,
          })
          .map((rows) => [header, ...rows]),
      ),
      (rows) => {
        for (const finding of findingsOf(rows).findings) {
          const texts = [findingText(finding, "zh"), findingText(finding, "en")];
          for (const text of texts) expect(text).not.toMatch(/\{\w+\}|undefined/);
          expect(finding.row).toBeGreaterThanOrEqual(finding.table.firstRow);
        }
      },
    ),
    { numRuns: 150 },
  );
});
