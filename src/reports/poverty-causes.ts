/** 致贫原因: how many households and people a register has under each cause (as 汶川 counts them). */
import type { Assessment } from "../assessment/types";

export interface CauseCount {
  /** As the register words it; null where a register with the column leaves it blank. */
  readonly cause: string | null;
  readonly households: number;
  readonly people: number;
}

/**
 * Households by the main cause their register states, most frequent first, blanks last. Registers
 * without the column say nothing; a register with several causes in a cell has them under its first.
 */
export function povertyCauses(assessments: readonly Assessment[]): readonly CauseCount[] {
  const counts = new Map<string | null, { households: number; people: number }>();
  for (const { household, size } of assessments) {
    if (household.cell("poverty_cause_main") === null) continue;
    const cause = firstOf(household.text("poverty_cause_main"));
    const count = counts.get(cause) ?? { households: 0, people: 0 };
    count.households += 1;
    count.people += size ?? Math.max(1, household.people.length);
    counts.set(cause, count);
  }
  const named = [...counts].map(([cause, count]) => ({ cause, ...count }));
  return named.some(({ cause }) => cause !== null) ? named.sort(byFrequency) : [];
}

function firstOf(text: string | null): string | null {
  const first = (text ?? "").split(/[、，,；;/\s]+/).find((part) => part !== "");
  return first ?? null;
}

function byFrequency(a: CauseCount, b: CauseCount): number {
  if (a.cause === null || b.cause === null)
    return a.cause === b.cause ? 0 : a.cause === null ? 1 : -1;
  return b.households - a.households || (a.cause < b.cause ? -1 : 1);
}
