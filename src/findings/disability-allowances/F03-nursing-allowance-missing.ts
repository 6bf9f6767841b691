import { disabilityOf } from "../../assessment/disability";
import type { Entitlement } from "../../assessment/entitlements";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
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

/** Of a grade that has the nursing allowance, or has it where lasting care is needed, and paid 0. */
export const F03: Rule = {
  id: "F03",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["nursing_allowance", "nursing_allowance_is"],
      ["disability_level", "disability_cert"],
    ],
  },
  run,
  title: { zh: "一二级残疾未享受护理补贴", en: "Grade one or two without nursing allowance" },
  text: {
    "": {
      zh: "{who}为一、二级残疾，护理补贴填为0，是否需要长期照护、应否享受请核实",
      en: "{who} has a disability of grade one or two, but the nursing allowance is 0; check whether lasting care is needed and it is due",
    },
    marked: {
      zh: "{who}为一、二级残疾，“{column}”填为未享受，是否需要长期照护、应否享受请核实",
      en: "{who} has a disability of grade one or two, but {column} says that the nursing allowance is not received; check whether lasting care is needed and it is due",
    },
    "marked-mild": {
      zh: "{who}为{grade}级智力、精神残疾，本县纳入护理补贴范围，“{column}”填为未享受，应否享受请核实",
      en: "{who} has an intellectual or mental disability of grade {grade}, which the county includes, but {column} says that the nursing allowance is not received; check whether it is due",
    },
    mild: {
      zh: "{who}为{grade}级智力、精神残疾，本县纳入护理补贴范围，护理补贴填为0，应否享受请核实",
      en: "{who} has an intellectual or mental disability of grade {grade}, which the county includes, but the nursing allowance is 0; check whether it is due",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）残疾等级在范围内而护理补贴填为0或未享受，请核对该列是否启用",
      en: "{count} of {total} people are of a grade that has it, with 0 or no in the column {column}; check whether the column is in use",
    },
  },
  next: {
    zh: "核对残疾证、照护需求和发放记录，符合条件的告知申请",
    en: "Check certificate, need of care and payments; if eligible, tell the person to apply",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const person of peopleStating(context, COLUMNS)) {
      const not = notReceived(person, "nursing_allowance");
      if (not === null) continue;
      const entry = decided("nursing-allowance", person, context);
      if (entry === null || !mayBeDue(entry)) continue;
      const said = not === "zero" ? "nursing_allowance" : "nursing_allowance_is";
      const cells = cellsOf(person, said, "disability_level", "disability_cert");
      const grade = disabilityOf(person)?.grade ?? null;
      const details = {
        operands: { ...(isMild(grade) ? { grade } : {}), ...columnOf(person, said) },
        ...asVariant(variantFor(not, grade)),
      };
      yield atPerson(person, [...cells, idCell(person)], details);
    }
  };
  const source = clauseFor(context.policy, ALLOWANCE_CLAUSES);
  for (const seen of onceWhereCommon(sightings(), context.index.peopleIn)) {
    yield { ...seen, ...source };
  }
}

const COLUMNS = ["nursing_allowance", "nursing_allowance_is"] as const;

function variantFor(not: "zero" | "no", grade: number | null): string {
  if (not === "zero") return isMild(grade) ? "mild" : "";
  return isMild(grade) ? "marked-mild" : "marked";
}

function isMild(grade: number | null): boolean {
  return grade !== null && grade > 2;
}

const ON_NEED: ReadonlySet<string> = new Set(["nursing-need-unknown", "nursing-need-unset"]);

/** Due, or open only because the roster does not show whether lasting care is needed. */
function mayBeDue(entry: Entitlement): boolean {
  if (isDueByItself(entry)) return true;
  return entry.due === "unknown" && ON_NEED.has(entry.reasons[0]?.code ?? "");
}
