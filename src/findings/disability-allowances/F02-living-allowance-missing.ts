import { receiptOf } from "../../assessment/entitlements";
import type { Person } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { aidKnownOf } from "../known-aid";
import { clauseFor } from "../regional-documents";
import { comparableId } from "../roster-index";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  ALLOWANCE_CLAUSES,
  asVariant,
  decided,
  columnOf,
  isDueByItself,
  notReceived,
  peopleStating,
} from "./allowances";
import { allowanceRegister } from "./register";

/** On dibao, with a certificate, and a living allowance of 0, or not in the roster of allowances. */
export const F02: Rule = {
  id: "F02",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [["disability_cert", "disability_level"]],
    anyOf: [
      { fields: [["living_allowance", "living_allowance_is"]] },
      { lists: ["disability-allowance"] },
    ],
  },
  run,
  title: {
    zh: "低保持证残疾人未享受生活补贴",
    en: "On dibao with a certificate, no living allowance",
  },
  text: {
    "": {
      zh: "{who}享受低保，持有残疾证，生活补贴填为0，是否应享请核实",
      en: "{who} is on dibao and holds a certificate, but the living allowance is 0; check whether it is due",
    },
    marked: {
      zh: "{who}享受低保，持有残疾证，“{column}”填为未享受，是否应享请核实",
      en: "{who} is on dibao and holds a certificate, but {column} says that the living allowance is not received; check whether it is due",
    },
    unlisted: {
      zh: "{who}享受低保，持有残疾证，未见于残疾人补贴名册，是否应享请核实",
      en: "{who} is on dibao and holds a certificate, but stands in no roster of disability allowances; check whether it is due",
    },
    column: {
      zh: "本表有{count}人（共{total}人）享受低保并持有残疾证而未见生活补贴，请核对该列是否启用、补贴名册是否完整",
      en: "{count} of {total} people are on dibao with a certificate and no living allowance; check whether the column is in use and the roster complete",
    },
  },
  next: {
    zh: "核对残疾证和补贴发放记录，符合条件的告知申请",
    en: "Check certificate and payments; if eligible, tell the person to apply",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    const register = allowanceRegister(context);
    for (const person of peopleStating(context, ["disability_cert", "disability_level"])) {
      const variant = gapOf(person, register);
      if (variant === null || aidKnownOf(person, context).dibao !== true) continue;
      const entry = decided("living-allowance", person, context);
      if (entry === null || !isDueByItself(entry)) continue;
      const said = variant === "marked" ? "living_allowance_is" : "living_allowance";
      const cells = cellsOf(person, said, "disability_cert", "disability_level");
      const details = { operands: columnOf(person, said), ...asVariant(variant) };
      yield atPerson(person, [...cells, idCell(person)], details);
    }
  };
  const source = clauseFor(context.policy, ALLOWANCE_CLAUSES);
  for (const seen of onceWhereCommon(sightings(), context.index.peopleIn)) {
    yield { ...seen, ...source };
  }
}

/** An allowance of 0 or 否 in the own row; where it says nothing, no place in the roster of allowances. */
function gapOf(
  person: Person,
  register: ReadonlySet<string> | null,
): "" | "marked" | "unlisted" | null {
  const not = notReceived(person, "living_allowance");
  if (not !== null) return not === "zero" ? "" : "marked";
  if (register === null || person.table.scheme === "disability-allowance") return null;
  if (person.raw("living_allowance") !== null) return null;
  if (receiptOf(person, "living_allowance").received === true) return null;
  const id = comparableId(person.id);
  return id === null || register.has(id) ? null : "unlisted";
}
