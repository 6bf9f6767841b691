/** Rules that hold the labour ability of one person against something else in the row. */
import { labourLevel } from "../../roster/codes/person-codes";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import type { Operand } from "../../assessment/types";
import { onceWhereCommon } from "../floods";
import { ratedPeople } from "../labour-ability";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

type Level = "full" | "part" | "none";

/** What differs from rule to rule. */
interface LabourCheck extends Pick<Rule, "id" | "title" | "next"> {
  /** Further columns, of which each group must be there. */
  readonly fields: readonly (Field | readonly Field[])[];
  readonly parameters?: readonly string[];
  readonly text: { readonly zh: string; readonly en: string };
  readonly column: { readonly zh: string; readonly en: string };
  /** Whether the labour ability is in doubt. */
  readonly isOdd: (person: Person, level: Level, context: FindingContext) => boolean;
}

/**
 * A rule of family J, warn, told at the cell of the labour ability: once for a column in which more
 * than half of the people have it. Operands: `labour`, `age`.
 */
export function labourRule(check: LabourCheck): Rule {
  const { id, title, next, text, column, fields, parameters = [] } = check;
  return {
    id,
    family: "J",
    severity: "warn",
    source: null,
    needs: { fields: ["labor_ability", ...fields], parameters },
    run: (context) => run(check, context),
    title,
    text: { "": text, column },
    next,
  };
}

function* run(check: LabourCheck, context: FindingContext): Iterable<Sighting> {
  const further = check.fields.flat();
  const sightings = function* (): Generator<Sighting> {
    for (const { person, ability } of ratedPeople(context)) {
      const level = labourLevel(ability);
      if (!check.isOdd(person, level, context)) continue;
      const operands: Record<string, Operand> = {
        labour: person.text("labor_ability"),
        age: person.age,
      };
      yield atPerson(person, cellsOf(person, "labor_ability", ...further), { operands });
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}
