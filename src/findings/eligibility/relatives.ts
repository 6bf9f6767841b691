/** Relatives of village cadres and of staff who handle cases (近亲属), who are to be declared. */
import type { Household } from "../../roster/types";
import { saysNone } from "../none-words";

/** Whether a household is marked as related to village cadres or staff; a blank is no mark. */
export function isMarkedRelative(household: Household): boolean {
  const text = household.text("is_cadre_relative");
  return text !== null && !saysNone(text);
}

/** Whether its rows hold a record of the declaration: a date, 是, 已备案; also beside the relation itself. */
export function isDeclaredRelative(household: Household): boolean {
  const text = household.text("relative_declared");
  if (text !== null && !saysNone(text)) return true;
  return /已备案|已登记/.test(household.text("is_cadre_relative") ?? "");
}
