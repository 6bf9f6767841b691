import { definitionOf } from "../policy/parameters";
import type { Parameter, ParameterDefinition, Policy } from "../policy/types";

/**
 * Codes that the policy leaves unset on its as-of date (of a group of alternatives the first). A
 * parameter with scopes is there when one of its scopes is: a county may keep rural dibao alone.
 * `dibao_standard 城市` asks for that scope.
 *
 * @throws RangeError for a code that is no parameter: a fault of the rule.
 */
export function missingParameters(
  needs: readonly (string | readonly string[])[],
  policy: Policy,
): readonly string[] {
  return needs
    .map((group) => (typeof group === "string" ? [group] : group))
    .filter((group) => !group.some((code) => isSet(code, policy)))
    .flatMap(([first]) => first?.split(" ")[0] ?? []);
}

function isSet(need: string, policy: Policy): boolean {
  const [code = "", wanted] = need.split(" ");
  const definition = definitionOf(code);
  if (definition === null) throw new RangeError(`No such parameter: ${code}`);
  const scopes = wanted === undefined ? definition.scopes : [wanted];
  if (scopes.length === 0) return look(definition, policy, undefined).set;
  return scopes.some((scope) => look(definition, policy, scope).set);
}

function look(
  { code, kind }: ParameterDefinition,
  policy: Policy,
  scope: string | undefined,
): Parameter<unknown> {
  switch (kind) {
    case "money-year":
    case "money-year-or-month":
      return policy.yearly(code, scope);
    case "money-month":
      return policy.monthly(code, scope);
    case "money-once":
      return policy.once(code, scope);
    case "number":
    case "count":
    case "rate":
    case "months":
    case "age":
      return policy.number(code, scope);
    case "choice":
      return policy.choice(code, scope);
    case "flag":
      return policy.flag(code, scope);
    case "text":
    case "rate-list":
    case "date-list":
      return policy.text(code, scope);
  }
}
