import type { Policy } from "../../policy/types";
import type { Parameter } from "../../policy/types";
import { formatMoney } from "../../money";
import { groundOf, NO_GROUND } from "../reasons";
import type { StepCode } from "../step-labels";
import type { Assessment, Step } from "../types";
import { tekunDue } from "./amount";
import { tekunMembers } from "./decide";

/** The lines of a tekun household's calculation: the basic and the care standard of each, and the sum. */
export function tekunSteps(
  { household, payableMonth, outcome }: Assessment,
  policy: Policy,
): Step[] {
  if (payableMonth === null || outcome === "exit") return [];
  const dues = tekunMembers(household)
    .map((person) => tekunDue(person, policy))
    .filter((due) => due !== null);
  if (dues.length === 0) return [];
  const steps = dues.flatMap(({ basic, basicParameter, care, month }) => {
    const forCare = month.minus(basic);
    const basicText = formatMoney({ value: basic });
    const careText = formatMoney({ value: forCare });
    return [
      line("tekun-basic", basicText, basicText, basicParameter),
      ...(forCare.isZero() ? [] : [line("tekun-care", careText, careText, care.parameter)]),
    ];
  });
  const total = formatMoney(payableMonth);
  return [...steps, line("payable", steps.map(({ result }) => result).join(" + "), total, null)];
}

function line(
  code: StepCode,
  formula: string,
  result: string,
  parameter: Parameter<unknown> | null,
): Step {
  const { source, standing } = parameter === null ? NO_GROUND : groundOf(parameter);
  return { code, formula, result, source, standing };
}
