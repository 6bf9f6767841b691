import type { Area } from "../policy/types";
import {
  groundOf,
  missingField,
  missingParameter,
  reason,
  type Notes,
  plainReason,
} from "./reasons";
import type { StandardTerm, Terms } from "./terms";

const WHY_UNSET = {
  unset: "standard-unset",
  lapsed: "standard-lapsed",
  "not-yet": "standard-not-yet",
} as const;

/** The standard of the household's area on the as-of date, or null with the gap named. */
export function standardOf(area: Area | null, terms: Terms, notes: Notes): StandardTerm | null {
  if (area === null) {
    notes.add(plainReason("area-unknown"));
    notes.lack(missingField("hukou_type"));
    return null;
  }
  const standard = terms.standards[area];
  const { parameter } = standard;
  if (!parameter.set) {
    notes.add(reason(WHY_UNSET[parameter.why], { area }));
    notes.lack(missingParameter(parameter));
    return null;
  }
  if (parameter.standing === "average") {
    notes.add(reason("standard-average", {}, groundOf(parameter)));
  }
  return standard;
}
