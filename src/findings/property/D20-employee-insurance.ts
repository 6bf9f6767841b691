import { termsOf } from "../../assessment/terms";
import { sheetTitle } from "../../roster/sheet-title";
import type { Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { peopleOnDibao } from "../eligibility/coverage";
import { words } from "../eligibility/hardship";
import { HOUSEHOLD_INCOME, OWN_INCOME, zeroIncomeCell } from "../eligibility/zero-income";
import { byList, entriesOf, listedPeople, type Listed } from "../listed-people";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** Somebody pays into the housing fund or employees' pensions, and the income from work is stated as zero. */
export const D20: Rule = {
  id: "D20",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [[...OWN_INCOME, ...HOUSEHOLD_INCOME]],
    anyOf: [byList("provident-fund"), byList("employee-pension"), { fields: ["insurance_type"] }],
  },
  run,
  title: {
    zh: "缴纳公积金或职工养老而收入为零",
    en: "Pays into employees' schemes, income stated as zero",
  },
  text: {
    fund: {
      zh: "{who}在公积金名单中（{sheet}第{listRow}行），就业收入填为0",
      en: "{who} stands in the list of the housing fund ({sheet}, row {listRow}); income from work is stated as 0",
    },
    pension: {
      zh: "{who}在职工养老保险名单中（{sheet}第{listRow}行），就业收入填为0",
      en: "{who} stands in the list of employees' pensions ({sheet}, row {listRow}); income from work is stated as 0",
    },
    "": {
      zh: "{who}参保类型为“{stated}”，就业收入填为0",
      en: "{who}: insured as {stated}; income from work is stated as 0",
    },
  },
  next: {
    zh: "核实就业单位和工资；灵活就业自行缴费或单位已停缴的注明",
    en: "Check employer and wages; note where they pay for themselves, or payment has stopped",
  },
};

interface Lists {
  readonly fund: Listed;
  readonly pension: Listed;
}

function* run({ assessments, roster, policy }: FindingContext): Iterable<Sighting> {
  const lists: Lists = {
    fund: listedPeople(roster, "provident-fund"),
    pension: listedPeople(roster, "employee-pension"),
  };
  const { workingBelow } = termsOf(policy);
  for (const person of peopleOnDibao(assessments)) {
    // Whoever is past working age draws a pension rather than pays for one.
    if (person.age !== null && person.age >= workingBelow[person.sex ?? "male"]) continue;
    const cell = zeroIncomeCell(person);
    const seen = cell === null ? null : insured(person, cell, lists);
    if (seen !== null) yield seen;
  }
}

function insured(person: Person, zero: CellAddress, { fund, pension }: Lists): Sighting | null {
  for (const [variant, listed] of [
    ["fund", fund],
    ["pension", pension],
  ] as const) {
    const [entry] = entriesOf(person, listed);
    if (entry === undefined || saysResidents(entry)) continue;
    return atPerson(person, [zero, idCell(person)], {
      variant,
      operands: { sheet: sheetTitle(entry.table), listRow: entry.row },
    });
  }
  const stated = words(person, "insurance_type") ?? "";
  if (!isEmployees(stated)) return null;
  return atPerson(person, [zero, ...cellsOf(person, "insurance_type")], { operands: { stated } });
}

function isEmployees(text: string): boolean {
  return /养老|公积金/.test(text) && /职工|企业|机关|公积金/.test(text) && !/退休/.test(text);
}

/** Residents' pensions (城乡居民养老保险) are everyone's. */
function saysResidents(entry: Person): boolean {
  const { title, sheet } = entry.table;
  const text = [title, sheet, entry.text("insurance_type")].join(" ");
  return /居民|新农保|退休/.test(text) && !/职工/.test(text);
}
