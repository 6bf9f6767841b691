import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import type { Field } from "../../src/roster/fields";
import { headerDictionary, listedHeaders } from "../../src/roster/header-dictionary";
import { matchHeader } from "../../src/roster/headers";

function cases(name: string): unknown {
  return parse(readFileSync(join(__dirname, name), "utf8"));
}

const bare = (text: string): string => text.replace(/\s/g, "");
const fieldsOf = new Map<string, Set<Field>>();
for (const { text, field } of listedHeaders()) {
  fieldsOf.set(bare(text), (fieldsOf.get(bare(text)) ?? new Set<Field>()).add(field));
}
const unambiguous = listedHeaders().filter(({ text }) => fieldsOf.get(bare(text))?.size === 1);

describe("listed headers", () => {
  test("a spelling listed for one field maps to it, and surely", () => {
    const wrong = unambiguous.filter(({ text, field }) => matchHeader(text).field !== field);
    expect(wrong).toEqual([]);
    expect(unambiguous.length).toBeGreaterThan(3000);
  });

  test("only the words of these headers stand under two fields or more", () => {
    const several = [...fieldsOf].filter(([, fields]) => fields.size > 1);
    expect(Object.fromEntries(several.map(([text, fields]) => [text, [...fields]]))).toEqual({
      低保人数: ["covered_persons", "stat_persons"],
      护理补贴标准: ["nursing_allowance", "tekun_care"],
      低保类别: ["aid_type", "dibao_grade"],
      低保金: ["monthly_amount_household", "income_dibao"],
      残疾情况: ["is_disabled", "disability_type", "disability_level"],
      残疾状况: ["is_disabled", "disability_type", "disability_level"],
    });
  });

  test("those are ambiguous: every field is offered, with less confidence", () => {
    for (const [text, fields] of fieldsOf) {
      if (fields.size < 2) continue;
      const match = matchHeader(text);
      expect(match.ambiguous).toBe(true);
      expect(match.confidence).toBeLessThan(0.7);
      expect([match.field, ...match.alternatives]).toEqual(expect.arrayContaining([...fields]));
    }
  });

  test("each pattern takes its own example", () => {
    for (const { pattern, like, field } of headerDictionary().patterns) {
      expect(like).toMatch(pattern);
      expect([like, matchHeader(like).field]).toEqual([like, field]);
    }
  });
});

