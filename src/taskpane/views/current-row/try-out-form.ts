import type { Assumptions, TriedParameter, TryOutInputs } from "../../engine/contract";

/** What the officer typed, by input; an input that is not here stands as it is. */
export type TryOutForm = Readonly<Record<string, string>>;

/** An input's name for a parameter. */
export function parameterKey({ code, scope }: TriedParameter): string {
  return `${code} ${scope ?? ""}`;
}

export function isTried(form: TryOutForm): boolean {
  return Object.keys(form).length > 0;
}

/** What is assumed: only what differs from what holds now, and is not left blank. */
export function assumptionsOf(form: TryOutForm, inputs: TryOutInputs): Assumptions {
  const given = (key: string, now: string): string | null => {
    const typed = form[key]?.trim() ?? "";
    return typed === "" || typed === now ? null : typed;
  };
  return {
    incomeYear: given("incomeYear", inputs.incomeYear),
    size: given("size", inputs.size),
    covered: given("covered", inputs.covered),
    parameters: inputs.parameters.flatMap((parameter) => {
      const value = given(parameterKey(parameter), parameter.value);
      const { code, scope, unit } = parameter;
      return value === null ? [] : [{ code, scope, value, unit }];
    }),
  };
}
