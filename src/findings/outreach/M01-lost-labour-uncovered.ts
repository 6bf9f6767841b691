import type { Assessment } from "../../assessment/types";
import type { Table } from "../../roster/types";
import { reaches } from "../eligibility/thresholds";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
import { MONITOR_FIELDS, STATUS_FIELDS } from "../registered-poor/registers";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { labourCoverage, lostLabourPeople, type LostLabour } from "./labour-coverage";

const POOR = [...STATUS_FIELDS, ...MONITOR_FIELDS];
const COVERED = ["dibao_is", "aid_type", "is_covered"] as const;

/**
 * Somebody of a registered-poor or monitored household without full or partial ability to work whom
 * neither dibao nor tekun is shown to cover, with the share of such people who are covered. Income
 * decides in the end: where it is known to lie above the marginal band it is worth knowing, no more.
 */
export const M01: Rule = {
  id: "M01",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: ["labor_ability"],
    anyOf: [
      { fields: [POOR, COVERED] },
      { fields: [POOR], lists: ["dibao"] },
      { fields: [COVERED], lists: ["registered-poor"] },
      { lists: ["registered-poor", "dibao"] },
      { lists: ["monitored", "dibao"] },
    ],
  },
  run,
  title: { zh: "丧失劳动能力人员未见保障", en: "Lost ability to work, not covered" },
  text: {
    "": {
      zh: "{who}劳动能力为“{labour}”，属建档立卡（脱贫）户或监测户，未见纳入低保或特困，是否符合条件请核实（此类人员{all}人，已保障{covered}人，覆盖率{percent}%）",
      en: "{who}: ability to work noted as {labour}, registered poor or monitored, and neither dibao nor tekun is shown; please check ({covered} of {all} such people are covered, {percent} %)",
    },
    income: {
      zh: "{who}劳动能力为“{labour}”，属建档立卡（脱贫）户或监测户，未见纳入低保或特困；名册收入高于低保边缘线，供核对（此类人员{all}人，已保障{covered}人，覆盖率{percent}%）",
      en: "{who}: ability to work noted as {labour}, registered poor or monitored, not covered; the stated income lies above the marginal band ({covered} of {all} such people are covered, {percent} %)",
    },
    column: {
      zh: "本表有{count}人（共{total}人）丧失全部或部分劳动能力而未见纳入低保或特困，请批量比对（此类人员{all}人，已保障{covered}人，覆盖率{percent}%）",
      en: "{count} of {total} people here who lost all or part of their ability to work are not shown on dibao or tekun; compare the lists as a whole ({covered} of {all} are covered, {percent} %)",
    },
  },
  next: {
    zh: "核对是否已在低保、特困名册；未保障的入户核查收入和财产，符合条件的告知申请",
    en: "Compare with the rosters; if not covered, visit, examine income and property, and tell the person to apply",
  },
};

const CLAUSES = {
  xingan: {
    clause: "四（一）第三项",
    quote: "将新增因病、因残等完全丧失劳动能力和部分丧失劳动能力建档立卡贫困人口及时纳入保障范围",
  },
  "guizhou-campaign": {
    clause: "三（三）",
    quote: "为完全丧失劳动能力和部分丧失劳动能力且无法依靠产业就业帮扶脱贫的贫困人口提供兜底保障",
  },
  nanchong: {
    clause: "二（三）4",
    quote: "对全部或部分丧失劳动能力且无法通过产业就业获得稳定收入的脱贫人口，做好兜底保障",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const counts = labourCoverage(context);
  if (counts === null || counts.uncovered === 0) return;
  const share = {
    all: counts.covered + counts.uncovered,
    covered: counts.covered,
    percent: counts.percent,
  };
  const source = clauseFor(context.policy, CLAUSES);
  const known = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const one of lostLabourPeople(context)) {
      if (one.covered === null) continue;
      const { person } = one;
      known.set(person.table, (known.get(person.table) ?? 0) + 1);
      if (one.covered) continue;
      const cells = [...cellsOf(person, "labor_ability", "dibao_is"), idCell(person)];
      const operands = { labour: person.text("labor_ability"), ...share };
      yield { ...atPerson(person, cells, { operands, ...grade(one, context) }), ...source };
    }
  };
  for (const seen of onceWhereCommon(sightings(), (table) => known.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

function grade(
  { person }: LostLabour,
  { index, policy }: FindingContext,
): Pick<Sighting, "variant" | "severity"> {
  const multiple = policy.number("marginal_multiple");
  const assessment: Assessment | null = index.assessmentOf(person.household);
  const { incomePerCapitaMonth: income, standardMonth: standard } = assessment ?? {};
  if (!income || !standard || !multiple.set) return {};
  const isAbove = reaches(income.value, standard.value.times(multiple.value));
  return isAbove ? { variant: "income", severity: "info" } : {};
}
