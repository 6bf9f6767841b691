import type { PovertyStatus } from "../../roster/codes/aid-codes";
import type { Field } from "../../roster/fields";
import { FIELD_TITLES } from "../../roster/field-titles";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { isRiskRemoved, statusOf } from "./registers";

const FIELDS = [
  "poverty_status",
  "household_type",
  "monitor_type",
] as const satisfies readonly Field[];
const OUT: ReadonlySet<PovertyStatus> = new Set<PovertyStatus>(["stable", "lifted"]);
const MONITORED: ReadonlySet<PovertyStatus> = new Set<PovertyStatus>([
  "unstable",
  "marginal-prone",
  "sudden-hardship",
  "lifted-monitored",
]);

/** Columns of one household that call it stably out of poverty and not out, or monitored as well. */
export const J15: Rule = {
  id: "J15",
  family: "J",
  severity: "info",
  source: null,
  needs: { fields: ["poverty_status", ["household_type", "monitor_type", "poverty_exit_year"]] },
  run,
  title: { zh: "脱贫属性相互矛盾", en: "Poverty status contradicts itself" },
  text: {
    "": {
      zh: "{who}户“{oneZh}”填“{a}”，“{otherZh}”填“{b}”，两者不一致，请核对",
      en: "{who}: {oneEn} says {a}, {otherEn} says {b}; please check which holds",
    },
    year: {
      zh: "{who}户脱贫属性填“{a}”，又填了脱贫年度“{b}”，两者不一致，请核对",
      en: "{who}: the status says {a}, and {b} is given as the year out of poverty; please check which holds",
    },
  },
  next: {
    zh: "以乡村振兴（农业农村）部门的登记为准更正名册",
    en: "Correct the roster by the register of the other department",
  },
};

function* run({ roster, asOf }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    if (!mayState(household, ["poverty_status"])) continue;
    const status = statusOf(household, "poverty_status");
    if (status === null) continue;
    // Once the risk is removed the kind of monitoring is what it was before.
    const fields = isRiskRemoved(household)
      ? FIELDS.filter((one) => one !== "monitor_type")
      : FIELDS;
    const other = fields.find((field) => contradicts(status, statusOf(household, field), field));
    if (other !== undefined) {
      yield atHousehold(household, cellsOf(household, "poverty_status", other), {
        operands: {
          oneZh: FIELD_TITLES.poverty_status.zh,
          oneEn: FIELD_TITLES.poverty_status.en,
          otherZh: FIELD_TITLES[other].zh,
          otherEn: FIELD_TITLES[other].en,
          a: household.text("poverty_status"),
          b: household.text(other),
        },
      });
      continue;
    }
    const year = /(?:19|20)\d\d/.exec(household.text("poverty_exit_year") ?? "")?.[0];
    // Whoever fell back (返贫) was out of poverty before.
    if (status !== "not-lifted" || year === undefined || Number(year) > asOf.year) continue;
    if (/返贫/.test(household.text("poverty_status") ?? "")) continue;
    yield atHousehold(household, cellsOf(household, "poverty_status", "poverty_exit_year"), {
      variant: "year",
      operands: { a: household.text("poverty_status"), b: year },
    });
  }
}

/** 稳定脱贫 beside 未脱贫 or a kind of monitoring; 脱贫户 alone may be monitored. */
function contradicts(
  status: PovertyStatus,
  other: PovertyStatus | null,
  field: (typeof FIELDS)[number],
): boolean {
  if (other === null || field === "poverty_status") return false;
  if (status === "stable") return other === "not-lifted" || MONITORED.has(other);
  return status === "not-lifted" && OUT.has(other);
}
