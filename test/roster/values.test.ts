import fc from "fast-check";
import {
  readAidType,
  readAmount,
  readArea,
  readDate,
  readDisabilityGrade,
  readDisabilityType,
  readFlag,
  readGrade,
  readHealth,
  readLabour,
  readNumber,
  readPovertyStatus,
  readRelation,
  readSchool,
  readSelfCare,
  readSex,
  readTekunMode,
  readText,
} from "../../src/roster/values";
import { labourLevel } from "../../src/roster/codes/person-codes";
import type { CellValue } from "../../src/workbook/cells";

const cell = { isDate: false, date1904: false };
const readers = {
  readAidType,
  readAmount,
  readArea,
  readDate: (value: CellValue) => readDate(value, cell),
  readDisabilityGrade,
  readDisabilityType,
  readFlag,
  readGrade,
  readHealth,
  readLabour,
  readNumber,
  readPovertyStatus,
  readRelation,
  readSchool,
  readSelfCare,
  readSex,
  readTekunMode,
};

describe("every reader", () => {
  test.each(Object.entries(readers))("%s: blank is neither a value nor a problem", (_, reader) => {
    for (const blank of [null, "", "  ", "\n", "/", "-", "——"]) {
      expect(reader(blank)).toEqual({ value: null, problem: null });
    }
  });

  test.each(Object.entries(readers))("%s: an error value is a problem", (_, reader) => {
    expect(reader({ error: "#N/A" })).toEqual({ value: null, problem: "cell-error" });
  });

  test.each(Object.entries(readers))(
    "%s never throws, and says why it reads nothing",
    (_, reader) => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (value) => {
          const { value: found, problem } = reader(value);
          expect(found !== null || problem === null || typeof problem === "string").toBe(true);
        }),
      );
    },
  );
});

test("text is trimmed, half-width, and digits are written out", () => {
  expect(readText(" 张  三\n")).toBe("张 三");
  expect(readText("ＡＢ１２")).toBe("AB12");
  expect(readText(6228480000000000000)).toBe("6228480000000000000");
  expect(readText(null)).toBeNull();
});

test.each([
  ["1,570.44元", "1570.44"],
  [450, "450"],
  ["450 元/月", "450"],
  ["0", "0"],
])("amount %j is %s yuan", (value, yuan) => {
  expect(readAmount(value).value?.toString()).toBe(yuan);
});

test("what is no amount is a problem, not zero", () => {
  expect(readAmount("约450")).toEqual({ value: null, problem: "not-an-amount" });
  expect(readAmount("300+150")).toEqual({ value: null, problem: "several-values" });
});

test("numbers with the words clerks add", () => {
  expect(readNumber("3人").value).toBe(3);
  expect(readNumber("67周岁").value).toBe(67);
  expect(readNumber(" ４ 口").value).toBe(4);
  expect(readNumber("三口").problem).toBe("not-a-number");
});

test("dates to the day, to the month, and without end", () => {
  expect(readDate("2024.4.18", cell).value).toMatchObject({
    date: { year: 2024, month: 4, day: 18 },
    precision: "day",
  });
  expect(readDate(202310, cell).value).toMatchObject({ precision: "month", openEnded: false });
  expect(readDate("3000-01", cell).value?.openEnded).toBe(true);
  expect(readDate(45400, { isDate: true, date1904: false }).value?.date).toEqual({
    year: 2024,
    month: 4,
    day: 18,
  });
  expect(readDate("去年", cell).problem).toBe("not-a-date");
});

test.each([
  ["是", true],
  ["√", true],
  [1, true],
  ["1", true],
  ["享受", true],
  ["1是", true],
  ["是（B类）", true],
  ["已参保", true],
  ["建档立卡户", true],
  [true, true],
  ["否", false],
  ["无", false],
  ["×", false],
  [0, false],
  ["未享受", false],
  ["2-否", false],
  ["非残疾", false],
])("flag %j is %s", (value, expected) => {
  expect(readFlag(value)).toEqual({ value: expected, problem: null });
});

test("a flag that is neither is a problem", () => {
  expect(readFlag("待定吧").problem).toBe("not-a-flag");
});

