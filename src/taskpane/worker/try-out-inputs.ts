import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import { definitionOf, parameterTitle, scopeOfArea, unitTitle } from "../../policy";
import type { ParameterDefinition, Policy } from "../../policy/types";
import type { Language, TriedParameter, TryOutInputs } from "../engine/contract";

/** Parameters that officers ask about most; the standard is that of the household's area. */
const TRIED = [
  "dibao_standard",
  "phase_out_months",
  "phase_out_ceiling_multiple",
  "phase_out_amount",
  "marginal_multiple",
] as const;

/** What can be tried for a household; null where its income decides nothing. */
export function tryOutInputs(
  assessment: Assessment,
  policy: Policy,
  language: Language,
): TryOutInputs | null {
  const { area, size, covered, incomeYear, scheme, reasons } = assessment;
  if (scheme === "tekun" || reasons.some(({ code }) => code === "not-assessed")) return null;
  const parameters = TRIED.flatMap((code) => {
    const definition = definitionOf(code);
    if (definition === null) return [];
    if (definition.scopes.length === 0) return [tried(definition, null, policy, language)];
    // Without an area nobody knows which standard to try.
    return area === null ? [] : [tried(definition, scopeOfArea(area), policy, language)];
  });
  return {
    incomeYear: incomeYear === null ? "" : formatMoney(incomeYear),
    size: size === null ? "" : String(size),
    covered: covered === null ? "" : String(covered),
    parameters,
  };
}

function tried(
  definition: ParameterDefinition,
  scope: string | null,
  policy: Policy,
  language: Language,
): TriedParameter {
  const { code, choices } = definition;
  const unit = definition.units[0] ?? null;
  return {
    code,
    scope,
    title: parameterTitle(code, language),
    ...valueOf(definition, scope, policy, unit, language),
    choices:
      choices === undefined
        ? null
        : Object.entries(choices).map(([value, title]) => ({ value, title: title[language] })),
  };
}

type Valued = Pick<TriedParameter, "value" | "unit" | "unitName">;

/** A standard is shown per month, as everything else is, where that is a whole number of fen. */
function valueOf(
  { code, kind }: ParameterDefinition,
  scope: string | null,
  policy: Policy,
  unit: string | null,
  language: Language,
): Valued {
  const asked = scope ?? undefined;
  if (kind === "choice") {
    const found = policy.choice(code, asked);
    return { value: found.set ? found.value : "", unit, unitName: "" };
  }
  if (kind !== "money-year-or-month") {
    const found = policy.number(code, asked);
    return { value: found.set ? text(found.value) : "", unit, unitName: unitName(unit, language) };
  }
  const month = policy.monthly(code, asked);
  const year = policy.yearly(code, asked);
  const isMonthly = !month.set || month.value.value.decimalPlaces() <= 2;
  const found = isMonthly ? month : year;
  const sum = isMonthly ? "元/月" : "元/年";
  return {
    value: found.set ? text(found.value.value) : "",
    unit: sum,
    unitName: unitName(sum, language),
  };
}

function text(value: Decimal): string {
  return value.toFixed();
}

function unitName(unit: string | null, language: Language): string {
  return unit === null ? "" : unitTitle(unit, language);
}
