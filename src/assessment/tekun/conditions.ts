/**
 * The three conditions of tekun (特困), all of which must be met: no ability to work, no source of
 * income, nobody obliged who can provide.
 */
import type { Area, Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { plainReason } from "../reasons";
import { met, type Answer, type Condition } from "./condition";
import { noLabour } from "./labour";
import { noMeans } from "./means";
import { noObligors } from "./obligors";

export interface TekunConditions {
  /** 无劳动能力 */
  readonly labour: Condition;
  /** 无生活来源 */
  readonly means: Condition;
  /** 无法定义务人或者义务人无履行能力 */
  readonly obligors: Condition;
}

/** The conditions of one person; a mark 三无 in the roster stands for all that it does not contradict. */
export function tekunConditions(
  person: Person,
  area: Area | null,
  policy: Policy,
): TekunConditions {
  return {
    labour: labourCondition(person, policy),
    means: orMarked(person, noMeans(person, area, policy)),
    obligors: obligorCondition(person, policy),
  };
}

/** 无劳动能力, with the mark 三无. */
export function labourCondition(person: Person, policy: Policy): Condition {
  return orMarked(person, noLabour(person, policy));
}

/** 无法定义务人或者义务人无履行能力, with the mark 三无. */
export function obligorCondition(person: Person, policy: Policy): Condition {
  return orMarked(person, noObligors(person, policy));
}

function orMarked(person: Person, condition: Condition): Condition {
  if (condition.answer !== "unknown" || condition.isContested) return condition;
  if (person.flag("is_three_none")?.value !== true) return condition;
  return met(plainReason("tekun-three-none"));
}

/** Met where all are, not met where one is not, else unknown. */
export function tekunAnswer({ labour, means, obligors }: TekunConditions): Answer {
  const answers = [labour.answer, means.answer, obligors.answer];
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
