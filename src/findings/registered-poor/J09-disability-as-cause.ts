import { remembered } from "../../assessment/remembered";
import { disabilityOf } from "../../assessment/disability";
import type { Field } from "../../roster/fields";
import type { Household, Person } from "../../roster/types";
import { readHealth } from "../../roster/values";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

const CAUSES: readonly Field[] = ["poverty_cause_main", "poverty_cause_other", "risk_type"];
const SIGNS: readonly Field[] = ["disability_cert", "disability_level", "is_disabled"];
const healthIn = remembered((text: string) => readHealth(text).value);

/** Disability is the cause or risk, and nobody of the household is shown as disabled. */
export const J09: Rule = {
  id: "J09",
  family: "J",
  severity: "warn",
  source: null,
  needs: { fields: [CAUSES, ["health", ...SIGNS]] },
  run,
  title: { zh: "因残致贫但家中无残疾人", en: "Disability as the cause, nobody disabled" },
  text: {
    "": {
      zh: "{who}户致贫原因或风险为“{cause}”，成员中未见残疾人，请核对",
      en: "{who}: cause or risk noted as {cause}, and no member is shown as disabled; please check",
    },
  },
  next: {
    zh: "核对成员残疾证和健康状况，更正原因或补录残疾信息",
    en: "Check certificates and health; correct the cause or complete the entries",
  },
};

function* run({ roster }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    if (!mayState(household, CAUSES)) continue;
    const field = CAUSES.find((one) => /因残|残疾/.test(household.text(one) ?? ""));
    if (field === undefined || !isKnownWithout(household)) continue;
    yield atHousehold(household, cellsOf(household, field), {
      operands: { cause: household.text(field) },
    });
  }
}

/** Everybody is listed, and of everybody it is known that there is no disability. */
function isKnownWithout({ people, membersListed, size }: Household): boolean {
  if (!membersListed || people.length === 0 || people.length < (size?.value ?? 0)) return false;
  return people.every(isNotDisabled);
}

/** A health that names no disability, or columns of disability that are all blank or say no. */
function isNotDisabled(person: Person): boolean {
  if (disabilityOf(person) !== null || person.flag("is_disabled")?.value === true) return false;
  if (/\d/.test(person.text("disability_cert") ?? "")) return false;
  const text = person.text("health");
  const health = text === null ? null : healthIn(text);
  if (health !== null) return !health.has("disabled");
  return text === null && SIGNS.some((field) => person.cell(field) !== null);
}
