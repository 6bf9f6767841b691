import { elderBand, receiptOf } from "../../assessment/entitlements";
import type { Policy } from "../../policy/types";
import type { Person, Table } from "../../roster/types";
import { columnOf, decided, isDueByItself, notReceived } from "../disability-allowances/allowances";
import { onceWhereCommon } from "../floods";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { clauseFor } from "../regional-documents";
import { comparableId } from "../roster-index";
import { registered, type Register } from "../scheme-register";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/**
 * Of the age at which the old-age allowance begins (80 unless the county says otherwise), with an
 * allowance of 0, or in no roster of it. A roster without the column, and no roster of the allowance,
 * say nothing.
 */
export const M02: Rule = {
  id: "M02",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: [["id_card", "birth_date", "age"]],
    parameters: ["elder_allowance_from"],
    anyOf: [{ fields: [["elder_amount", "elder_allowance_is"]] }, { lists: ["old-age-allowance"] }],
  },
  run,
  title: { zh: "满80周岁未见高龄津贴", en: "Of 80 or more, no old-age allowance" },
  text: orByDefault({
    "": {
      zh: "{who}，{age}周岁，已达高龄津贴起始年龄{from}周岁，高龄津贴填为0，是否应享请核实",
      en: "{who}, {age}, has reached the age of {from} for the old-age allowance, which is 0; check whether it is due",
    },
    marked: {
      zh: "{who}，{age}周岁，已达高龄津贴起始年龄{from}周岁，“{column}”填为未享受，是否应享请核实",
      en: "{who}, {age}, has reached the age of {from} for the old-age allowance, and {column} says that it is not received; check whether it is due",
    },
    unlisted: {
      zh: "{who}，{age}周岁，已达高龄津贴起始年龄{from}周岁，未见于高龄津贴名册，是否应享请核实",
      en: "{who}, {age}, has reached the age of {from} for the old-age allowance and stands in no roster of it; check whether it is due",
    },
    column: {
      zh: "本表有{count}人（共{total}人满龄）未见高龄津贴，请核对该列是否启用、津贴名册是否完整",
      en: "{count} of {total} people of the age have no old-age allowance; check whether the column is in use and the roster complete",
    },
  }),
  next: {
    zh: "核对高龄津贴发放名单，符合条件未申请的告知申请",
    en: "Check the payments of the allowance; if due, tell the person to apply",
  },
};

/** A row whose allowance is 0, or that says 否, makes nobody a recipient. */
const REGISTER: Register = {
  scheme: "old-age-allowance",
  kind: "old-age-allowance",
  counts: (person) => receiptOf(person, "elder_amount").received !== false,
};

const CLAUSES = {
  nanchong: {
    clause: "二（八）15",
    quote:
      "对脱贫人口、防止返贫监测对象,排查是否符合领取高龄津贴、纳入孤儿和事实无人抚养儿童保障、残疾人两项补贴等条件",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy, roster } = context;
  const parameter = policy.number("elder_allowance_from");
  if (!parameter.set) return;
  const from = parameter.value.toNumber();
  const register = registered(context, REGISTER);
  const source = { ...basedOn(parameter), ...clauseFor(policy, CLAUSES) };
  const ofAge = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of roster.households) {
      const states = mayState(household, COLUMNS);
      if (!states && register === null) continue;
      for (const person of household.people) {
        const { age, table } = person;
        if (age === null || !mayBeOfAge(person, from, policy)) continue;
        ofAge.set(table, (ofAge.get(table) ?? 0) + 1);
        const gap = gapOf(person, states, register);
        if (gap === null || !mayBeDue(person, context)) continue;
        const said = gap === "marked" ? "elder_allowance_is" : "elder_amount";
        const details = {
          operands: { age, from, ...columnOf(person, said) },
          ...variantOn(gap, parameter),
        };
        yield atPerson(person, [...cellsOf(person, said), idCell(person)], details);
      }
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => ofAge.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

/** Of the age, as far as that is settled; who died or whom something excludes is left to the decision itself. */
function mayBeOfAge(person: Person, from: number, policy: Policy): boolean {
  const band = elderBand(person, from, policy);
  return typeof band !== "string" || (band === "open" && (person.age ?? 0) >= from);
}

/** Due, or open only because of other allowances or of the month of the birthday. */
function mayBeDue(person: Person, context: FindingContext): boolean {
  const entry = decided("old-age-allowance", person, context);
  if (entry === null) return false;
  return isDueByItself(entry) || entry.reasons[0]?.code === "elder-month-open";
}

/** Stated as 0 or 否; else, where nothing is stated, no place in the rosters of the allowance. */
function gapOf(
  person: Person,
  states: boolean,
  register: ReadonlySet<string> | null,
): "" | "marked" | "unlisted" | null {
  const { received } = states ? receiptOf(person, "elder_amount") : NOTHING_SAID;
  if (received === true) return null;
  const not = received === null ? null : notReceived(person, "elder_amount");
  const id = comparableId(person.id);
  if (register !== null && id !== null) {
    if (register.has(id)) return null;
    return not === null ? "unlisted" : sayingNot(not);
  }
  return not === null ? null : sayingNot(not);
}

const COLUMNS = ["elder_amount", "elder_allowance_is"] as const;
const NOTHING_SAID = { received: null } as const;

function sayingNot(not: "zero" | "no"): "" | "marked" {
  return not === "zero" ? "" : "marked";
}
