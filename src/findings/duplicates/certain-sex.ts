import { isPlausible, type Sex } from "../../identity";
import type { Person } from "../../roster/types";
import { readSex } from "../../roster/values";

/** A person's sex where ID number and column do not contradict each other: that they do is told by its own rule. */
export function certainSex(person: Person): Sex | null {
  const typed = readSex(person.raw("gender")).value;
  const byId = person.id !== null && isPlausible(person.id) ? person.id.sex : null;
  if (typed !== null && byId !== null && typed !== byId) return null;
  return byId ?? typed;
}