describe("people", () => {
  test.each([
    ["男", "male"],
    ["女 ", "female"],
    [1, "male"],
    ["2", "female"],
    ["女性", "female"],
  ])("sex %j is %s", (value, sex) => {
    expect(readSex(value).value).toBe(sex);
  });

  test("health may be several things at once", () => {
    expect([...(readHealth("长期慢性病、残疾").value ?? [])]).toEqual(["chronic", "disabled"]);
    expect([...(readHealth("患有大病,残疾").value ?? [])]).toEqual(["serious", "disabled"]);
    expect([...(readHealth("健康").value ?? [])]).toEqual(["healthy"]);
    expect([...(readHealth("健康、残疾").value ?? [])]).toEqual(["disabled"]);
  });

  test("what is understood is kept beside the part that is not", () => {
    const reading = readHealth("残疾、某种怪病");
    expect([...(reading.value ?? [])]).toEqual(["disabled"]);
    expect(reading.problem).toBe("not-in-code-list");
    expect(readHealth("某种怪病")).toEqual({ value: null, problem: "not-in-code-list" });
  });

  test.each([
    ["普通劳动力", "ordinary", "full"],
    ["技能劳动力", "skilled", "full"],
    ["有", "able", "full"],
    ["弱劳动力或半劳动力", "weak", "part"],
    ["部分丧失", "partly-lost", "part"],
    ["丧失劳动力", "lost", "none"],
    ["完全丧失", "lost", "none"],
    ["无", "none", "none"],
    ["无劳动能力", "none", "none"],
  ] as const)("ability to work %s is %s", (value, ability, level) => {
    expect(readLabour(value).value).toBe(ability);
    expect(labourLevel(ability)).toBe(level);
  });

  test.each([
    ["肢体", "limb"],
    ["视力残疾", "vision"],
    ["2", "hearing"],
    ["肢体二级", "limb"],
    ["听力、言语", "multiple"],
    ["精神残疾一级", "mental"],
  ])("disability %s is %s", (value, type) => {
    expect(readDisabilityType(value).value).toBe(type);
  });

  test.each([
    ["一级", 1],
    ["2", 2],
    ["Ⅲ级", 3],
    [4, 4],
    ["肢体二级、智力三级", 2],
    ["叁级", 3],
  ])("grade %j is %d", (value, grade) => {
    expect(readDisabilityGrade(value).value).toBe(grade);
  });

  test("无 under a disability is blank, 五级 a problem", () => {
    expect(readDisabilityGrade("无")).toEqual({ value: null, problem: null });
    expect(readDisabilityType("否")).toEqual({ value: null, problem: null });
    expect(readDisabilityGrade("五级").problem).toBe("not-in-code-list");
  });

  test.each([
    ["九年级", "junior"],
    ["非在校生", "none"],
    ["是", "at-school"],
    ["本科三年级", "university"],
    ["中职一年级", "vocational"],
  ])("school %s is %s", (value, state) => {
    expect(readSchool(value).value).toBe(state);
  });

  test.each([
    ["完全自理", "full"],
    ["半护理", "partial"],
    ["部分丧失生活自理能力", "partial"],
    ["全护理", "none"],
    ["一档", "none"],
    ["三档", "full"],
  ])("self-care %s is %s", (value, state) => {
    expect(readSelfCare(value).value).toBe(state);
  });
});

describe("aid", () => {
  test.each([
    ["A", { scale: "class", step: 1, name: "A" }],
    ["b类", { scale: "class", step: 2, name: "B" }],
    ["Ｃ 类", { scale: "class", step: 3, name: "C" }],
    ["全额", { scale: "class", step: 1, name: "A" }],
    ["差额救助", { scale: "class", step: 2, name: "B" }],
    ["B2", { scale: "class", step: 2, name: "B" }],
    ["二档", { scale: "tier", step: 2, name: "二档" }],
    ["第三档", { scale: "tier", step: 3, name: "三档" }],
    [1, { scale: "tier", step: 1, name: "一档" }],
  ])("tier %j is %j", (value, grade) => {
    expect(readGrade(value).value).toEqual(grade);
  });

  test.each([
    ["农村低保", { scheme: "dibao", area: "rural", coverage: null, mode: null }],
    ["02", { scheme: "dibao", area: "rural", coverage: null, mode: null }],
    [1, { scheme: "dibao", area: "urban", coverage: null, mode: null }],
    ["03", { scheme: "tekun", area: "rural", coverage: null, mode: null }],
    ["02农村低保", { scheme: "dibao", area: "rural", coverage: null, mode: null }],
    ["单人保", { scheme: "dibao", area: null, coverage: "person", mode: null }],
    ["城市低保（整户保）", { scheme: "dibao", area: "urban", coverage: "household", mode: null }],
    ["低保边缘家庭", { scheme: "marginal", area: null, coverage: null, mode: null }],
    ["特困分散供养", { scheme: "tekun", area: null, coverage: null, mode: "home" }],
    ["农村五保", { scheme: "tekun", area: "rural", coverage: null, mode: null }],
  ])("kind of aid %j is %j", (value, aid) => {
    expect(readAidType(value).value).toEqual(aid);
  });

  test("unknown kinds are told", () => {
    expect(readAidType("其他对象").problem).toBe("not-in-code-list");
    expect(readGrade("H类").problem).toBe("not-in-code-list");
  });

  test.each([
    ["稳定脱贫户", "stable"],
    ["脱贫不稳定户", "unstable"],
    ["边缘易致贫户", "marginal-prone"],
    ["突发严重困难户", "sudden-hardship"],
    ["脱贫、监测户", "lifted-monitored"],
    ["脱贫户", "lifted"],
    ["风险已消除", "risk-removed"],
    ["未脱贫", "not-lifted"],
  ])("standing %s is %s", (value, status) => {
    expect(readPovertyStatus(value).value).toBe(status);
  });

  test("mode and area", () => {
    expect(readTekunMode("集中供养").value).toBe("institution");
    expect(readTekunMode("散居").value).toBe("home");
    expect(readArea("农业户口").value).toBe("rural");
    expect(readArea("非农业").value).toBe("urban");
  });
});
