import { define } from "./define";
import { WORK_SCOPES } from "./scopes";

/** How the work itself is scheduled. */
export const WORK = [
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
    { zh: "调度表各栏，用顿号隔开。", en: "Columns of the progress report." },
  ),
  define(
    "work_cycle",
    "choice",
    { zh: "工作周期", en: "Cycle of the work" },
    { zh: "该项工作多久做一次。", en: "How often this is done." },
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
    { zh: "专项行动各阶段的起止日期。", en: "Phases of a campaign with their dates." },
  ),
];
