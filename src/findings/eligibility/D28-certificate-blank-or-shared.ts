import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Table } from "../../roster/types";
import { distinctHouseholds } from "../distinct-households";
import { onceWhereCommon } from "../floods";
import { repeats } from "../repeats";
import { atHousehold } from "../sighting";
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

function* run({ assessments }: FindingContext): Iterable<Sighting> {
  const households = assessments.filter(receivesDibao).map(({ household }) => household);
  const judged = new Map<Table, number>();
  for (const { table } of households) judged.set(table, (judged.get(table) ?? 0) + 1);
  const total = (table: Table): number => judged.get(table) ?? 0;
  yield* onceWhereCommon(blank(households), total);
  yield* onceWhereCommon(shared(households), total);
}

function* blank(households: readonly Household[]): Generator<Sighting> {
  for (const household of households) {
    if (certificateOf(household) !== null) continue;
    const cell = household.cell("cert_no");
    if (cell !== null) yield atHousehold(household, [cell]);
  }
}

function* shared(households: readonly Household[]): Generator<Sighting> {
  for (const [cert, group] of repeats(households, certificateOf)) {
    const distinct = distinctHouseholds(group);
    if (distinct.length < 2) continue;
    for (const [own] of distinct) {
      if (own === undefined) continue;
      const others = distinct.map(([first]) => first).filter((other) => other !== own);
      yield atHousehold(own, [own.cell("cert_no")], {
        variant: "shared",
        operands: {
          cert,
          count: others.length,
          others: others.slice(0, MOST_NAMED).map(nameOf).join("、"),
        },
      });
    }
  }
}

/** Without spaces; null where blank or only a mark. */
function certificateOf(household: Household): string | null {
  const text = household.text("cert_no")?.replace(/\s+/g, "") ?? "";
  return /^(?:|-+|—+|\/|无|未办|未发|办理中)$/.test(text) ? null : text;
}

function nameOf(household: Household | undefined): string {
  if (household === undefined) return "";
  const name = household.head?.name ?? household.text("head_name");
  return name ?? `${sheetTitle(household.table)}!${household.rows[0] ?? ""}`;
}
