import { entryOf, listedPeople, placeOfEntry } from "../listed-people";
import { basedOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { asVariant, cellsOfPaid, peopleReceiving, sayingHow, wordsOfPaid } from "./allowances";

/** A nursing allowance beside a care subsidy for old people, where the county pays the higher of the two. */
export const F07: Rule = {
  id: "F07",
  family: "F",
  severity: "warn",
  source: null,
  needs: {
    fields: [["nursing_allowance", "nursing_allowance_is"]],
    lists: ["care-subsidy"],
    parameters: ["nursing_care_overlap"],
  },
  run,
  title: { zh: "护理补贴与养老护理补贴重复", en: "Nursing allowance beside a care subsidy" },
  text: {
    "": {
      zh: "{who}领取护理补贴{amount}元（“{column}”），又在养老、失能护理补贴名单中（{sheet}第{listRow}行），本县规定就高，请核对",
      en: "{who} is paid a nursing allowance of {amount} yuan ({column}) and stands in the list of care subsidies ({sheet}, row {listRow}); the county pays the higher of the two, please check",
    },
    marked: {
      zh: "{who}“{column}”填为享受，又在养老、失能护理补贴名单中（{sheet}第{listRow}行），本县规定就高，请核对",
      en: "{who}: {column} says that the nursing allowance is received, and the person stands in the list of care subsidies ({sheet}, row {listRow}); the county pays the higher of the two, please check",
    },
  },
  next: {
    zh: "核对两项发放记录，按就高原则保留一项",
    en: "Check both payments and keep the higher one",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const overlap = context.policy.choice("nursing_care_overlap");
  if (!overlap.set || overlap.value !== "higher") return;
  const listed = listedPeople(context.roster, "care-subsidy");
  for (const paid of peopleReceiving(context, ["nursing_allowance"])) {
    const entry = entryOf(paid.person, listed);
    if (entry === null) continue;
    const operands = { ...wordsOfPaid(paid), ...placeOfEntry(entry) };
    yield {
      ...atPerson(paid.person, cellsOfPaid(paid), { operands, ...asVariant(sayingHow(paid)) }),
      ...basedOn(overlap),
    };
  }
}
