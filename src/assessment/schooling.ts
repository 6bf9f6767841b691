/** Where somebody is at school, as far as rules of tekun and of orphans ask for the stage. */
import type { SchoolState } from "../roster/codes/person-codes";
import { readSchool } from "../roster/values";
import type { Person } from "../roster/types";
import { remembered } from "./remembered";

const schoolIn = remembered((text: string) => readSchool(text).value);

/** What a stage answers to: compulsory, upper secondary or vocational; and those and a first degree. */
const STAGES: Readonly<
  Record<SchoolState, { readonly basic: boolean | null; readonly any: boolean | null }>
> = {
  none: { basic: false, any: false },
  "pre-school": { basic: true, any: true },
  primary: { basic: true, any: true },
  junior: { basic: true, any: true },
  senior: { basic: true, any: true },
  vocational: { basic: true, any: true },
  special: { basic: true, any: true },
  college: { basic: false, any: true },
  university: { basic: false, any: true },
  postgraduate: { basic: false, any: false },
  "at-school": { basic: null, any: true },
};

function stateOf(person: Person): SchoolState | null {
  const text = person.text("school_status");
  if (text !== null) return schoolIn(text);
  return /学生|在校|就读/.test(person.text("employment") ?? "") ? "at-school" : null;
}

/** In compulsory, upper secondary or vocational school (义务教育、高中、中职); null where not said. */
export function isInBasicSchool(person: Person): boolean | null {
  const state = stateOf(person);
  return state === null ? null : STAGES[state].basic;
}

/** At school up to a first degree (高中、中职、大专、本科); null where not said. */
export function isInSchoolOrCollege(person: Person): boolean | null {
  const state = stateOf(person);
  return state === null ? null : STAGES[state].any;
}
