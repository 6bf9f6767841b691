import type { AidFromLists } from "../assessment/entitlements";
import type { Assessment } from "../assessment/types";
import { aidGiven } from "../findings/known-aid";
import type { Household, Roster } from "../roster/types";

const known = new WeakMap<readonly Assessment[], AidFromLists>();

/** What the rosters and lists of a check say of a person's other aid: the same that its doubts rest on. */
export function aidFromLists(roster: Roster, assessments: readonly Assessment[]): AidFromLists {
  let given = known.get(assessments);
  if (given === undefined) known.set(assessments, (given = read(roster, assessments)));
  return given;
}

function read(roster: Roster, assessments: readonly Assessment[]): AidFromLists {
  const byHousehold = new Map<Household, Assessment>(
    assessments.map((assessment) => [assessment.household, assessment]),
  );
  return aidGiven({
    roster,
    index: { assessmentOf: (household) => byHousehold.get(household) ?? null },
  });
}
