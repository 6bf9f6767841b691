import { onceWhereCommon } from "../floods";
import type { Household, Table } from "../../roster/types";
import { distinctHouseholds } from "../distinct-households";
import { basedOn } from "../parameter-basis";
import { addTo } from "../roster-index";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasColumn, isDone } from "./case-cells";

/** 一户一档: a case without a file of its own, or whose file's number is another household's too. */
export const M14: Rule = {
  id: "M14",
  family: "M",
  severity: "warn",
  source: null,
  needs: { fields: ["file_no"], parameters: ["case_record 一户一档"] },
  run,
  title: { zh: "一户一档不齐", en: "Case file missing or shared" },
  text: {
    "": {
      zh: "{who}户档案号未填，是否已建档请核对",
      en: "{who}: no number of a case file; check whether there is one",
    },
    shared: {
      zh: "{who}户档案号{file}与{other}户相同，一户一档请核对",
      en: "{who}: the case file {file} is also that of {other}; each household is to have its own",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户在保）档案号未填或重复，请核对该列的填写口径",
      en: "{count} of {total} recipients have no case file of their own in the column {column}; check how it is kept",
    },
  },
  next: {
    zh: "核对档案柜和系统，未建档的补建，编号重复的更正",
    en: "Check the files and the system; set up what is missing, correct double numbers",
  },
};

function* run({ roster, policy, index }: FindingContext): Iterable<Sighting> {
  const wanted = policy.flag("case_record", "一户一档");
  if (!wanted.set || !wanted.value) return;
  const cases = roster.households.filter(
    (one) => hasColumn(one, "file_no") && index.assessmentOf(one)?.isRecipient === true,
  );
  const totals = new Map<Table, number>();
  for (const { table } of cases) totals.set(table, (totals.get(table) ?? 0) + 1);
  const found = onceWhereCommon(inEach(cases), (table) => totals.get(table) ?? 0);
  for (const seen of found) yield { ...seen, ...basedOn(wanted) };
}

function* inEach(cases: readonly Household[]): Generator<Sighting> {
  const byFile = new Map<string, Household[]>();
  for (const household of cases) {
    if (!isDone(household, "file_no")) yield atHousehold(household, [household.cell("file_no")]);
    const file = numberOf(household);
    if (file !== null) addTo(byFile, `${household.scheme ?? ""} ${file}`, household);
  }
  for (const households of byFile.values()) yield* shared(households);
}

/** A number; 是 and 已建档 say that there is a file and not which. */
function numberOf(household: Household): string | null {
  const file = household.text("file_no")?.replace(/\s+/g, "") ?? "";
  return /\d/.test(file) && isDone(household, "file_no") ? file : null;
}

function* shared(households: readonly Household[]): Generator<Sighting> {
  if (households.length < 2) return;
  const groups = distinctHouseholds(households);
  if (groups.length < 2) return;
  for (const [at, [household]] of groups.entries()) {
    const other = groups[at === 0 ? 1 : 0]?.[0];
    if (household === undefined || other === undefined) continue;
    yield atHousehold(household, [household.cell("file_no")], {
      variant: "shared",
      operands: {
        file: household.text("file_no"),
        other: other.head?.name ?? other.text("head_name"),
      },
    });
  }
}
