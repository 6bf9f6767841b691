import { findingText } from "../../src/findings";
import { id } from "../roster/build";
import { describeCases } from "./check-case";
import { findingsOf } from "./context";

describeCases(/^A\d\d/);

test("a formula's error in a column of dates is told as what the cell shows", () => {
  const { findings } = findingsOf(
    [
      ["户编号", "姓名", "与户主关系", "身份证号", "申请日期"],
      ["001", "张三", "户主", id("1960-05-01", "male"), { error: "#VALUE!" }],
    ],
    { rules: ["A18"] },
  );
  expect(findings.map(({ variant }) => variant)).toEqual(["not-a-date"]);
  expect(findings.map((finding) => findingText(finding, "zh")).join("")).toContain("填“#VALUE!”");
});
