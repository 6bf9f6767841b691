import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { saysNone } from "../none-words";
import { basedOn } from "../parameter-basis";
import { nameOfHousehold, sharingNumbers } from "../shared-numbers";
import { atHousehold } from "../sighting";
import { needed } from "../thresholds";
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

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const wanted = policy.flag("case_record", "一户一档");
  if (!needed(wanted)) return [];
  const cases = assessments.filter(({ isRecipient }) => isRecipient);
  const households = cases.map(({ household }) => household);
  const others = sharingNumbers(households, fileOf);
  return checkedByTable(households, (household) => {
    if (!hasColumn(household, "file_no")) return "cannot-tell";
    const seen = isDone(household, "file_no")
      ? shared(household, others.get(household))
      : atHousehold(household, [household.cell("file_no")]);
    return seen === null ? null : { ...seen, ...basedOn(wanted) };
  });
}

/** A scheme's number; 是 and 已建档 say that there is a file and not which. */
function fileOf(household: Household): string | null {
  const file = household.text("file_no")?.replace(/ /g, "") ?? "";
  return /\d/.test(file) && !saysNone(file) ? `${household.scheme} ${file}` : null;
}

function shared(household: Household, others: readonly Household[] = []): Sighting | null {
  const [other] = others;
  if (other === undefined) return null;
  return atHousehold(household, [household.cell("file_no")], {
    variant: "shared",
    operands: { file: household.text("file_no"), other: nameOfHousehold(other) },
  });
}
