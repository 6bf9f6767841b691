import { parsePhone } from "../../identity";
import { sheetTitle } from "../../roster/sheet-title";
import type { Roster } from "../../roster/types";
import { distinctHouseholds } from "../distinct-households";
import { atHousehold, atTable } from "../sighting";
import { thresholdOf } from "../thresholds";
import type { FindingContext, Occurrence, Rule, Sighting } from "../types";

/** Beyond this many it is an official's or a filler: said once. */
const FLOOD = 20;

/** 不同户联系电话相同: one number in as many households as the policy says, two or more. */
export const phoneShared: Rule = {
  id: "A16",
  family: "A",
  severity: "warn",
  source: null,
  needs: {
    fields: [["phone", "head_phone"]],
    parameters: ["shared_phone_households", "shared_phone_households_high"],
  },
  run: sharedPhones,
  title: { zh: "不同户联系电话相同", en: "One phone number in several households" },
  text: {
    "": {
      zh: "{who}户的联系电话{phone}与{other}户（“{sheet}”第{otherRow}行）相同，共{count}户使用。",
      en: '{who}: the phone number {phone} is also that of {other} ("{sheet}", row {otherRow}); {count} households use it.',
    },
    many: {
      zh: "{who}户的联系电话{phone}有{count}户在用（如{other}户，“{sheet}”第{otherRow}行），使用户数较多，升级核实。",
      en: '{who}: {count} households use the phone number {phone} (such as {other}, "{sheet}", row {otherRow}). So many: look into it first.',
    },
    flood: {
      zh: "联系电话{phone}有{count}户在用，可能是村干部代填或统一填写的号码，升级核实。",
      en: "{count} households use the phone number {phone}: perhaps an official's, or one filled in for all. Look into it first.",
    },
  },
  next: {
    zh: "请核实是否亲属代留或村干部代填；代填的换成本户号码，并留意是否同一家庭分户。",
    en: "Find out whether a relative or official left the number; put in the household's own, and see whether one family stands as two.",
  },
};

function* sharedPhones({ index, policy, roster }: FindingContext): Iterable<Sighting> {
  const some = thresholdOf(policy, "shared_phone_households");
  const many = thresholdOf(policy, "shared_phone_households_high");
  if (some === null || many === null) return;
  const ofCadres = phonesOfCadres(roster);
  for (const [phone, everywhere] of index.sharedPhones) {
    if (ofCadres.has(phone)) continue;
    const places = everywhere.filter((place) => !isNotedAsFilledIn(place));
    const households = distinctHouseholds(places.map((place) => place.household));
    if (households.length < some) continue;
    yield* households.length > FLOOD
      ? [onceForAll(phone, places, households.length)]
      : eachHousehold(phone, places, households, many);
  }
}

/** Village cadres leave their own numbers for people without one: those of the list given are known. */
function phonesOfCadres(roster: Roster): ReadonlySet<string> {
  const lists = roster.tables.filter(({ listKind }) => listKind === "cadres");
  const entries = lists.flatMap((table) => roster.others.get(table.id) ?? []);
  return new Set(entries.map((entry) => parsePhone(entry.text("phone")).normalized));
}

const FILLED_IN = /干部|支书|村主任|代填|代留|代接/;

/** The phone's cell or the remark says whose number it is. */
function isNotedAsFilledIn({ household, person, cell }: Occurrence): boolean {
  const reader = person ?? household;
  const fields = (["phone", "head_phone"] as const).filter(
    (field) => reader.cell(field)?.column === cell.column,
  );
  return [...fields, "remark" as const].some((field) => FILLED_IN.test(reader.text(field) ?? ""));
}

function onceForAll(phone: string, places: readonly Occurrence[], count: number): Sighting {
  const [first] = places;
  if (first === undefined) throw new Error("A shared number stands somewhere.");
  return atTable(first.household.table, first.cell.row, [first.cell], {
    operands: { phone, count },
    variant: "flood",
    discriminator: phone,
  });
}

function* eachHousehold(
  phone: string,
  places: readonly Occurrence[],
  households: readonly (readonly Occurrence["household"][])[],
  many: number,
): Iterable<Sighting> {
  const count = households.length;
  for (const [order, [household]] of households.entries()) {
    const other = households[order === 0 ? 1 : 0]?.[0];
    if (household === undefined || other === undefined) continue;
    const own = places.filter((place) => place.household === household).map(({ cell }) => cell);
    const its = places.find((place) => place.household === other);
    yield atHousehold(household, own, {
      operands: {
        phone,
        count,
        other: other.head?.name ?? other.text("head_name"),
        sheet: sheetTitle(other.table),
        otherRow: its?.cell.row ?? null,
      },
      discriminator: phone,
      ...(count >= many ? { variant: "many" } : {}),
    });
  }
}
