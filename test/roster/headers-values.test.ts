import { generateCitizenId } from "../../src/identity";
import { matchHeader, refineByValues } from "../../src/roster/headers";
import type { CellValue } from "../../src/workbook/cells";

const ids = [1, 2, 3, 4, 5].map((sequence) =>
  generateCitizenId({
    region: "520100",
    birth: { year: 1950 + sequence, month: 1 + sequence, day: 3 },
    sequence: 900 + sequence,
  }),
);

function refined(header: string, values: readonly CellValue[]): ReturnType<typeof refineByValues> {
  return refineByValues(matchHeader(header), values);
}

describe("refineByValues", () => {
  test("证件号码 over numbers of 20 characters is the disability certificate", () => {
    const certificates = ids.map((id, at) => `${id}4${(at % 4) + 1}`);
    expect(refined("证件号码", certificates)).toMatchObject({
      field: "disability_cert",
      reason: "values",
      alternatives: ["id_card"],
    });
    expect(refined("证件号码", ids).field).toBe("id_card");
    expect(refined("残疾证号", ids).field).toBe("disability_cert");
  });

  test.each([
    ["类别", ["A", "B", "C类", "A"], "dibao_grade"],
    ["类别", ["农村低保", "城市低保", "特困供养"], "aid_type"],
    ["类别", ["肢体", "视力", "智力残疾"], "disability_type"],
    ["低保类别", ["A", "B", "B"], "dibao_grade"],
    ["低保类别", ["农村低保", "农村低保", "城市低保"], "aid_type"],
    ["低保类别", ["01", "02", "02"], "aid_type"],
    ["残疾情况", ["是", "否", "否"], "is_disabled"],
    ["残疾情况", ["肢体", "视力", "智力"], "disability_type"],
    ["等级", ["一级", "二级", "四级"], "disability_level"],
    ["等级", ["A", "B", "C"], "dibao_grade"],
    ["疾病", ["高血压病", "肺癌", "尿毒症"], "disease"],
    ["疾病", [12, 3, 40], "stat_cause"],
    ["残疾", ["是", "否", "是"], "is_disabled"],
    ["集中供养", [5, 3, 8], "stat_tk"],
    ["特困人员", ["是", "否", "是"], "tekun_is"],
  ])("%s over %j is %s", (header, values, field) => {
    expect(refined(header, values)).toMatchObject({ field, ambiguous: false });
  });

  test("values that fit several fields decide nothing", () => {
    expect(refined("人数", [1, 2, 3, 1])).toMatchObject({ ambiguous: true });
    expect(refined("低保金", [450, 380])).toMatchObject({ ambiguous: true });
    expect(refined("家庭收入", [12000, 8000, 9000])).toMatchObject({ field: null });
  });

  test("values that do not fit cast doubt, and never take a field away", () => {
    const match = refined("身份证号", ["张三", "李四", "王五"]);
    expect(match.field).toBe("id_card");
    expect(match.confidence).toBeLessThan(0.8);
  });

  test("numbers kept as numbers are still IDs that lost digits", () => {
    expect(refined("身份证号", ids.map(Number)).field).toBe("id_card");
  });

  test("unmistakable values name a column without a header, not one that is someone else's", () => {
    expect(refined("", ids)).toMatchObject({ field: "id_card", reason: "values" });
    expect(refined("", ["配偶", "之子", "之女", "户主"]).field).toBe("relation");
    expect(refined("监护人身份证号", ids).field).toBeNull();
  });

  test("blanks say nothing", () => {
    const match = matchHeader("类别");
    expect(refineByValues(match, [null, "", " ", "/", "-"])).toBe(match);
  });
});
