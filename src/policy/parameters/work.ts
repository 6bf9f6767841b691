import { define } from "./define";
import { RECORD_SCOPES, TIER_SCOPES, VERIFICATION_SCOPES, WORK_SCOPES } from "./scopes";

/** How the work itself is scheduled. */
export const WORK = [
  define(
    "review_months_class",
    "months",
    { zh: "分类复核周期", en: "Review by class, every" },
    {
      zh: "按低保类别、档次规定的复核周期；未填的按复核周期、有劳动力家庭复核周期。",
      en: "Cycle of reviews by class or tier; unset, the general cycles hold.",
    },
    { scopes: TIER_SCOPES },
  ),
  define(
    "biweekly_dates",
    "date-list",
    { zh: "半月调度日期", en: "Dates of the half-monthly report" },
    {
      zh: "上报调度情况的日期，用顿号隔开。",
      en: "Days on which progress is reported.",
    },
  ),
  define(
    "biweekly_sections",
    "text",
    { zh: "调度内容", en: "Sections of the half-monthly report" },
    {
      zh: "调度表各栏，用顿号隔开。登记备查，报表各栏固定。",
      en: "Columns of the progress report. For reference: the sheet has them as they are.",
    },
  ),
  define(
    "work_cycle",
    "choice",
    { zh: "工作周期", en: "Cycle of the work" },
    {
      zh: "该项工作多久做一次（M15、M16、M21）。",
      en: "How often this is done (M15, M16, M21).",
    },
    {
      scopes: WORK_SCOPES,
      choices: {
        monthly: { zh: "按月", en: "monthly" },
        quarterly: { zh: "按季度", en: "quarterly" },
        "half-yearly": { zh: "每半年", en: "half-yearly" },
        yearly: { zh: "每年", en: "yearly" },
      },
    },
  ),
  define(
    "work_phases",
    "text",
    { zh: "实施阶段", en: "Phases of the work" },
    {
      zh: "专项行动各阶段的起止日期，列在半月调度表下方。",
      en: "Phases of a campaign with their dates, told below the half-monthly report.",
    },
  ),
  define(
    "report_dates",
    "date-list",
    { zh: "情况报送日期", en: "Dates of other reports" },
    {
      zh: "半月调度以外的报送截止日期，用顿号隔开；还没有过的列在半月调度表下方。",
      en: "Days by which other reports are due; those still to come are told below the half-monthly one.",
    },
  ),
  define(
    "report_contents",
    "text",
    { zh: "报送内容", en: "What is reported" },
    {
      zh: "各次报送的内容，与报送日期同序，用顿号隔开；与报送日期一起列出。",
      en: "What each of those reports is about, in the order of the dates, told with them.",
    },
  ),
  define(
    "verification_share",
    "rate",
    { zh: "核查环节覆盖比例", en: "Verification, share of cases" },
    {
      zh: "该环节应覆盖百分之几的对象（M11、M13）。",
      en: "Share of the cases that this verification is to cover (M11, M13).",
    },
    { scopes: VERIFICATION_SCOPES, max: "100" },
  ),
  define(
    "case_record",
    "flag",
    { zh: "个案留档要求", en: "Records of a case" },
    {
      zh: "每户档案是否须有此项（M12、M14）。",
      en: "Whether each case must have this on record (M12, M14).",
    },
    { scopes: RECORD_SCOPES },
  ),
  define(
    "payment_by_card",
    "flag",
    { zh: "是否须通过“一卡通”发放", en: "Whether paid through one-card accounts" },
    {
      zh: "补助、补贴、救助资金是否须通过“一卡通”发放（M23、M24、H03）。",
      en: "Whether all support is to be paid through one-card accounts (M23, M24, H03).",
    },
  ),
];
