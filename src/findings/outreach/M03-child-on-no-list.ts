import { childAllowance, childShown, FULL_AGE } from "../../assessment/entitlements";
import type { Field } from "../../roster/fields";
import type { Person, Table } from "../../roster/types";
import { isOnAid } from "../age-and-children/children";
import { onceWhereCommon } from "../floods";
import { aidKnownOf } from "../known-aid";
import { clauseFor } from "../regional-documents";
import { comparableId } from "../roster-index";
import { registered, type Register } from "../scheme-register";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** Where a roster names the state of a child's parents, what the child is, or what is paid. */
const FIELDS = [
  "child_parent_status",
  "child_type",
  "dibao_reason",
  "remark",
  "child_amount",
] as const;

/**
 * A minor whom the roster shows as an orphan or without de facto care, and who stands on no list of
 * such children, is paid no living allowance for them, and is not on tekun.
 */
export const M03: Rule = {
  id: "M03",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: [FIELDS, ["id_card", "birth_date", "age"]],
    anyOf: [{ fields: ["child_amount"] }, { lists: ["orphans"] }, { lists: ["children"] }],
  },
  run,
  title: {
    zh: "孤儿、事实无人抚养儿童未见保障",
    en: "Orphan or child without de facto care on no list",
  },
  text: {
    "": {
      zh: "{who}，{age}周岁，“{column}”为“{stated}”，未见于孤儿、事实无人抚养儿童名册，是否应纳入请核实",
      en: "{who}, {age}: {stated} in the column {column}, and on no list of orphans or children without de facto care; please check",
    },
    unpaid: {
      zh: "{who}，{age}周岁，在孤儿、事实无人抚养儿童名册中，基本生活费填为0，是否应发请核实",
      en: "{who}, {age}, stands in a roster of orphans or children without de facto care with an allowance of 0; check whether it is due",
    },
    column: {
      zh: "本表“{column}”列有{count}名（共{total}名）孤儿、事实无人抚养儿童未见于儿童名册，请核对名册是否完整",
      en: "{count} of {total} orphans and children without de facto care in the column {column} are on no list; check whether the list is complete",
    },
  },
  next: {
    zh: "核查父母双方状况，符合条件的告知申请孤儿或事实无人抚养儿童保障",
    en: "Look into the state of both parents; if eligible, tell the guardian to apply",
  },
};

/** Whoever is paid as such a child; a roster of left-behind children alone makes nobody one. */
const REGISTER: Register = { scheme: "children", kind: "orphans", counts: isOnAid };

const CLAUSES = {
  nanchong: {
    clause: "二（八）15",
    quote:
      "对脱贫人口、防止返贫监测对象,排查是否符合领取高龄津贴、纳入孤儿和事实无人抚养儿童保障、残疾人两项补贴等条件",
  },
  "guizhou-campaign": {
    clause: "三（三）第三项",
    quote: "做好孤弃儿童大排查工作，全面摸清底数、排查漏洞、补齐短板",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const orphans = registered(context, REGISTER);
  const source = clauseFor(context.policy, CLAUSES);
  const meant = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.roster.households) {
      if (!mayState(household, FIELDS)) continue;
      for (const person of household.people) {
        const { age } = person;
        if (age === null || age >= FULL_AGE) continue;
        const shown = childShown(person);
        if (shown === null) continue;
        meant.set(person.table, (meant.get(person.table) ?? 0) + 1);
        if (!isKnownOut(person, orphans, context)) continue;
        yield shown.field === null ? unpaid(person, age) : sightingOf(person, shown.field, age);
      }
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => meant.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

/** Not paid, and not on the lists given; where there is no list, an amount of 0 in the own row. */
function isKnownOut(
  person: Person,
  orphans: ReadonlySet<string> | null,
  context: FindingContext,
): boolean {
  if (isOnAid(person)) return false;
  const due = childAllowance(person, context.policy, aidKnownOf(person, context))?.due;
  if (due !== "yes") return false;
  const id = comparableId(person.id);
  if (orphans !== null && id !== null) return !orphans.has(id);
  return person.amount("child_amount")?.value?.isZero() === true;
}

/** Where the roster itself is of such children. */
function unpaid(person: Person, age: number): Sighting {
  const cells = [...cellsOf(person, "child_amount"), idCell(person)];
  return atPerson(person, cells, { variant: "unpaid", operands: { age } });
}

function sightingOf(person: Person, field: Field, age: number): Sighting {
  const cell = person.cell(field);
  const header = person.table.columns.find((one) => one.column === cell?.column)?.header ?? "";
  return atPerson(person, [cell, ...cellsOf(person, "child_amount"), idCell(person)], {
    operands: { age, column: header, stated: person.text(field) },
  });
}
