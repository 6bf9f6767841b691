import type { PolicyChoice } from "../taskpane/engine/contract";

/** A roster that comes with the workbench, and the policy that its day and place call for. */
export interface Sample {
  /** File name in the folder `assets/samples`, which is the sample's Chinese title as well. */
  readonly file: string;
  readonly english: string;
  readonly policy: PolicyChoice;
}

const day = (year: number, month: number, date: number): PolicyChoice["asOf"] => {
  return { year, month, day: date };
};
const GUIZHOU: PolicyChoice = { pack: "guizhou", asOf: day(2020, 6, 30), area: "rural" };
const XINGAN: PolicyChoice = { pack: "xingan", asOf: day(2019, 9, 30), area: "rural" };
const blank = (asOf: PolicyChoice["asOf"]): PolicyChoice => ({ pack: "blank", asOf, area: null });

/** The samples in their order; the first one is opened at the start. */
export const SAMPLES = [
  { file: "01-农村低保花名册.xlsx", english: "Rural dibao roster", policy: GUIZHOU },
  { file: "02-低保渐退期台账.xlsx", english: "Phase-out ledger", policy: XINGAN },
  {
    file: "03-城市低保发放领取表.xlsx",
    english: "Urban dibao payment list",
    policy: blank(day(2024, 3, 31)),
  },
  {
    file: "04-省系统导出家庭与人员.xlsx",
    english: "Households and people, two sheets",
    policy: GUIZHOU,
  },
  { file: "05-一户一行成员横排.xlsx", english: "One household per row", policy: GUIZHOU },
  { file: "06-残疾人补贴登记表.xlsx", english: "Disability allowances", policy: GUIZHOU },
  {
    file: "07-监测户台账.xlsx",
    english: "Monitored households",
    policy: blank(day(2023, 6, 30)),
  },
  {
    file: "08-防返贫人员导出.xlsx",
    english: "People at risk of poverty",
    policy: blank(day(2023, 6, 30)),
  },
  { file: "09-低保系统编码导出.xlsx", english: "Coded system export", policy: GUIZHOU },
  {
    file: "10-上下叠放与隐藏表.xlsx",
    english: "Stacked tables and a hidden sheet",
    policy: GUIZHOU,
  },
] as const satisfies readonly Sample[];

export type SampleFile = (typeof SAMPLES)[number]["file"];
export type BundledSample = Sample & { readonly file: SampleFile };

/** What a sample is called. */
export function sampleTitle(sample: Sample, language: "zh" | "en"): string {
  return language === "zh" ? sample.file.replace(/\.xlsx$/, "") : sample.english;
}
