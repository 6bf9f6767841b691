/** Everybody's ability to work as the rosters word it, read once in a run. */
import { remembered } from "../assessment/remembered";
import type { LabourAbility } from "../roster/codes/person-codes";
import type { Person } from "../roster/types";
import { readLabour } from "../roster/values";
import { mayState } from "../roster/table-fields";
import { builtOnce } from "./built-once";
import type { FindingContext } from "./types";

/** Somebody whose ability to work the roster words understandably. */
export interface Rated {
  readonly person: Person;
  readonly ability: LabourAbility;
}

const abilityIn = remembered((text: string) => readLabour(text).value);
const found = new WeakMap<FindingContext["roster"], readonly Rated[]>();

/** Everybody whose ability is known, in reading order; blank and unknown words are left out. */
export function ratedPeople({ roster }: FindingContext): readonly Rated[] {
  return builtOnce(found, roster, () =>
    roster.households
      .filter((household) => mayState(household, ["labor_ability"]))
      .flatMap(({ people }) => people.flatMap(rate)),
  );
}

function rate(person: Person): readonly Rated[] {
  const text = person.text("labor_ability");
  const ability = text === null ? null : abilityIn(text);
  return ability === null ? [] : [{ person, ability }];
}
