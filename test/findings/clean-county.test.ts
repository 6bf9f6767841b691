import { findingText } from "../../src/findings";
import { day, type TestSheet } from "../roster/build";
import { entryOf } from "./case-table";
import {
  childrenSheet,
  dibaoSheet,
  disabilitySheet,
  issuesSheet,
  oldAgeSheet,
  otherLists,
  paymentFormSheet,
  paymentSheet,
  registerSheet,
  relocationSheets,
  reportSheet,
  tekunSheet,
  type CountyFacts,
} from "./clean-county";
import { findingsOf, type TestRun } from "./context";

interface County extends CountyFacts {
  readonly title: string;
  readonly policy: string;
  /** What the county enters over the pack. */
  readonly params?: Readonly<Record<string, string>>;
  readonly sheets?: (facts: CountyFacts) => readonly TestSheet[];
}

const COUNTIES: readonly County[] = [
  {
    title: "rural Guizhou in 2020, the standard of the pack",
    policy: "guizhou",
    asOf: day("2020-06-30"),
    area: "rural",
    standard: 375,
    tekun: 800,
    tekunCare: 100,
    region: "522225",
    supplement: 75,
    times: 4,
    params: {
      poverty_line: "4000 元/年",
      "dibao_standard 城市": "600 元/月",
      tekun_basic_standard: "800 元/月",
    },
  },
  {
    title: "urban Guizhou in 2018, with movers who were paid their relief once and in time",
    policy: "guizhou",
    asOf: day("2018-12-20"),
    area: "urban",
    standard: 600,
    tekun: 800,
    tekunCare: 100,
    region: "522225",
    supplement: 120,
    times: 2,
    params: { "dibao_standard 城市": "600 元/月" },
    sheets: relocationSheets,
  },
  {
    title: "rural Xing'an in 2019",
    policy: "xingan",
    asOf: day("2019-09-30"),
    area: "rural",
    standard: 350,
    tekun: 820,
    tekunCare: 100,
    region: "152223",
    supplement: 70,
    times: 3,
    params: { "dibao_standard 农村": "350 元/月" },
  },
  {
    title: "rural Nanchong in 2024",
    policy: "nanchong",
    asOf: day("2024-08-31"),
    area: "rural",
    standard: 520,
    tekun: 960,
    tekunCare: 100,
    region: "511304",
    supplement: 52,
    times: 3,
    params: { "dibao_standard 农村": "520 元/月", "dibao_standard 城市": "720 元/月" },
  },
  {
    title: "urban Wenchuan in 2019, the standard of the pack",
    policy: "wenchuan",
    asOf: day("2019-11-30"),
    area: "urban",
    standard: 540,
    tekun: 720,
    tekunCare: 100,
    region: "513221",
    supplement: 54,
    times: 2,
  },
  {
    title: "rural Hunan in 2019",
    policy: "hunan",
    asOf: day("2019-06-30"),
    area: "rural",
    standard: 360,
    tekun: 760,
    tekunCare: 100,
    region: "431222",
    supplement: 36,
    times: 2,
    params: { "dibao_standard 农村": "360 元/月" },
  },
  {
    title: "a county that fills in its own, in 2026",
    policy: "blank",
    asOf: day("2026-03-31"),
    area: "rural",
    standard: 640,
    tekun: 1200,
    tekunCare: 100,
    region: "530425",
    supplement: 64,
    times: 2,
    params: {
      "dibao_standard 农村": "640 元/月",
      "dibao_standard 城市": "820 元/月",
      tekun_basic_standard: "1200 元/月",
      "tekun_care_standard 全自理": "100 元/月",
      tekun_care_in_institution: "false",
      "living_allowance_standard 二级": "100 元/月",
      "nursing_allowance_standard 二级": "80 元/月",
      "elder_allowance_standard 80至89周岁": "50 元/月",
      "elder_allowance_standard 90至99周岁": "100 元/月",
      elder_allowance_overlap: "higher",
      nursing_care_overlap: "higher",
      "child_allowance_standard 分散养育": "1000 元/月",
      monitor_line: "7000 元/年",
      "supplement_rate 老年人": "10 %",
      "supplement_rate 未成年人": "10 %",
      "supplement_rate 重度残疾人": "10 %",
      "supplement_rate 重病患者": "10 %",
    },
    sheets: (facts) => [paymentFormSheet(facts), lastMonth(paymentFormSheet(facts)), reportSheet()],
  },
];

/** The same roster as it stood last month, on a sheet that says so. */
function lastMonth({ sheet, rows }: TestSheet): TestSheet {
  return { sheet: `上月${sheet}`, rows };
}

function sheetsOf(county: County): readonly TestSheet[] {
  return [
    dibaoSheet(county),
    lastMonth(dibaoSheet(county)),
    paymentSheet(county),
    oldAgeSheet(county),
    disabilitySheet(county),
    childrenSheet(county),
    tekunSheet(county),
    registerSheet(county),
    issuesSheet(county),
    ...(county.sheets?.(county) ?? []),
  ];
}

function runOf(county: County): TestRun {
  const { policy, asOf, params = {} } = county;
  return {
    policy,
    asOf,
    overrides: Object.entries(params).map(([name, value]) => entryOf(name, value)),
    lists: otherLists(county),
  };
}

describe.each(COUNTIES.map((county) => [county.title, county] as const))("%s", (_title, county) => {
  const { findings } = findingsOf(sheetsOf(county), runOf(county));

  test("clean books yield no error and nothing of direct doubt", () => {
    const grave = findings.filter(({ level }) => level === "error" || level === "high");
    expect(grave.map((finding) => `${finding.rule.id} ${findingText(finding, "zh")}`)).toEqual([]);
  });

  test("and no indirect doubt either", () => {
    const doubts = findings.filter(({ level }) => level === "warn");
    expect(doubts.map((one) => `${one.rule.id} ${findingText(one, "zh")}`)).toEqual([]);
  });
});

test("in one county or another every rule had something to judge", () => {
  const [first = [], ...others] = COUNTIES.map((county) =>
    findingsOf(sheetsOf(county), runOf(county)).rulesNotRun.map(
      ({ rule, missing }) => `${rule.id} ${missing.join("、")}`,
    ),
  );
  const never = first.filter((one) =>
    others.every((not) => not.some((other) => other.slice(0, 3) === one.slice(0, 3))),
  );
  expect(never).toEqual([]);
});
