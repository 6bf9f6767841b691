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
  const found = {
    labour: noLabour(person, policy),
    means: noMeans(person, area, policy),
    obligors: noObligors(person, policy),
  };
  if (person.flag("is_three_none")?.value !== true) return found;
  const orMarked = (condition: Condition): Condition =>
    condition.answer === "unknown" ? met(plainReason("tekun-three-none")) : condition;
  return {
    labour: orMarked(found.labour),
    means: orMarked(found.means),
    obligors: orMarked(found.obligors),
  };
}

/** Met where all are, not met where one is not, else unknown. */
export function tekunAnswer({ labour, means, obligors }: TekunConditions): Answer {
  const answers = [labour.answer, means.answer, obligors.answer];
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
