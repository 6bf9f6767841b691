/**
 * “病老残弱” people of poor households with several difficulties at once, who come first (source 000
 * 三（一）1第二项: 双重或多重困难叠加).
 */
import type { Policy } from "../../policy/types";
import { readHealth } from "../../roster/values";
import type { Person } from "../../roster/types";
import { isSeverelyIll } from "../illness";
import { isChronicallyIll, labourOf } from "../person-state";
import { groundOf, reason } from "../reasons";
import { remembered } from "../remembered";
import { numberOf } from "../terms";
import { entitlement } from "./draft";
import { holdsCertificate } from "./living-allowance";
import type { Entitlement } from "./types";

/** 病、老、残、弱 */
export type Difficulty = "ill" | "old" | "disabled" | "frail";

const isInfirm = remembered((text: string) => readHealth(text).value?.has("infirm") === true);

/** The difficulties that the roster shows of one person. */
export function difficultiesOf(person: Person, policy: Policy): readonly Difficulty[] {
  const found: Difficulty[] = [];
  if (isSeverelyIll(person) || isChronicallyIll(person)) found.push("ill");
  const old = numberOf(policy.number("elder_age"));
  if (old !== null && person.age !== null && person.age >= old) found.push("old");
  if (holdsCertificate(person)) found.push("disabled");
  const labour = labourOf(person);
  const health = person.text("health");
  const isWeak = labour === "part" || labour === "none";
  // Nobody is called frail for being a child: ability to work is asked of adults.
  const isGrown = person.age === null || person.age >= ADULT_FROM;
  if ((health !== null && isInfirm(health)) || (isWeak && isGrown)) found.push("frail");
  return found;
}

const ADULT_FROM = 16;

/** A person who comes first, and the difficulties; null for others, or where no document asks. */
export function priorityPerson(person: Person, policy: Policy): Entitlement | null {
  const least = policy.number("priority_difficulties");
  if (!least.set) return null;
  const difficulties = difficultiesOf(person, policy);
  if (least.value.gt(difficulties.length)) return null;
  const operands = { difficulties: difficulties.join(","), count: difficulties.length };
  return entitlement("priority-group", [person], "yes", {
    reasons: [reason("priority", operands, groundOf(least))],
  });
}
