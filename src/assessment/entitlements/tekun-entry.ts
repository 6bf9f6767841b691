import type { Area, Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { tekunAnswer, tekunConditions } from "../tekun/conditions";
import { eachOnce, plainReason } from "../reasons";
import { entitlement } from "./draft";
import type { KnownAid } from "./known-aid";
import type { Entitlement } from "./types";

/**
 * Somebody not on tekun whom the roster marks as 三无, or whose relatives it notes as unable to provide,
 * and who meets the conditions as far as it shows them. Null for everybody else: living alone and old
 * is no sign of it.
 */
export function tekunEntry(
  person: Person,
  area: Area | null,
  known: KnownAid,
  policy: Policy,
): Entitlement | null {
  if (known.tekun === true) return null;
  const conditions = tekunConditions(person, area, policy);
  const isMarked = person.flag("is_three_none")?.value === true;
  if (!isMarked && conditions.obligors.answer !== "yes") return null;
  const answer = tekunAnswer(conditions);
  if (answer === "no") return null;
  if (!isMarked && conditions.labour.answer !== "yes") return null;
  const parts = [conditions.labour, conditions.means, conditions.obligors];
  const reasons = parts.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const code = answer === "yes" ? "tekun-may-enter" : "tekun-may-enter-open";
  return entitlement("tekun", [person], answer, {
    received: known.tekun,
    reasons: [plainReason(code), ...eachOnce(reasons)],
    missing: parts.flatMap(({ missing }) => missing),
  });
}
