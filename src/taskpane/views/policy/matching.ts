import type { ParameterView, PolicyView, SubjectView } from "../../engine/contract";

/** Which parameters are shown. */
export type Shown = "all" | "to-fill" | "to-confirm" | "own";
export const SHOWN: readonly Shown[] = ["all", "to-fill", "to-confirm", "own"];

/** Whether a parameter is one of those that are shown. */
export function isShown({ state, isToConfirm, standing }: ParameterView, shown: Shown): boolean {
  switch (shown) {
    case "all":
      return true;
    case "to-fill":
      return state !== "set";
    case "to-confirm":
      return isToConfirm;
    case "own":
      return standing === "county";
  }
}

/**
 * The subjects with those of their parameters that are shown and hold all words that were typed, in
 * name, code, scope, value, source or note. What is not set comes first, what blocks most before all.
 */
export function matching(view: PolicyView, typed: string, shown: Shown): readonly SubjectView[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return view.subjects.flatMap((subject) => {
    const parameters = subject.parameters
      .filter((one) => isShown(one, shown) && holds(one, subject.title, words))
      .sort((a, b) => weight(b) - weight(a));
    return parameters.length === 0 ? [] : [{ ...subject, parameters }];
  });
}

function holds(one: ParameterView, subject: string, words: readonly string[]): boolean {
  const { title, code, scope, value, source, note, help } = one;
  const text = [title, code, scope, value, source, note, help, subject].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Not set before set; of those, by what cannot be judged or checked for want of it. */
function weight({ state, households, rules, isToConfirm }: ParameterView): number {
  if (state === "set") return isToConfirm ? 0.5 : 0;
  return 1 + households * 1000 + rules.length;
}

/** What households of the last check lack, the most wanted first. */
export function needed(view: PolicyView): readonly ParameterView[] {
  return view.subjects
    .flatMap(({ parameters }) => parameters.filter(({ households }) => households > 0))
    .sort((a, b) => b.households - a.households);
}

/** How many parameters there are of each kind. */
export function countShown(view: PolicyView, shown: Shown): number {
  return view.subjects.flatMap(({ parameters }) => parameters).filter((one) => isShown(one, shown))
    .length;
}
