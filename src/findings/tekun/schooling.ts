import { isInAnySchool } from "../../assessment/schooling";
import type { Person } from "../../roster/types";

/** Younger people may be at school although the roster does not say so. */
const SCHOOL_LEAVING_AGE = 23;

/** Whether somebody is at school, or may well be where the roster is silent. */
export function isAtSchool(person: Person): boolean {
  return isInAnySchool(person) ?? (person.age ?? 0) < SCHOOL_LEAVING_AGE;
}
