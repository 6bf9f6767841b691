import type { Person, Table } from "../../roster/types";
import { isEmployed } from "../eligibility/hardship";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
import { MONITOR_FIELDS, STATUS_FIELDS } from "../registered-poor/registers";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { lostLabourPeople } from "./labour-coverage";
import { isOutOfPoverty } from "./visit-list";

const EARNINGS = ["employment", "work_months", "income_wage", "income_business"] as const;

/**
 * 走访名单二: out of poverty, without full or partial ability to work, no steady income from industry
 * or work by the roster, and not shown to be covered. Where the county keeps such visits.
 */
export const M05: Rule = {
  id: "M05",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    fields: ["labor_ability", EARNINGS],
    parameters: ["visit_condition"],
    anyOf: [{ fields: [[...STATUS_FIELDS, ...MONITOR_FIELDS]] }, { lists: ["registered-poor"] }],
  },
  run,
  title: {
    zh: "丧失劳动能力且无稳定收入脱贫人口待走访",
    en: "Lost ability to work and no steady income, to be visited",
  },
  text: {
    "": {
      zh: "{who}劳动能力为“{labour}”，名册未见务工、经营收入，也未见纳入低保或特困，请走访排查",
      en: "{who}: ability to work noted as {labour}, no earnings by the roster, and not shown as covered; please visit",
    },
    column: {
      zh: "本表有{count}人（共{total}人丧失全部或部分劳动能力）无稳定收入且未见保障，请按本表逐人走访排查",
      en: "{count} of {total} people here without full ability to work have no steady income and are not shown as covered; go by this sheet",
    },
  },
  next: {
    zh: "入户走访，核实能否通过产业、就业获得稳定收入，符合条件的做好兜底保障",
    en: "Visit, find out whether industry or work gives a steady income, and take in whoever is eligible",
  },
};

const CLAUSES = {
  nanchong: {
    clause: "二（三）4",
    quote: "对全部或部分丧失劳动能力且无法通过产业就业获得稳定收入的脱贫人口，做好兜底保障",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const { person, covered } of lostLabourPeople(context)) {
      judged.set(person.table, (judged.get(person.table) ?? 0) + 1);
      if (covered === true || !hasNoEarnings(person)) continue;
      if (!isOutOfPoverty(person.household, context)) continue;
      const cells = [...cellsOf(person, "labor_ability", ...EARNINGS), idCell(person)];
      yield atPerson(person, cells, { operands: { labour: person.text("labor_ability") } });
    }
  };
  const source = clauseFor(context.policy, CLAUSES);
  for (const seen of onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

/** No work and no earnings by what the row says; a row that says neither is not known. */
function hasNoEarnings(person: Person): boolean {
  const sums = (["income_wage", "income_business"] as const).map(
    (field) => person.amount(field)?.value ?? null,
  );
  if (sums.some((sum) => sum?.gt(0) === true)) return false;
  const employed = isEmployed(person);
  if (employed !== null) return !employed;
  return sums[0]?.isZero() === true;
}
