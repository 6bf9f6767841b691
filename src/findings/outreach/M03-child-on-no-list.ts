import type { Field } from "../../roster/fields";
import type { Person, Table } from "../../roster/types";
import { ADULT_FROM, isOnAid } from "../age-and-children/children";
import { receives } from "../aid-received";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
import { comparableId } from "../roster-index";
import { registered, type Register } from "../scheme-register";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** Where a roster names the state of a child's parents, or what the child is. */
const FIELDS = ["child_parent_status", "child_type", "dibao_reason", "remark"] as const;

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

const MEANT =
  /孤儿|双孤|事实无人抚养|弃婴|弃儿|父母(?:均|都|双方)?(?:双亡|死亡|去世|失踪|亡故|失联)|(?:父|母)亡.{0,2}(?:母|父)(?:失踪|失联|亡)|查找不到生?父母/;
const NOT_MEANT = /非孤儿|不是孤儿|非事实|不属于|父母健在/;

function* run(context: FindingContext): Iterable<Sighting> {
  const orphans = registered(context, REGISTER);
  const source = clauseFor(context.policy, CLAUSES);
  const meant = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.roster.households) {
      if (!mayState(household, FIELDS)) continue;
      for (const person of household.people) {
        const field = fieldThatSays(person);
        const { age } = person;
        if (field === null || age === null || age >= ADULT_FROM) continue;
        meant.set(person.table, (meant.get(person.table) ?? 0) + 1);
        if (!isKnownOut(person, orphans, context)) continue;
        yield sightingOf(person, field, age);
      }
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => meant.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

function fieldThatSays(person: Person): Field | null {
  for (const field of FIELDS) {
    const text = person.text(field);
    if (text !== null && MEANT.test(text) && !NOT_MEANT.test(text)) return field;
  }
  return null;
}

/** Not paid, and not on the lists given; where there is no list, an amount of 0 in the own row. */
function isKnownOut(
  person: Person,
  orphans: ReadonlySet<string> | null,
  context: FindingContext,
): boolean {
  if (isOnAid(person) || receives(person, "tekun", context) === true) return false;
  const id = comparableId(person.id);
  if (orphans !== null && id !== null) return !orphans.has(id);
  return person.amount("child_amount")?.value?.isZero() === true;
}

function sightingOf(person: Person, field: Field, age: number): Sighting {
  const cell = person.cell(field);
  const header = person.table.columns.find((one) => one.column === cell?.column)?.header ?? "";
  return atPerson(person, [cell, ...cellsOf(person, "child_amount"), idCell(person)], {
    operands: { age, column: header, stated: person.text(field) },
  });
}
