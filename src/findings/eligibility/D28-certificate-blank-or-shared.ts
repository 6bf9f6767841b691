import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { nameOfHousehold, sharingNumbers } from "../shared-numbers";
import { atHousehold, type SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";

/** A number shared by more households than this is a column filled in alike. */
const MOST_NAMED = 10;

/** A household on dibao without a certificate number, or with that of another household. */
export const D28: Rule = {
  id: "D28",
  family: "D",
  severity: "warn",
  source: null,
  needs: { fields: ["cert_no"] },
  run,
  title: { zh: "低保证号缺失或重复", en: "Certificate number missing or shared" },
  text: {
    "": { zh: "{who}户低保证号未填", en: "{who}: the certificate number is blank" },
    shared: {
      zh: "{who}户低保证号{cert}与{count}户相同：{others}",
      en: "{who}: certificate number {cert} stands for {count} other households too: {others}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户低保）未填或重复，该列可能未启用",
      en: "{count} of {total} dibao households are blank or alike in the column {column}, which may not be in use",
    },
  },
  next: {
    zh: "核对低保证，补录或更正证号",
    en: "Check the certificates, and enter or correct the number",
  },
};

function run({ assessments }: FindingContext): Iterable<Sighting> {
  const households = assessments.filter(receivesDibao).map(({ household }) => household);
  const others = sharingNumbers(households, certificateOf);
  return checkedByTable(households, (household) => {
    const cell = household.cell("cert_no");
    if (cell === null) return null;
    const cert = certificateOf(household);
    if (cert === null) return atHousehold(household, [cell]);
    const shared = others.get(household);
    return shared === undefined ? null : atHousehold(household, [cell], sharedWith(cert, shared));
  });
}

function sharedWith(cert: string, others: readonly Household[]): SightingDetails {
  const names = others.slice(0, MOST_NAMED).map(nameOfHousehold).join("、");
  return { variant: "shared", operands: { cert, count: others.length, others: names } };
}

/** Without spaces; null where blank or only a mark. */
function certificateOf(household: Household): string | null {
  const text = household.text("cert_no")?.replace(/\s+/g, "") ?? "";
  return /^(?:|-+|—+|\/|无|未办|未发|办理中)$/.test(text) ? null : text;
}
