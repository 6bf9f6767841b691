import type { FactReader } from "./types";

/**
 * The age that a person's row states, in years as it says them: 8个月 and 20天 are none yet. Null
 * where it states none.
 */
export function statedAge(reader: FactReader): number | null {
  const typed = reader.number("age")?.value ?? null;
  if (typed === null) return null;
  return /月|天/.test(String(reader.raw("age"))) ? 0 : typed;
}
