import { valueOf } from "../../assessment/terms";
import type { Decimal } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { receivesDibao } from "../eligibility/coverage";
import { listCells, type ListCells } from "../list-cells";
import { byList, entriesOf, listedPeople, type Listed } from "../listed-people";
import { saysNone } from "../none-words";
import { atHousehold, atPerson, headerOver, idCell, nameCell } from "../sighting";
import { stated } from "../stated";
import { neededNumber } from "../thresholds";
import type { Policy } from "../../policy/types";
import type { FindingContext, Rule, Sighting } from "../types";

const BOUGHT = /商品房/;
/** An answer to 是否有商品房. */
const YES = /^(?:是|有|1|√|✓)/;

/** A dibao household owns several homes, a home bought on the market, or far more space than usual. */
export const D17: Rule = {
  id: "D17",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    anyOf: [byList("properties"), { fields: [["asset_house_count", "asset_house"]] }],
    parameters: ["house_count_limit"],
  },
  run,
  title: { zh: "多套房或商品房", en: "Several homes, or one bought on the market" },
  text: {
    "": {
      zh: "{who}户名册填有产权住房{count}套，享受低保",
      en: "{who}: the roster has {count} homes owned, and the household receives dibao",
    },
    bought: {
      zh: "{who}户住房情况为“{stated}”，享受低保，请核实购房情况",
      en: "{who}: {stated}, and the household receives dibao; check the purchase",
    },
    area: {
      zh: "{who}户住房{area}平方米、{size}人，人均超过当地平均{average}平方米的{multiple}倍",
      en: "{who}: {area} square metres for {size}, more than {multiple} times the local average of {average} per head",
    },
    list: {
      zh: "{who}户成员在不动产名单中有{count}条登记（{places}），享受低保",
      en: "{who}: members have {count} registrations in the list of property ({places}), and the household receives dibao",
    },
    "list-bought": {
      zh: "{who}在不动产名单中有商品房登记（{places}），所在户享受低保",
      en: "{who} has a home bought on the market in the list of property ({places}); the household receives dibao",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户低保）达到提示线，请核对该列含义",
      en: "{count} of {total} dibao households reach the line in the column {column}: check what it holds",
    },
  },
  next: {
    zh: "核对不动产登记和实际居住；搬迁安置、危旧未拆的注明情况",
    en: "Check registration and residence; note resettlement, or an old home not yet taken down",
  },
};

/** Where the lines lie. */
interface Lines {
  readonly homes: Decimal;
  /** 平方米 per head. */
  readonly average: Decimal | null;
  readonly multiple: Decimal | null;
}

function run(context: FindingContext): Iterable<Sighting> {
  const lines = linesOf(context.policy);
  const listed = listedPeople(context.roster, "properties");
  const cells = listCells(context);
  return checkedByTable(context.assessments, (assessment) => {
    if (!receivesDibao(assessment)) return "cannot-tell";
    const { household } = assessment;
    const inRoster = byCount(household, lines) ?? boughtHome(household) ?? byArea(household, lines);
    const inList = onList(household, listed, cells, lines);
    return [inRoster, inList].filter((seen) => seen !== null);
  });
}

function linesOf(policy: Policy): Lines {
  return {
    homes: neededNumber(policy, "house_count_limit"),
    average: valueOf(policy.number("house_area_per_head")),
    multiple: valueOf(policy.number("house_area_multiple")),
  };
}

function byCount(household: Household, { homes }: Lines): Sighting | null {
  const count = stated(household.number("asset_house_count"));
  if (count === null || homes.gt(count.value)) return null;
  return atHousehold(household, [count.cell], { operands: { count: count.value } });
}

function boughtHome(household: Household): Sighting | null {
  const text = household.text("asset_house") ?? "";
  const cell = household.cell("asset_house");
  if (cell === null || saysNone(text)) return null;
  const isAsked = BOUGHT.test(headerOver(household.table, cell)) && YES.test(text);
  if (!isAsked && (!BOUGHT.test(text) || /[无非未没]/.test(text))) return null;
  return atHousehold(household, [cell], {
    variant: "bought",
    operands: { stated: isAsked ? "有商品房" : text },
  });
}

function byArea(household: Household, { average, multiple }: Lines): Sighting | null {
  const area = stated(household.number("asset_house_area"));
  const size = household.size?.value ?? 0;
  if (average === null || multiple === null || area === null || size < 1) return null;
  if (!average.times(multiple).times(size).lt(area.value)) return null;
  return atHousehold(household, [area.cell], {
    variant: "area",
    operands: {
      area: area.value,
      size,
      average: average.toString(),
      multiple: multiple.toString(),
    },
  });
}

function onList(
  household: Household,
  listed: Listed,
  cells: ListCells,
  { homes }: Lines,
): Sighting | null {
  const entries = household.people.flatMap((person) =>
    entriesOf(person, listed).map((entry) => ({ person, entry })),
  );
  const places = (some: typeof entries): string =>
    some.map(({ entry: { table, row } }) => `${sheetTitle(table)}第${row}行`).join("、");
  const first = entries[0];
  if (first === undefined) return null;
  const bought = entries.find(({ entry }) => BOUGHT.test(cells.text(entry, /性质|类型|用途|种类/)));
  // A home that several members own together is registered once for each, under one number.
  const homesListed = new Set(
    entries.map(
      ({ entry }) =>
        cells.text(entry, /权证|不动产.*号|坐落|房屋地址/) || `${entry.table.id} ${entry.row}`,
    ),
  );
  if (!homes.gt(homesListed.size)) {
    return atHousehold(household, [idCell(first.person), nameCell(first.person)], {
      variant: "list",
      operands: { count: homesListed.size, places: places(entries) },
    });
  }
  if (bought === undefined) return null;
  return atPerson(bought.person, [idCell(bought.person), nameCell(bought.person)], {
    variant: "list-bought",
    operands: { places: places([bought]) },
  });
}
