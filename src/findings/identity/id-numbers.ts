import { isPlausible, parseCitizenId, type CitizenId, type CitizenIdProblem } from "../../identity";
import type { Source } from "../../policy/types";
import type { Household, Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { builtOnce } from "../built-once";
import { atHousehold, atPerson, idCell, type SightingDetails } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Sighting } from "../types";

/** The standard behind the citizen number. */
export const CITIZEN_NUMBER_STANDARD: Source = {
  document: "公民身份号码",
  number: "GB 11643-1999",
};

/**
 * What is wrong with one citizen number, one thing at a time: of several problems the one that says
 * most about what to do.
 */
export type IdFault =
  "blank" | "placeholder" | "digits-lost" | "malformed" | "birth" | "fifteen" | "check-digit";

/** The first that applies is the number's fault. */
const FAULTS: readonly (readonly [IdFault, readonly CitizenIdProblem[]])[] = [
  ["blank", ["blank"]],
  ["placeholder", ["placeholder"]],
  ["digits-lost", ["precision-lost"]],
  ["malformed", ["length", "character"]],
  ["birth", ["birth-invalid", "birth-in-future", "age-over-120"]],
  ["fifteen", ["fifteen-digit"]],
  ["check-digit", ["check-digit"]],
];

/** The one thing wrong with a number, or null where there is none. */
function faultOf(id: CitizenId): IdFault | null {
  const found = FAULTS.find(([, names]) => names.some((name) => id.problems.includes(name)));
  return found?.[0] ?? null;
}

/** A person's number where it may be a right one: birth and sex can be read from it. Null elsewhere. */
export function plausibleId({ id }: Person): CitizenId | null {
  return id !== null && isPlausible(id) ? id : null;
}

/** One cell that holds, or should hold, a citizen number. */
export interface IdCell {
  readonly household: Household;
  /** Null for the head's number in a column of the household's own. */
  readonly person: Person | null;
  readonly id: CitizenId;
  readonly cell: CellAddress | null;
}

const faulty = new WeakMap<FindingContext["index"], readonly IdCell[]>();

/** The cells whose number has any problem: eight rules ask, and the roster is walked once. */
export function faultyIdCells(context: FindingContext): readonly IdCell[] {
  return builtOnce(faulty, context.index, () => [...idCells(context)]);
}

/**
 * Every cell with a faulty citizen number: of people, and the head's column where it says another number
 * than the head's own. Cells whose row names another kind of document are left out.
 */
function* idCells(context: FindingContext): Iterable<IdCell> {
  for (const household of context.index.recordedHouseholds) {
    for (const person of household.people) {
      const { id } = person;
      if (id === null || id.problems.length === 0 || !isCitizenNumberExpected(person)) continue;
      yield { household, person, id, cell: idCell(person) };
    }
    const head = mayState(household, ["head_id"]) ? headNumber(household, context) : null;
    if (head !== null && head.id.problems.length > 0) yield head;
  }
}

/** Yields the cells whose number has one fault, as sightings. */
export function* cellsWithFault(
  context: FindingContext,
  fault: IdFault,
  details?: (one: IdCell) => SightingDetails,
): Iterable<Sighting> {
  for (const one of faultyIdCells(context)) {
    if (faultOf(one.id) === fault) yield atIdCell(one, details?.(one));
  }
}

/** A sighting at the cell of a citizen number. */
export function atIdCell(one: IdCell, details?: SightingDetails): Sighting {
  return one.person === null
    ? atHousehold(one.household, [one.cell], details)
    : atPerson(one.person, [one.cell], details);
}

/** 证件类型 says something else than an identity card or a residence permit. */
function isCitizenNumberExpected(person: Person): boolean {
  const type = person.text("id_type");
  return type === null || /身份|居住证|户口|^0?1$|^111$/.test(type);
}

function headNumber(household: Household, context: FindingContext): IdCell | null {
  const cell = household.cell("head_id");
  if (cell === null) return null;
  const isPersonsOwn = household.people.some((person) => {
    const own = idCell(person);
    return own !== null && own.column === cell.column && own.row === cell.row;
  });
  const raw = household.raw("head_id");
  if (isPersonsOwn || (typeof raw !== "string" && typeof raw !== "number")) return null;
  const id = parseCitizenId(raw, { asOf: context.asOf });
  if (id.normalized === household.head?.id?.normalized) return null;
  return { household, person: null, id, cell };
}
