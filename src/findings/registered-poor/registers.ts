/** What rosters and lists say of registration (建档立卡), of being out of poverty and of monitoring. */
import { remembered } from "../../assessment/remembered";
import type { PovertyStatus } from "../../roster/codes/aid-codes";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import { readPovertyStatus } from "../../roster/values";
import { receives, type Aid } from "../aid-received";
import { hasList, listedPeople } from "../listed-people";
import { comparableId } from "../roster-index";
import { mayState } from "../../roster/table-fields";
import type { FindingContext } from "../types";

/** Columns of registration and of being out of poverty. */
export const STATUS_FIELDS = [
  "is_poverty_family",
  "poverty_status",
  "poverty_attr",
  "household_type",
] as const satisfies readonly Field[];

/** Columns that tell whether a household is monitored. */
export const MONITOR_FIELDS: readonly Field[] = ["monitor_type", "household_type"];

const statusIn = remembered((text: string) => readPovertyStatus(text).value);

/** A status column's value, where its words are understood. */
export function statusOf(
  household: Household,
  field: "poverty_status" | "household_type" | "monitor_type",
): PovertyStatus | null {
  const text = mayState(household, [field]) ? household.text(field) : null;
  return text === null ? null : statusIn(text);
}

const MONITORED: ReadonlySet<PovertyStatus> = new Set<PovertyStatus>([
  "unstable",
  "marginal-prone",
  "sudden-hardship",
  "lifted-monitored",
]);

/** Whether the register says that the risk is removed, for which a household was monitored. */
export function isRiskRemoved(household: Household): boolean {
  return mayState(household, ["risk_removed"]) && household.flag("risk_removed")?.value === true;
}

/**
 * Whether a household is monitored now: by its type or a list, unless its risk is removed. A blank in
 * the column of types is how registers write that it is not.
 */
export function isMonitored(household: Household, { roster }: FindingContext): boolean | null {
  if (isRiskRemoved(household)) return false;
  const types = [statusOf(household, "monitor_type"), statusOf(household, "household_type")];
  if (types[0] === "risk-removed") return false;
  if (types.some((type) => type !== null && MONITORED.has(type))) return true;
  const flag = mayState(household, ["monitor_type"]) ? household.flag("monitor_type") : null;
  if (flag?.value === true) return true;
  if (hasList(roster, "monitored")) return standsIn(household, listedPeople(roster, "monitored"));
  return flag !== null || types[1] !== null ? false : null;
}

function standsIn(household: Household, listed: { has(id: string): boolean }): boolean {
  return household.people.some((person) => listed.has(comparableId(person.id) ?? ""));
}

const numbers = new WeakMap<FindingContext["roster"], ReadonlySet<string> | "none">();

/** Numbers of everyone in the rosters and lists of registered-poor people; `none` where none was given. */
function registeredNumbers({ roster }: FindingContext): ReadonlySet<string> | "none" {
  let found = numbers.get(roster);
  if (found === undefined) {
    const listed = new Set(listedPeople(roster, "registered-poor").keys());
    let isGiven = hasList(roster, "registered-poor");
    for (const household of roster.households) {
      if (household.scheme !== "registered-poor") continue;
      isGiven = true;
      for (const person of household.people) {
        const id = comparableId(person.id);
        if (id !== null) listed.add(id);
      }
    }
    numbers.set(roster, (found = isGiven ? listed : "none"));
  }
  return found;
}

/** Whether a household is registered poor, by its own columns, else by the rosters and lists given. */
export function isRegistered(household: Household, context: FindingContext): boolean | null {
  const own = context.index.assessmentOf(household)?.isRegisteredPoor ?? null;
  if (own !== null) return own;
  const listed = registeredNumbers(context);
  if (listed === "none" || household.people.every(({ id }) => comparableId(id) === null))
    return null;
  return standsIn(household, listed);
}

/** Whether anybody of a household is on a scheme; no only where that is known of somebody and of nobody else. */
export function anyReceives(
  household: Household,
  aid: Aid,
  context: FindingContext,
): boolean | null {
  let answer: boolean | null = null;
  for (const person of household.people) {
    const one = receives(person, aid, context);
    if (one === true) return true;
    if (one === false) answer = false;
  }
  return answer;
}

/** Whether nobody of a household is on dibao, nor as far as it is shown on tekun. */
export function isKnownUncovered(household: Household, context: FindingContext): boolean {
  if (context.index.assessmentOf(household)?.isRecipient === true) return false;
  const [dibao, tekun] = (["dibao", "tekun"] as const).map((aid) =>
    anyReceives(household, aid, context),
  );
  return dibao === false && tekun !== true;
}
