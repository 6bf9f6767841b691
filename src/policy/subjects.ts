/** The subjects by which officers look parameters up, in the order in which they read them. */
import type { Bilingual } from "./parameters/define";
import { PARAMETERS } from "./parameters";
import { AMOUNT } from "./parameters/amount";
import { CHECKS } from "./parameters/checks";
import { INCOME } from "./parameters/income";
import { LABOUR } from "./parameters/labour";
import { LOW_INCOME } from "./parameters/low-income";
import { MEDICAL } from "./parameters/medical";
import { OTHER_AID, REGISTERS } from "./parameters/other-aid";
import { OUTREACH } from "./parameters/outreach";
import { PHASE_OUT } from "./parameters/phase-out";
import { STANDARDS } from "./parameters/standards";
import { TEKUN } from "./parameters/tekun";
import { WORK } from "./parameters/work";
import type { ParameterDefinition } from "./types";

/** Parameters that belong together. */
export interface Subject {
  readonly id: string;
  readonly title: Bilingual;
  readonly parameters: readonly ParameterDefinition[];
}

const NAMED: readonly Subject[] = [
  subject("standards", "保障标准", "Standards", STANDARDS),
  subject("phase-out", "渐退期", "Phase-out", PHASE_OUT),
  subject("amount", "发放金额", "Amounts", AMOUNT),
  subject("income", "收入核算", "Income", INCOME),
  subject("labour", "劳动力与赡养费", "Work ability and maintenance", LABOUR),
  subject("medical", "医疗支出", "Medical spending", MEDICAL),
  subject("tekun", "特困供养", "Tekun", TEKUN),
  subject("low-income", "低收入家庭和其他救助", "Low-income households and other aid", LOW_INCOME),
  subject("other-aid", "补贴和津贴", "Subsidies and allowances", OTHER_AID),
  subject("outreach", "主动发现", "Outreach", OUTREACH),
  subject("work", "工作安排", "Pieces of work", WORK),
  subject("registers", "部门衔接", "Between departments", REGISTERS),
  subject("checks", "疑点核查", "Checks", CHECKS),
];

/** Every parameter there is, under its subject. */
export const SUBJECTS: readonly Subject[] = withRest(NAMED);

function subject(
  id: string,
  zh: string,
  en: string,
  parameters: readonly ParameterDefinition[],
): Subject {
  return { id, title: { zh, en }, parameters };
}

/** A parameter that stands under no subject must not get lost. */
function withRest(named: readonly Subject[]): readonly Subject[] {
  const known = new Set(named.flatMap(({ parameters }) => parameters));
  const rest = PARAMETERS.filter((definition) => !known.has(definition));
  return rest.length === 0 ? named : [...named, subject("other", "其他", "Other", rest)];
}
