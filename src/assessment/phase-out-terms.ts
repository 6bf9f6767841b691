/** Parameters of the phase-out (渐退期), looked up once per run. */
import { firstDayOf, firstOfNextMonth, type CalendarDate } from "../calendar";
import type { Decimal } from "../money";
import { readDateList } from "../policy";
import type { Parameter, Policy } from "../policy/types";

/** Groups whose phase-out may have a length of its own. */
export type PhaseOutGroup = "registered" | "others" | "disabled";

/** Parameters of the phase-out. */
export interface PhaseOutTerms {
  readonly months: Parameter<Decimal>;
  readonly min: Parameter<Decimal>;
  readonly max: Parameter<Decimal>;
  readonly ceiling: Parameter<Decimal>;
  readonly amount: Parameter<string>;
  readonly steps: Parameter<string>;
  readonly stepMonths: Parameter<Decimal>;
  readonly stepBase: Parameter<string>;
  readonly cap: Parameter<string>;
  readonly supplements: Parameter<string>;
  readonly onDeath: Parameter<string>;
  readonly monthsOf: Readonly<Record<PhaseOutGroup, Parameter<Decimal>>>;
  readonly eligible: Parameter<string>;
  readonly trigger: Parameter<string>;
  readonly exceededBy: Parameter<string>;
  /** First day of the last month in which a phase-out may begin; null where any may. */
  readonly lastStart: CalendarDate | null;
  readonly firstMonth: Parameter<string>;
  readonly end: Parameter<string>;
  readonly endingSoon: Parameter<Decimal>;
}

export function phaseOutTermsOf(policy: Policy): PhaseOutTerms {
  return {
    months: policy.number("phase_out_months"),
    min: policy.number("phase_out_months_min"),
    max: policy.number("phase_out_months_max"),
    ceiling: policy.number("phase_out_ceiling_multiple"),
    amount: policy.choice("phase_out_amount"),
    steps: policy.text("phase_out_steps"),
    stepMonths: policy.number("phase_out_step_months"),
    stepBase: policy.choice("phase_out_step_base"),
    cap: policy.choice("phase_out_cap"),
    supplements: policy.choice("phase_out_supplements"),
    onDeath: policy.choice("phase_out_on_death"),
    monthsOf: {
      registered: policy.number("phase_out_months_group", "建档立卡户"),
      others: policy.number("phase_out_months_group", "其他低保户"),
      disabled: policy.number("phase_out_months_group", "有残疾人的户"),
    },
    eligible: policy.choice("phase_out_eligible"),
    trigger: policy.choice("phase_out_trigger"),
    exceededBy: policy.text("phase_out_exceeded_by"),
    lastStart: lastStart(policy),
    firstMonth: policy.choice("phase_out_first_month"),
    end: policy.choice("phase_out_end"),
    endingSoon: policy.number("phase_out_ending_soon_months"),
  };
}

/** Income that exceeded the standard on the last day has its first month as any other has. */
function lastStart(policy: Policy): CalendarDate | null {
  const exceededBy = policy.text("phase_out_exceeded_by");
  const last = exceededBy.set ? readDateList(exceededBy.value).at(-1) : undefined;
  return last === undefined ? null : phaseOutStart(last, policy.choice("phase_out_first_month"));
}

/** First day of a phase-out of income found above the standard on a day: of the next month, or of that. */
export function phaseOutStart(found: CalendarDate, firstMonth: Parameter<string>): CalendarDate {
  const isSame = firstMonth.set && firstMonth.value === "same-month";
  return isSame ? firstDayOf(found) : firstOfNextMonth(found);
}
