/** Made-up people of every scheme: the current row and the doubts never say two things. */
import fc from "fast-check";
import type { ParameterEntry } from "../../src/policy";
import { id, type Rows } from "../roster/build";
import { day } from "../assessment/policies";
import { entryOf } from "./case-table";
import { contradictions } from "./contradictions";
import { contextOf } from "./context";

type Cell = string | number | null;
type Facts = Readonly<Record<string, Cell>>;

const words = (...values: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...values);

/** Columns of each sheet and what may stand in them. */
const OF_DISABILITY = {
  残疾类别: words("肢体", "智力", "精神", "视力", "听力", "多重", null),
  残疾等级: words("一级", "二级", "三级", "四级", null),
  自理能力: words("全自理", "半自理", "全护理", null),
  残疾证状态: words("有效", "正常", "注销", "未注销", null),
  残疾证有效期至: words("2018-06-30", "2024-09-30", "2035-01-01", null),
  生活补贴: words(0, 50, 100, null),
  护理补贴: words(0, 80, 110, null),
};
const OF_CHILDREN = {
  儿童类别: words("孤儿", "事实无人抚养儿童", "非孤儿", "困境儿童", null),
  父母状况: words("父母双亡", "父亲死亡，母亲服刑", "父亲服刑，母亲重病", "父母健在", null),
  孤儿生活费: words(0, 1000, 1500, null),
  在校生状况: words("高中", "本科", "研究生", "非在校生", "在校", null),
};
const OF_TEKUN = {
  健康状况: words("健康", "残疾", "长期慢性病", null),
  劳动能力: words("普通劳动力", "弱劳动力", "无劳动力", null),
  务工状况: words("省外务工", "未务工", "公益性岗位", "务农", null),
  "是否“三无”": words("是", "否", null),
  义务人履行能力: words("无", "有履行能力", "无法定义务人", "无履行能力", "有", null),
  特困供养开始时间: words("2010-03-01", "2016-09-01", "2022-03-01", null),
  供养方式: words("集中供养", "分散供养", null),
  基本生活费: words(800, 780, 1030, 9600, null),
  照料护理费: words(0, 100, 200, 2400, null),
  自主吃饭: words("能", "不能", null),
};
const OTHER = { 高龄津贴: words(0, 50, 100, null), 是否低保: words("是", "否", null) };

const SHEETS: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<Cell>>>>> = {
  特困供养: { ...OF_TEKUN, ...OF_DISABILITY, ...OF_CHILDREN, ...OTHER },
  农村低保: { ...OF_DISABILITY, ...OF_CHILDREN, ...OTHER },
  残疾人补贴台账: { ...OF_DISABILITY, ...OTHER },
  高龄津贴台账: { ...OTHER, ...OF_DISABILITY },
  孤儿台账: { ...OF_CHILDREN, ...OF_DISABILITY, ...OTHER },
  监测户台账: { ...OF_CHILDREN, ...OF_DISABILITY, ...OTHER },
};

/** Some of a sheet's columns, and for each of a few people a birthday and what the columns say. */
function sheetOf(name: string): fc.Arbitrary<Rows> {
  const columns = SHEETS[name] ?? {};
  const chosen = fc.subarray(Object.keys(columns), { minLength: 2 });
  return fc
    .tuple(chosen, fc.array(fc.tuple(births, fc.record(columns)), { minLength: 1, maxLength: 3 }))
    .map(([headers, people]) => rowsOf(name, headers, people));
}

const births = fc.constantFrom(
  ...["1920-02-29", "1934-09-30", "1938-06-30", "1944-08-31", "1944-09-15", "1950-01-31"],
  ...["1958-12-31", "1964-10-01", "1980-06-30", "2000-02-29", "2004-10-01", "2005-06-30"],
  ...["2006-09-30", "2008-03-31", "2014-06-30"],
);

