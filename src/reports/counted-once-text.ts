import type { Assessment } from "../assessment/types";
import type { Language } from "./facts";
import { countedOnce } from "./figures";

/** How many households of registers are left out of the totals, as they stand in a roster too; null where none is. */
export function countedOnceText(
  assessments: readonly Assessment[],
  language: Language,
): string | null {
  const count = assessments.length - countedOnce(assessments).length;
  if (count === 0) return null;
  return language === "zh"
    ? `建档立卡（监测）台账中有${count}户也在低保、特困或低保边缘名册，户数、人数和建议只按名册计一次。`
    : `${count} households of registers stand in a roster of dibao, tekun or marginal households too and are counted there once.`;
}
