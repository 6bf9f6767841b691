import { valueOf } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Person } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { receivesDibao } from "../eligibility/coverage";
import { listCells, type ListCells } from "../list-cells";
import { byList, entriesOf, listedPeople } from "../listed-people";
import { saysNone } from "../none-words";
import { atHousehold, atPerson, headerOver, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

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

function run(context: FindingContext): Iterable<Sighting> {
  const limit = valueOf(context.policy.once("vehicle_value_limit"))?.value ?? null;
  const listed = listedPeople(context.roster, "vehicles");
  const cells = listCells(context);
  return checkedByTable(context.assessments, (assessment) => {
    if (!receivesDibao(assessment)) return "cannot-tell";
    const { household } = assessment;
    const byPerson = household.people.map((person) =>
      onList(person, entriesOf(person, listed), cells, limit),
    );
    return [inColumn(household, limit), ...byPerson].filter((seen) => seen !== null);
  });
}

function inColumn(household: Household, limit: Decimal | null): Sighting | null {
  const text = household.text("asset_vehicle") ?? "";
  const cell = household.cell("asset_vehicle");
  if (cell === null || text === "" || saysNone(text) || CARRIAGE.test(text)) return null;
  const column = headerOver(household.table, cell);
  const isOfValue = /价值|价格/.test(column);
  if (isOfValue && isBelow(household.amount("asset_vehicle")?.value ?? null, limit)) return null;
  return atHousehold(household, [cell], {
    operands: { column, stated: text },
    ...(isSmall(text) ? { variant: "small", severity: "info" } : {}),
  });
}

function isBelow(value: Decimal | null, limit: Decimal | null): boolean {
  return value !== null && limit !== null && value.lt(limit);
}

/** Two and three wheels, unless a car is named too. */
function isSmall(kind: string): boolean {
  return SMALL.test(kind) && !CAR.test(kind);
}

function onList(
  person: Person,
  entries: readonly Person[],
  cells: ListCells,
  limit: Decimal | null,
): Sighting | null {
  for (const entry of entries) {
    const kind = cells.text(entry, /类型|车型|种类|品牌|型号|机具/);
    if (CARRIAGE.test(kind)) continue;
    if (/报废|注销|灭失/.test(cells.text(entry, /状态/))) continue;
    const value = cells.money(entry, /价值|价格|金额/);
    if (isBelow(value, limit)) continue;
    const details = [kind, value === null ? "" : `${formatMoney({ value })}元`].filter(Boolean);
    const said = isSmall(kind) ? kind : details.map((detail) => `，${detail}`).join("");
    return atPerson(person, [idCell(person), nameCell(person)], {
      operands: { sheet: sheetTitle(entry.table), listRow: entry.row, stated: said },
      ...(isSmall(kind) ? { variant: "small", severity: "info" } : { variant: "list" }),
    });
  }
  return null;
}
