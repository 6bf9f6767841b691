import { valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Person, Table } from "../../roster/types";
import { receivesDibao } from "../eligibility/coverage";
import { onceWhereCommon } from "../floods";
import { listCells, type ListCells } from "../list-cells";
import { byList, entriesOf, listedPeople } from "../listed-people";
import { atHousehold, atPerson, cellsOf, headerOver, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { saysNone } from "./none-words";

/** Carriages of disabled people are no motor vehicles for this purpose. */
const CARRIAGE = /残疾|代步/;
/** Two and three wheels: worth knowing, no more. */
const SMALL = /自行|电动车|电瓶|两轮|二轮|三轮|摩托/;
const CAR = /汽车|轿车|货车|客车|越野|面包车/;

/** A dibao household has a motor vehicle or a large farm machine. */
export const D16: Rule = {
  id: "D16",
  family: "D",
  severity: "high",
  source: null,
  needs: { anyOf: [byList("vehicles"), { fields: ["asset_vehicle"] }] },
  run,
  title: { zh: "家庭有机动车或大型农机", en: "Motor vehicle or large farm machine" },
  text: {
    "": {
      zh: "{who}户“{column}”列为“{stated}”，享受低保，车辆用途和价值请核实",
      en: "{who}: {stated} in the column {column}, and the household receives dibao; check use and value",
    },
    list: {
      zh: "{who}在车辆登记名单中（{sheet}第{listRow}行{stated}），所在户享受低保",
      en: "{who} stands in the list of vehicles ({sheet}, row {listRow}{stated}); the household receives dibao",
    },
    small: {
      zh: "{who}有{stated}，一般不作家庭财产限制，供核对",
      en: "{who}: {stated}, which limits of property do not usually count",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户低保）填有车辆，请核对该列含义",
      en: "{count} of {total} dibao households have an entry in the column {column}: check what it holds",
    },
  },
  next: {
    zh: "核对车辆登记、用途和价值；残疾人代步、生产必需的按本地规定掌握",
    en: "Check registration, use and value; what serves a disabled person or a living goes by local rules",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const limit = valueOf(context.policy.once("vehicle_value_limit"))?.value ?? null;
  const listed = listedPeople(context.roster, "vehicles");
  const cells = listCells(context);
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const assessment of context.assessments) {
      if (!receivesDibao(assessment)) continue;
      const { household } = assessment;
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      const stated = inColumn(household, limit);
      if (stated !== null) yield stated;
      for (const person of household.people) {
        const seen = onList(person, entriesOf(person, listed), cells, limit);
        if (seen !== null) yield seen;
      }
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}

function inColumn(household: Household, limit: Decimal | null): Sighting | null {
  const text = household.text("asset_vehicle");
  const cell = household.cell("asset_vehicle");
  if (text === null || cell === null || saysNone(text) || CARRIAGE.test(text)) return null;
  const table = household.table;
  const column = cell.sheet === table.sheet ? headerOver(table, cell) : "";
  if (/价值|价格/.test(column)) {
    const value = household.amount("asset_vehicle")?.value ?? null;
    if (value !== null && (value.isZero() || isBelow(value, limit))) return null;
  }
  const isSmall = SMALL.test(text) && !CAR.test(text);
  return atHousehold(household, [cell], {
    operands: { column, stated: text },
    ...(isSmall ? { variant: "small", severity: "info" } : {}),
  });
}

function isBelow(value: Decimal, limit: Decimal | null): boolean {
  return limit !== null && value.lt(limit);
}

function onList(
  person: Person,
  entries: readonly Person[],
  cells: ListCells,
  limit: Decimal | null,
): Sighting | null {
  for (const entry of entries) {
    const kind = cells.text(entry, /类型|车型|种类|品牌|型号|机具/) ?? "";
    if (CARRIAGE.test(kind)) continue;
    if (/报废|注销|灭失/.test(cells.text(entry, /状态/) ?? "")) continue;
    const value = cells.money(entry, /价值|价格|金额/);
    if (value !== null && isBelow(value, limit)) continue;
    const isSmall = SMALL.test(kind) && !CAR.test(kind);
    const details = [kind, value === null ? "" : `${formatMoney({ value })}元`].filter(Boolean);
    const said = isSmall ? kind : details.map((detail) => `，${detail}`).join("");
    return atPerson(person, [idCell(person), nameCell(person), ...cellsOf(person)], {
      operands: { sheet: sheetTitle(entry.table), listRow: entry.row, stated: said },
      ...(isSmall ? { variant: "small", severity: "info" } : { variant: "list" }),
    });
  }
  return null;
}
