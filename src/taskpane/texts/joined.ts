/**
 * Facts on one line. A line that is broken between two of them ends with the dot: none begins with it.
 *
 * @example joined(["农村", "家庭 3 人"]) // "农村 · 家庭 3 人"
 */
export function joined(facts: readonly string[]): string {
  return facts.join("\u00a0· ");
}
