/** Parameters of single-person coverage (单人户) by group, looked up once per run. */
import type { Decimal } from "../money";
import type { Parameter, Policy } from "../policy/types";

export type SingleGroup =
  "grade-1-2" | "grade-3-mind" | "severe-illness" | "jobless" | "religious" | "lost-labour";

/** The scopes of the groups that may be covered singly. */
const SINGLE_SCOPES: Readonly<Record<SingleGroup, string>> = {
  "grade-1-2": "一二级残疾人",
  "grade-3-mind": "三级智力精神残疾人",
  "severe-illness": "重病患者",
  jobless: "成年无业重度残疾人",
  religious: "宗教教职人员",
  "lost-labour": "丧失劳动能力人员",
};

/** Parameters of single-person coverage (单人户). */
export interface SingleTerms {
  readonly for: Parameter<string>;
  readonly ceilings: Readonly<Record<SingleGroup, Parameter<Decimal>>>;
  readonly income: Parameter<string>;
  readonly method: Parameter<string>;
  readonly rates: Readonly<Record<SingleGroup, Parameter<Decimal>>>;
}

export function singleTermsOf(policy: Policy): SingleTerms {
  return {
    for: policy.choice("single_person_for"),
    ceilings: byGroup((scope) => policy.number("single_person_group_multiple", scope)),
    income: policy.choice("single_person_income"),
    method: policy.choice("single_person_method"),
    rates: byGroup((scope) => policy.number("single_person_rate", scope)),
  };
}

/** A look-up for each group, by its scope. */
export function byGroup<T>(look: (scope: string) => T): Record<SingleGroup, T> {
  const entries = Object.entries(SINGLE_SCOPES).map(([group, scope]) => [group, look(scope)]);
  return Object.fromEntries(entries) as Record<SingleGroup, T>;
}
