import type { Field } from "../../roster/fields";
import { sheetTitle } from "../../roster/sheet-title";
import { paidIn } from "../aid-received";
import { cellsOfPaid, peoplePaid, wordsOfPaid } from "../disability-allowances/allowances";
import { entryOf, listedPeople } from "../listed-people";
import { basedOn } from "../parameter-basis";
import { atPerson, headerOver } from "../sighting";
import type { Person } from "../../roster/types";
import type { FindingContext, Rule, Sighting } from "../types";

const OTHERS: readonly Field[] = [
  "living_allowance",
  "nursing_allowance",
  "disability_allowance_total",
];

/** An old-age allowance beside disability allowances or care subsidies, where the county pays the higher. */
export const G03: Rule = {
  id: "G03",
  family: "G",
  severity: "warn",
  source: null,
  needs: {
    fields: ["elder_amount"],
    anyOf: [{ fields: [OTHERS] }, { lists: ["care-subsidy"] }],
    parameters: ["elder_allowance_overlap"],
  },
  run,
  title: { zh: "高龄津贴与其他补贴重复", en: "Old-age allowance beside others" },
  text: {
    "": {
      zh: "{who}领取高龄津贴{amount}元（“{column}”），同时有“{other}”，本县规定就高，请核对",
      en: "{who} is paid an old-age allowance of {amount} yuan ({column}) beside {other}; the county pays the higher of the two, please check",
    },
  },
  next: {
    zh: "核对发放记录，按就高原则保留一项",
    en: "Check the payments and keep the higher one",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const overlap = context.policy.choice("elder_allowance_overlap");
  if (!overlap.set || overlap.value !== "higher") return;
  for (const paid of peoplePaid(context, ["elder_amount"])) {
    const other = otherOf(paid.person, context);
    if (other === null) continue;
    const operands = { ...wordsOfPaid(paid), other: other.words };
    const cells = cellsOfPaid(paid, ...(other.field === null ? [] : [other.field]));
    yield { ...atPerson(paid.person, cells, { operands }), ...basedOn(overlap) };
  }
}

/** The other payment: a column of the same row, or the sheet of a list. */
function otherOf(
  person: Person,
  { roster }: FindingContext,
): { readonly field: Field | null; readonly words: string } | null {
  const field = OTHERS.find((one) => paidIn(person, one) !== null);
  if (field !== undefined) {
    const cell = person.cell(field);
    return { field, words: cell === null ? "" : headerOver(person.table, cell) };
  }
  const entry = entryOf(person, listedPeople(roster, "care-subsidy"));
  return entry === null ? null : { field: null, words: sheetTitle(entry.table) };
}
