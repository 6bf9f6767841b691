/** Choosing between the fields that the same words stand for by what stands around the column. */
import type { Field } from "./fields";
import type { HeaderContext, HeaderMatch } from "./header-match";
import { withField } from "./header-money";

interface Choice {
  readonly between: readonly [Field, Field];
  /** The one of the two that the surroundings speak for, or null. */
  readonly take: (around: Surroundings) => 0 | 1 | null;
}

interface Surroundings {
  readonly scheme: HeaderContext["scheme"];
  has(...fields: readonly Field[]): boolean;
  hasAny(prefix: string): boolean;
  /** The columns name people. */
  readonly isRoster: boolean;
}

const INCOME_ITEMS: readonly Field[] = [
  "income_wage",
  "income_business",
  "income_property",
  "income_transfer",
  "income_pension",
  "income_tekun",
  "income_familyplan",
];

function first(condition: boolean): 0 | null {
  return condition ? 0 : null;
}

function second(condition: boolean): 1 | null {
  return condition ? 1 : null;
}

const CHOICES: readonly Choice[] = [
  {
    between: ["household_size", "covered_persons"],
    take: (around) =>
      around.has("household_size")
        ? second(!around.has("covered_persons"))
        : first(around.has("covered_persons") || around.scheme === "registered-poor"),
  },
  {
    between: ["monthly_amount_household", "income_dibao"],
    take: (around) =>
      second(around.has(...INCOME_ITEMS) || around.has("monthly_amount_household")) ??
      first(around.scheme === "dibao"),
  },
  {
    between: ["nursing_allowance", "tekun_care"],
    take: (around) =>
      second(around.scheme === "tekun" || around.has("tekun_basic", "tekun_mode", "tekun_org")) ??
      first(
        around.scheme === "disability-allowance" ||
          around.has("living_allowance", "disability_cert", "disability_level"),
      ),
  },
  {
    between: ["covered_persons", "stat_persons"],
    take: (around) =>
      first(around.isRoster) ??
      second(around.scheme !== "dibao" && (around.hasAny("stat_") || around.has("region_county"))),
  },
  {
    between: ["issue_head", "head_name"],
    // A numbered header of a roster that names its people nowhere else.
    take: (around) => second(!around.has(...ISSUE_FIELDS, "head_name", "name")),
  },
  {
    between: ["elder_amount", "monthly_amount_household"],
    take: (around) =>
      second(
        around.scheme === "dibao" &&
          !around.has("monthly_amount_household", "amount_total", "amount_person"),
      ),
  },
  {
    // 发放金额 is an old-age allowance where the sheet is of one, or says nothing: what any other sheet
    // pays is what it pays, and so is what a sheet of payments does.
    between: ["elder_amount", "amount_total"],
    take: (around) =>
      second(
        around.scheme !== "old-age-allowance" &&
          (around.scheme !== null || around.has("paid_on", "pay_month")),
      ),
  },
  {
    between: ["disability_allowance_total", "elder_amount"],
    take: (around) => second(around.scheme === "old-age-allowance"),
  },
  {
    between: ["disability_allowance_total", "child_amount"],
    take: (around) => second(around.scheme === "children"),
  },
  {
    between: ["tekun_basic", "child_amount"],
    take: (around) => second(around.scheme === "children"),
  },
  {
    between: ["monthly_amount_household", "child_amount"],
    take: (around) => second(around.scheme === "children"),
  },
  {
    between: ["monthly_amount_household", "elder_amount"],
    take: (around) => second(around.scheme === "old-age-allowance"),
  },
  {
    between: ["monthly_amount_household", "disability_allowance_total"],
    take: (around) => second(around.scheme === "disability-allowance"),
  },
  {
    // 审批时间 is when aid began only where no other column says when it did.
    between: ["first_month", "approve_date"],
    take: (around) => second(around.has("first_month") && !around.has("approve_date")),
  },
];

const ISSUE_FIELDS: readonly Field[] = [
  "issue_type",
  "issue_desc",
  "issue_measure",
  "issue_owner",
  "issue_deadline",
  "issue_progress",
  "issue_result",
  "issue_closed",
];

/** What is left of the confidence where the surroundings decided. */
const DECIDED = 0.85;

/** Lets the table's scheme and other columns choose where the words alone stand for several fields. */
export function chooseByContext(match: HeaderMatch, context: HeaderContext): HeaderMatch {
  if (match.alternatives.length === 0 || match.field === null) return match;
  if (context.siblings === undefined && (context.scheme ?? null) === null) return match;
  const around = surroundings(context);
  const fields: readonly Field[] = [match.field, ...match.alternatives];
  for (const { between, take } of CHOICES) {
    if (!fields.includes(match.field) || !between.every((field) => fields.includes(field)))
      continue;
    // A choice that leaves the field taken so far aside decides nothing about it.
    if (!between.includes(match.field)) continue;
    const chosen = take(around);
    const field = chosen === null ? undefined : between[chosen];
    if (field !== undefined) return decided(match, field);
  }
  return match;
}

function surroundings({ scheme, siblings = [] }: HeaderContext): Surroundings {
  const present = new Set(siblings);
  return {
    scheme: scheme ?? null,
    has: (...fields) => fields.some((field) => present.has(field)),
    hasAny: (prefix) => siblings.some((field) => field.startsWith(prefix)),
    isRoster: ["name", "id_card", "head_name", "head_id"].some((field) =>
      present.has(field as Field),
    ),
  };
}

function decided(match: HeaderMatch, field: Field): HeaderMatch {
  const isKept = field === match.field;
  const confidence = isKept ? Math.max(match.confidence, DECIDED) : DECIDED;
  return { ...withField(match, field), confidence };
}