describe("what clerks put round a listed header changes nothing", () => {
  // A number, unit or year of its own is part of these words.
  const plainOnes = unambiguous.filter(
    ({ text }) => !/[\d.]|[(（]|^(?:年|月)|年份|年度|月份|年月/.test(text),
  );
  const listed = fc.constantFrom(...plainOnes);

  function holds(change: (text: string, choice: number) => string): void {
    fc.assert(
      fc.property(listed, fc.nat(1000), ({ text, field }, choice) => {
        expect([change(text, choice), matchHeader(change(text, choice)).field]).toEqual([
          change(text, choice),
          field,
        ]);
      }),
      { numRuns: 1500 },
    );
  }

  const oneOf = (choices: readonly string[], choice: number): string =>
    choices[choice % choices.length] ?? "";

  test("blanks and line breaks between the characters", () => {
    const gaps = [" ", "  ", "\n", "\u3000", "\r\n", "\u00a0", "\u200b"];
    holds((text, choice) => {
      const at = choice % (text.length + 1);
      return text.slice(0, at) + oneOf(gaps, choice) + text.slice(at);
    });
  });

  test("years and months before it", () => {
    const years = [
      "2024年",
      "2023年度",
      "2024年3月",
      "本年度",
      "上年度",
      "2022年12月份",
      "2024年度",
    ];
    holds((text, choice) => oneOf(years, choice) + text);
  });

  test("numbering, marks and colons", () => {
    // 1. to 10. are part of the listed headers of one ledger.
    const before = ["21.", "（3）", "二、", "(十二)", "*", "★", "12、", "13．"];
    const after = ["：", ":", "*", " *", "（必填）", "（下拉选择）", "(选填)"];
    holds((text, choice) => oneOf(before, choice) + text + oneOf(after, choice));
  });

  test("brackets of another kind and width round a note or a unit of no period", () => {
    const notes = [
      "（元）",
      "(元)",
      "【必填】",
      "［18位］",
      "〔人〕",
      "(文本)",
      "（岁）",
      "（平方米）",
    ];
    holds((text, choice) => text + oneOf(notes, choice));
  });

  test("brackets that belong to the words, half or full width", () => {
    const bracketed = unambiguous.filter(({ text }) => /[(（]/.test(text));
    for (const { text, field } of bracketed) {
      const half = text.replace(/（/g, "(").replace(/）/g, ")");
      const full = text.replace(/\(/g, "（").replace(/\)/g, "）");
      expect([text, matchHeader(half).field, matchHeader(full).field]).toEqual([
        text,
        field,
        field,
      ]);
    }
  });

  test("traditional characters", () => {
    const traditional = new Map(
      [..."号號户戶证證账帳银銀联聯电電话話姓姓残殘级級类類额額"].entries(),
    );
    const swap = new Map<string, string>();
    for (let at = 0; at < traditional.size; at += 2) {
      swap.set(traditional.get(at) ?? "", traditional.get(at + 1) ?? "");
    }
    holds((text) => [...text].map((character) => swap.get(character) ?? character).join(""));
  });
});

describe("spellings that the dictionary does not list", () => {
  const unseen = cases("headers-unseen.yaml") as Record<string, string[]>;

  test.each(Object.entries(unseen))("%s", (field, headers) => {
    const read = headers.map((header) => [header, matchHeader(header).field ?? "none"]);
    expect(read).toEqual(headers.map((header) => [header, field]));
  });

  test("none of them is listed", () => {
    const listed = Object.values(unseen)
      .flat()
      .filter((header) => fieldsOf.has(bare(header)));
    expect(listed).toEqual([]);
  });

  test("likeness alone never makes sure", () => {
    for (const header of Object.values(unseen).flat()) {
      const match = matchHeader(header);
      if (match.reason === "similar") expect(match.confidence).toBeLessThanOrEqual(0.85);
      if (match.reason === "none") expect(match.confidence).toBe(0);
    }
  });
});

describe("members across the columns", () => {
  test.each(cases("headers-members.yaml") as [string, Field, number][])(
    "%s is %s of member %d",
    (header, field, member) => {
      expect(matchHeader(header)).toMatchObject({ field, member });
    },
  );

  test("a number after other headers counts no member", () => {
    expect(matchHeader("致贫/返贫风险2")).toMatchObject({ field: "risk_type", member: 0 });
    expect(matchHeader("重点救助60元")).toMatchObject({ field: "amount_class_person", member: 0 });
    expect(matchHeader("联系电话1").member).toBe(0);
  });
});

describe("headers of several levels", () => {
  interface Levels {
    readonly levels: readonly string[];
    readonly field: Field | null;
    readonly member?: number;
    readonly period?: string;
  }

  test.each(
    (cases("headers-levels.yaml") as Levels[]).map((entry) => [entry.levels.join(" / "), entry]),
  )("%s", (_, { levels, ...expected }) => {
    expect(matchHeader(levels)).toMatchObject(expected);
  });
});

describe("money per year or per month, of whom", () => {
  test("income without a period is asked about, with both choices", () => {
    expect(matchHeader("家庭收入（元）")).toMatchObject({
      field: null,
      ambiguous: true,
      alternatives: ["income_total_year", "income_total_month"],
    });
    expect(matchHeader("人均收入").alternatives).toEqual([
      "income_percap_year",
      "income_percap_month",
    ]);
    expect(matchHeader("收入").alternatives).toContain("income_person_year");
  });

  test.each([
    ["季度津贴", "elder_amount", "quarter"],
    ["每季度护理补贴", "nursing_allowance", "quarter"],
    ["二季度津贴金额", "elder_amount", "quarter"],
    ["半年供养金", "tekun_basic", "half-year"],
    ["年津贴标准", "elder_amount", "year"],
    ["季度保障金", "amount_total", "quarter"],
    ["半年保障金", "amount_total", "half-year"],
    ["年保障金", null, null],
    ["季度收入（元）", null, null],
    ["家庭收入（元/季度）", null, "quarter"],
    ["季度", null, null],
    ["年龄", "age", null],
    ["年审时间", "review_date", null],
  ])("%s: a part of the year before a sum says how long it is for", (header, field, period) => {
    const match = matchHeader(header);
    expect([match.field, match.period]).toEqual([field, period]);
  });

  test("a quarter's sum that the sheet makes one of dibao is what is paid, no monthly amount", () => {
    const context = { scheme: "dibao", siblings: ["head_name", "household_size"] } as const;
    expect(matchHeader("季度发放金额", context)).toMatchObject({
      field: "amount_total",
      period: "quarter",
    });
    expect(matchHeader("发放金额", context)).toMatchObject({ field: "monthly_amount_household" });
  });

  test("unit, words, the table's unit line or a year before it say the period", () => {
    expect(matchHeader("家庭收入（元/月）").field).toBe("income_total_month");
    expect(matchHeader("家庭收入", { unitLine: "单位：元/年" }).field).toBe("income_total_year");
    expect(matchHeader("家庭收入", { unitLine: "2024年3月　单位：元" }).field).toBeNull();
    expect(matchHeader("2023年家庭收入").field).toBe("income_total_year");
    expect(matchHeader("经营净收入(年)")).toMatchObject({
      field: "income_business",
      period: "year",
    });
    expect(matchHeader("工资性收入（元/月）")).toMatchObject({ period: "month" });
    expect(matchHeader("工资性收入（元）").period).toBeNull();
    expect(matchHeader("津贴（元/季度）")).toMatchObject({
      field: "elder_amount",
      period: "quarter",
    });
    expect(matchHeader("生活补贴（元/半年）")).toMatchObject({
      field: "living_allowance",
      period: "half-year",
    });
  });

  test("words and unit that contradict each other decide nothing", () => {
    expect(matchHeader("家庭年总收入（元/月）")).toMatchObject({ field: null, ambiguous: true });
    expect(matchHeader("月保障金额（元/年）")).toMatchObject({
      field: null,
      alternatives: ["monthly_amount_household"],
    });
  });

  test("the sum after deductions is not the deduction", () => {
    expect(matchHeader("扣减刚性支出后家庭年收入(元)").field).toBe("deduct_rigid");
    expect(matchHeader("刚性支出（元）").field).toBe("expense_rigid");
    expect(matchHeader("扣减刚性支出后人均年收入（元）").field).toBe("income_percap_year");
  });
});

describe("traps", () => {
  test.each([
    ["户主身份证", "head_id"],
    ["低保户主身份证", "head_id"],
    ["监护人姓名", "guardian_name"],
    ["低保证号", "cert_no"],
    ["户编号", "household_id"],
    ["开户行", "bank_name"],
    ["户名", "bank_holder"],
    ["电表号", "meter_no"],
    ["残疾证号", "disability_cert"],
    ["一卡通账号", "bank_account"],
  ])("%s is %s", (header, field) => {
    expect(matchHeader(header).field).toBe(field);
  });

  test.each(["人数", "等级", "类别", "金额", "时间"])("%s stands for several fields", (header) => {
    const match = matchHeader(header);
    expect(match.ambiguous).toBe(true);
    expect(match.alternatives.length).toBeGreaterThan(0);
  });

  test("人数 is whichever of the two the table does not have yet", () => {
    expect(matchHeader("人数", { siblings: ["name", "household_size"] })).toMatchObject({
      field: "covered_persons",
      ambiguous: false,
    });
    expect(matchHeader("人数", { siblings: ["covered_persons"] }).field).toBe("household_size");
    expect(matchHeader("人数", { siblings: ["name"] }).ambiguous).toBe(true);
  });

  test("低保金 is income beside other incomes, the payment in a dibao roster", () => {
    expect(matchHeader("低保金", { siblings: ["income_wage"] })).toMatchObject({
      field: "income_dibao",
      period: null,
    });
    expect(matchHeader("低保金", { scheme: "dibao" })).toMatchObject({
      field: "monthly_amount_household",
      period: "month",
      of: "household",
    });
  });

  test("numbered headers of a ledger of issues are the roster's own where no issue is recorded", () => {
    expect(matchHeader("2.户主姓名").field).toBe("issue_head");
    expect(matchHeader("2.户主姓名", { siblings: ["issue_type"] }).field).toBe("issue_head");
    expect(matchHeader("2.户主姓名", { siblings: ["id_card"] }).field).toBe("head_name");
  });
});

test("nothing, numbers and any text at all are answered, never thrown at", () => {
  expect(matchHeader("").field).toBeNull();
  expect(matchHeader([]).field).toBeNull();
  expect(matchHeader(["", " "]).field).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }), (levels) => {
      const match = matchHeader(levels);
      expect(match.confidence).toBeGreaterThanOrEqual(0);
      expect(match.alternatives).not.toContain(match.field);
    }),
  );
});
