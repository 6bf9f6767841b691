/**
 * What else a person or household should have beside dibao and tekun: allowances with their amount
 * where the county has entered one, help that is named and not computed, groups that come first.
 */
import type { CalendarDate } from "../../calendar";
import type { Amount } from "../../money";
import type { Person } from "../../roster/types";
import type { Answer } from "../tekun/condition";
import type { Missing, Reason } from "../types";

export type EntitlementKind =
  | "tekun"
  | "living-allowance"
  | "nursing-allowance"
  | "old-age-allowance"
  | "orphan-allowance"
  | "uncared-child-allowance"
  | "rigid-spending"
  | "monitored-support"
  | "temporary-relief"
  | "medical-help"
  | "insurance-help"
  | "relocation-relief"
  | "priority-group";

/** What stands in the way: another aid that excludes this one, or a death. */
export type Exclusion =
  "tekun" | "work-injury" | "orphan" | "uncared-child" | "care-subsidy" | "death" | EntitlementKind;

export interface Entitlement {
  readonly kind: EntitlementKind;
  /** Whom it is for; empty where it is of the household as a whole. */
  readonly people: readonly Person[];
  /** Whether it should be there by what the roster and the policy say. */
  readonly due: Answer;
  /** 元/月, of all `people` together; null where not known or not of a month. */
  readonly amountMonth: Amount<"month"> | null;
  /** 元, once; null where not known or not paid once. */
  readonly amountOnce: Amount<"once"> | null;
  /** First day of the first month of the present amount, where the policy counts months. */
  readonly from: CalendarDate | null;
  /** Whether the roster shows it as received; null where it does not say. */
  readonly received: boolean | null;
  readonly receivedMonth: Amount<"month"> | null;
  readonly excludedBy: Exclusion | null;
  /** Why, first the one that decides; the clause stands with each. */
  readonly reasons: readonly Reason[];
  readonly missing: readonly Missing[];
}

/** Names of the kinds for people. */
export const ENTITLEMENT_TITLES: Readonly<
  Record<EntitlementKind, { readonly zh: string; readonly en: string }>
> = {
  tekun: { zh: "特困人员救助供养", en: "tekun support" },
  "living-allowance": { zh: "困难残疾人生活补贴", en: "living allowance" },
  "nursing-allowance": { zh: "重度残疾人护理补贴", en: "nursing allowance" },
  "old-age-allowance": { zh: "高龄津贴", en: "old-age allowance" },
  "orphan-allowance": { zh: "孤儿基本生活费", en: "orphan's living allowance" },
  "uncared-child-allowance": {
    zh: "事实无人抚养儿童基本生活费",
    en: "living allowance of a child without de facto care",
  },
  "rigid-spending": { zh: "刚性支出困难家庭", en: "household in hardship through spending" },
  "monitored-support": { zh: "无劳动能力监测户兜底", en: "support of a monitored household" },
  "temporary-relief": { zh: "临时救助", en: "temporary relief" },
  "medical-help": { zh: "住院自付全额救助", en: "help with hospital costs" },
  "insurance-help": { zh: "参保参合资助", en: "help with insurance premiums" },
  "relocation-relief": { zh: "易地扶贫搬迁一次性临时救助", en: "one-off relief on relocation" },
  "priority-group": { zh: "重点救助群体", en: "people who come first" },
};
