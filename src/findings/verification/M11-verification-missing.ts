import type { VERIFICATION_SCOPES } from "../../policy/parameters/scopes";
import { SCOPE_TITLES } from "../../policy/parameters";
import type { Parameter, Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Household, Table } from "../../roster/types";
import type { Decimal } from "../../money";
import { checkedByTable } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { atHousehold, atTable, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isDone, useOfColumn, type ColumnUse } from "./case-cells";

type Step = (typeof VERIFICATION_SCOPES)[number];

/** The four verifications of a case, and the column that shows each. */
const STEPS: readonly (readonly [Step, Field])[] = [
  ["入户调查", "home_visit"],
  ["民主评议", "appraisal_date"],
  ["公开公示", "publicity_start"],
  ["家庭经济状况核对", "means_check"],
];
const FIELDS = STEPS.map(([, field]) => field);

/**
 * A case lacks one of the verifications that the county's document wants of so many cases (湖南: of
 * all). A column in which no case says anything is not in use: that is said once.
 */
export const M11: Rule = {
  id: "M11",
  family: "M",
  severity: "warn",
  source: null,
  needs: { fields: [FIELDS], parameters: ["verification_share"] },
  run,
  title: { zh: "核查环节不齐", en: "Verification missing" },
  text: {
    "": {
      zh: "{who}户名册未见：{steps}（要求覆盖{share}%），请核对",
      en: "{who}: the roster does not show: {stepsEn} (wanted of {share} % of cases); please check",
    },
    unused: {
      zh: "本表“{step}”一列{asked}户均未填写，请核对是否启用",
      en: "None of {asked} households has an entry for the {stepEn}; check whether the column is in use",
    },
    column: {
      zh: "本表有{count}户（共{total}户）核查环节不齐，如{steps}，请核对各列的填写",
      en: "{count} of {total} households here lack a verification, such as {stepsEn}; check how the columns are kept",
    },
  },
  next: {
    zh: "核对入户调查、民主评议、公示、核对的记录，未做的补做，漏填的补录",
    en: "Check the records of visit, appraisal, notice and data check; do what was not done, enter what was left out",
  },
};

/** A verification that is wanted of a share of cases, and how its column is used. */
interface Wanted {
  readonly step: Step;
  readonly field: Field;
  readonly share: Parameter<Decimal> & { readonly set: true };
  readonly use: ReadonlyMap<Table, ColumnUse>;
}

function wantedOf(cases: readonly Household[], policy: Policy): readonly Wanted[] {
  return STEPS.flatMap(([step, field]) => {
    const share = policy.number("verification_share", step);
    return share.set ? [{ step, field, share, use: useOfColumn(cases, field) }] : [];
  });
}

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const recipients = assessments.filter(({ isRecipient }) => isRecipient);
  const cases = recipients.map(({ household }) => household);
  const wanted = wantedOf(cases, policy);
  const source = basedOn(...wanted.map(({ share }) => share));
  for (const one of wanted) for (const seen of unused(one)) yield { ...seen, ...source };
  const found = checkedByTable(cases, (household) => {
    const missing = wanted.filter((one) => isMissing(household, one));
    return missing.length === 0 ? null : lacking(household, missing);
  });
  for (const seen of found) yield { ...seen, ...source };
}

/** Not done, under a column that is in use and falls short of the share that is wanted. */
function isMissing(household: Household, { field, share, use }: Wanted): boolean {
  const column = use.get(household.table);
  if (column === undefined || column.done === 0 || isDone(household, field)) return false;
  return share.value.times(column.asked).gt(column.done);
}

function lacking(household: Household, missing: readonly Wanted[]): Sighting {
  const cells = cellsOf(household, ...missing.map(({ field }) => field));
  const shares = new Set(missing.map(({ share }) => share.value.times(100).toString()));
  return atHousehold(household, cells, {
    operands: {
      steps: missing.map(({ step }) => step).join("、"),
      stepsEn: missing.map(({ step }) => SCOPE_TITLES[step]).join(", "),
      share: [...shares].join("、"),
    },
  });
}

/** Columns in which nobody says yes. */
function* unused({ step, field, use }: Wanted): Iterable<Sighting> {
  for (const [table, { asked, done, cell }] of use) {
    if (done > 0) continue;
    yield atTable(table, cell.row, [cell], {
      variant: "unused",
      severity: "info",
      operands: { step, stepEn: SCOPE_TITLES[step] ?? step, asked },
      discriminator: field,
    });
  }
}
