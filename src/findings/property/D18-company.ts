import { valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Person } from "../../roster/types";
import { receivesDibao } from "../eligibility/coverage";
import { words } from "../eligibility/hardship";
import { listCells, type ListCells } from "../list-cells";
import { byList, entriesOf, listedPeople } from "../listed-people";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

const OWNER = /法定代表人|法人|股东|企业主|个体工商户|投资人/;
/** Cooperatives take poor households in as members; that is no business of their own. */
const COOPERATIVE = /合作社|专业社|联社/;

/** A member of a dibao household is a registered trader, a company's representative or a shareholder. */
export const D18: Rule = {
  id: "D18",
  family: "D",
  severity: "high",
  source: null,
  needs: { anyOf: [byList("companies"), { fields: ["employment"] }, { fields: ["asset_other"] }] },
  run,
  title: {
    zh: "有工商登记（企业法人、股东、个体户）",
    en: "Registered business: representative, shareholder or trader",
  },
  text: {
    "": {
      zh: "{who}在工商登记名单中（{sheet}第{listRow}行{stated}），所在户享受低保",
      en: "{who} stands in the list of registered businesses ({sheet}, row {listRow}{stated}); the household receives dibao",
    },
    cooperative: {
      zh: "{who}在工商登记名单中，登记为“{stated}”，合作社成员身份一般不等于经营收入，供核对",
      en: "{who} stands in the list of registered businesses as {stated}; a member of a cooperative need not earn from it",
    },
    word: {
      zh: "{who}在名册中填为“{stated}”，所在户享受低保，经营情况请核实",
      en: "{who} is entered as {stated}; the household receives dibao; check the business",
    },
  },
  next: {
    zh: "核对登记状态、出资额和实际经营收入；被他人借名登记的取得证明",
    en: "Check status, capital and earnings; where the name was lent to another, obtain proof",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const limit = valueOf(context.policy.once("company_capital_limit"))?.value ?? null;
  const listed = listedPeople(context.roster, "companies");
  const cells = listCells(context);
  for (const assessment of context.assessments) {
    if (!receivesDibao(assessment)) continue;
    for (const person of assessment.household.people) {
      const seen = onList(person, entriesOf(person, listed), cells, limit) ?? byWord(person);
      if (seen !== null) yield seen;
    }
  }
}

function onList(
  person: Person,
  entries: readonly Person[],
  cells: ListCells,
  limit: Decimal | null,
): Sighting | null {
  for (const entry of entries) {
    if (/注销|吊销|歇业|迁出/.test(cells.text(entry, /状态|存续/))) continue;
    const capital = cells.money(entry, /认缴|出资|注册资[本金]|资金数额/);
    if (capital !== null && limit !== null && !capital.gt(limit)) continue;
    const name = cells.text(entry, /企业名称|名称|字号|商号|单位/);
    const isCooperative = COOPERATIVE.test(name);
    const details = [name, capital === null ? "" : `${formatMoney({ value: capital })}元`];
    const stated = details
      .filter(Boolean)
      .map((detail) => `，${detail}`)
      .join("");
    return atPerson(person, [idCell(person), nameCell(person)], {
      operands: {
        sheet: sheetTitle(entry.table),
        listRow: entry.row,
        stated: isCooperative ? name : stated,
      },
      ...(isCooperative ? { variant: "cooperative", severity: "info" } : {}),
    });
  }
  return null;
}

function byWord(person: Person): Sighting | null {
  for (const field of ["employment", "asset_other"] as const) {
    const stated = words(person, field) ?? "";
    if (!OWNER.test(stated) || /[非无未没]|不是|注销/.test(stated)) continue;
    return atPerson(person, cellsOf(person, field), { variant: "word", operands: { stated } });
  }
  return null;
}
