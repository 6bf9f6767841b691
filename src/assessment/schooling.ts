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

const BLANK = /^[-—/\\]*$/;
const NOT_AT_SCHOOL = /非|不|^否|无|未|毕业|辍|失学|离校/;

/** What a filled column says; words that are not in the code list say at least whether it is a school. */
const stateIn = remembered((text: string): SchoolState | null => {
  if (BLANK.test(text)) return null;
  return schoolIn(text) ?? (NOT_AT_SCHOOL.test(text) ? "none" : "at-school");
});

/** The stage by its column, else by a school's name or the word 学生 among occupations. */
function stateOf(person: Person): SchoolState | null {
  const text = person.text("school_status");
  const state = text === null ? null : stateIn(text);
  if (state !== null) return state;
  const school = person.text("school_name");
  if (school !== null && !BLANK.test(school)) return "at-school";
  return /学生|在校|就读/.test(person.text("employment") ?? "") ? "at-school" : null;
}

/** At school at whatever stage, a postgraduate's included; null where not said. */
export function isInAnySchool(person: Person): boolean | null {
  const state = stateOf(person);
  return state === null ? null : state !== "none";
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