function rowsOf(
  name: string,
  headers: readonly string[],
  people: readonly (readonly [string, Facts])[],
): Rows {
  const isDibao = name === "农村低保";
  const own = isDibao ? ["户编号", "姓名", "与户主关系", "身份证号"] : ["姓名", "身份证号"];
  return [
    [...own, ...headers, ...(isDibao ? ["户月保障金"] : [])],
    ...people.map(([birth, facts], at) => {
      const who = [`张${"一二三四"[at] ?? ""}`];
      const number = id(birth, "male", at);
      const first = isDibao ? [`00${at + 1}`, ...who, "户主", number] : [...who, number];
      return [
        ...first,
        ...headers.map((header) => facts[header] ?? null),
        ...(isDibao ? [300] : []),
      ];
    }),
  ];
}

const LISTS = ["work-injury", "care-subsidy", "orphans", "dibao", "tekun"] as const;

/** Lists that name the first person of the sheet. */
const lists = fc.subarray([...LISTS], { maxLength: 2 });

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  "living_allowance_standard 三级": ["50 元/月", "100 元/月"],
  "living_allowance_standard 一级": ["100 元/月"],
  "nursing_allowance_standard 一级": ["110 元/月", "80 元/月"],
  "elder_allowance_standard 80至89周岁": ["50 元/月"],
  "elder_allowance_standard 90至99周岁": ["100 元/月"],
  elder_allowance_overlap: ["higher", "both"],
  elder_allowance_first_month: ["same-month", "next-month"],
  elder_allowance_from: ["70 周岁", "80 周岁"],
  nursing_care_overlap: ["higher", "both"],
  nursing_allowance_mild_mind: ["true", "false"],
  nursing_allowance_care_need: ["false"],
  living_allowance_groups: ["low-income"],
  "allowance_exclusion 特困人员": ["living", "none"],
  "allowance_exclusion 孤儿": ["none", "both"],
  "allowance_exclusion 事实无人抚养儿童": ["living", "both"],
  "child_allowance_standard 分散养育": ["1000 元/月"],
  tekun_basic_standard: ["800 元/月"],
  "tekun_basic_by_mode 集中供养": ["1030 元/月"],
  "tekun_care_standard 半自理": ["200 元/月"],
  "tekun_care_standard 全护理": ["200 元/月"],
  tekun_care_in_institution: ["true", "false"],
  tekun_minor_age: ["18 周岁"],
};

const parameters: fc.Arbitrary<readonly ParameterEntry[]> = fc
  .subarray(Object.keys(PARAMETERS), { maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.constantFrom(...(PARAMETERS[name] ?? [])).map((value) => entryOf(name, value)),
      ),
    ),
  );

const runs = fc.constantFrom(
  { policy: "blank", asOf: "2024-09-30" },
  { policy: "blank", asOf: "2021-06-30" },
  { policy: "nanchong", asOf: "2024-09-15" },
  { policy: "guizhou", asOf: "2018-10-31" },
  { policy: "guizhou", asOf: "2022-02-28" },
  { policy: "xingan", asOf: "2019-06-30" },
  { policy: "wenchuan", asOf: "2019-12-31" },
  { policy: "hunan", asOf: "2020-02-29" },
);

test.each(Object.keys(SHEETS))("of %s", (sheet) => {
  fc.assert(
    fc.property(sheetOf(sheet), lists, parameters, runs, (rows, kinds, overrides, run) => {
      const [header = [], first = []] = rows;
      const named = [
        ["姓名", "身份证号"],
        [first[header.indexOf("姓名")] ?? null, first[header.indexOf("身份证号")] ?? null],
      ];
      const context = contextOf([{ sheet, rows }], {
        policy: run.policy,
        asOf: day(run.asOf),
        overrides,
        lists: Object.fromEntries(kinds.map((kind) => [kind, named])),
      });
      expect(contradictions(context)).toEqual([]);
    }),
    { numRuns: Number(process.env["DOUDI_RUNS"] ?? 40) },
  );
});
