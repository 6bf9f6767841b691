import { parsePhone } from "../../identity";
import { sheetTitle } from "../../roster/sheet-title";
import type { Roster } from "../../roster/types";
import { distinctHouseholds } from "../distinct-households";
import { atHousehold, atTable } from "../sighting";
import { neededNumber } from "../thresholds";
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
  const some = neededNumber(policy, "shared_phone_households").toNumber();
  const many = neededNumber(policy, "shared_phone_households_high").toNumber();
  const ofCadres = phonesOfCadres(roster);
  for (const [phone, everywhere] of index.sharedPhones) {
    if (ofCadres.has(phone)) continue;
    const places = everywhere.filter((place) => !isNotedAsFilledIn(place));
    const households = distinctHouseholds(places.map(({ household }) => household));
    const firsts = households.flatMap(([one]) =>
      places.filter(({ household }) => household === one).slice(0, 1),
    );
    const [first] = firsts;
    if (first === undefined || firsts.length < some) continue;
    if (firsts.length > FLOOD) yield onceForAll(phone, first, firsts.length);
    else yield* eachHousehold(phone, places, firsts, many);
  }
}

/** Village cadres leave their own numbers for people without one: those of the list given are known. */
function phonesOfCadres(roster: Roster): ReadonlySet<string> {
  const entries = [...roster.others.values()].flat();
  const cadres = entries.filter(({ table }) => table.listKind === "cadres");
  return new Set(cadres.map((entry) => parsePhone(entry.text("phone")).normalized));
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

function onceForAll(phone: string, { household, cell }: Occurrence, count: number): Sighting {
  return atTable(household.table, cell.row, [cell], {
    operands: { phone, count },
    variant: "flood",
    discriminator: phone,
  });
}

/** @param firsts the first place of every household. */
function* eachHousehold(
  phone: string,
  places: readonly Occurrence[],
  firsts: readonly Occurrence[],
  many: number,
): Iterable<Sighting> {
  const count = firsts.length;
  for (const { household } of firsts) {
    const own = places.filter((place) => place.household === household).map(({ cell }) => cell);
    const other = firsts.find((place) => place.household !== household);
    if (other === undefined) continue;
    yield atHousehold(household, own, {
      operands: {
        phone,
        count,
        other: other.household.head?.name ?? other.household.text("head_name"),
        sheet: sheetTitle(other.household.table),
        otherRow: other.cell.row,
      },
      discriminator: phone,
      ...(count >= many ? { variant: "many" } : {}),
    });
  }
}
