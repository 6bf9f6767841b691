import type { Sex } from "../../identity";
import type { Household, Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { repeats } from "../repeats";
import { atHousehold, headerOver } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { certainSex } from "./certain-sex";
import { isOnDibao, isSameFamilyTwice } from "./dibao-households";
import { otherHousehold } from "./other-place";

/** A phone or address that more households than this share is an official's, or a whole hamlet's. */
const MOST_SHARING = 4;
const ADULT = 18;
/** Years between a parent and a child. */
const PARENT_GAP = { least: 16, most: 50 };
/** Spouses are seldom further apart; parents and grown children are. */
const SPOUSE_GAP = 15;

/**
 * 拆户保(疑似): two covered households that share a phone or an exact address, of which one is of
 * minors alone and the other has somebody of a parent's age, or which are a man and a woman, each
 * alone, of like age, and married by the roster. Made to miss rather than to accuse.
 */
export const splitHousehold: Rule = {
  id: "B12",
  family: "B",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["phone", "head_phone", "address"],
      ["id_card", "head_id", "birth_date", "age"],
    ],
  },
  run: splitFamilies,
  title: { zh: "疑似拆户保", en: "Perhaps one family as two households" },
  text: {
    minor: {
      zh: "{who}户只有未成年人，“{shared}”与{other}户（“{sheet}”第{otherRow}行）相同，疑似同一家庭拆成两户。",
      en: '{who}: a household of minors alone with the same "{shared}" as {other} ("{sheet}", row {otherRow}): perhaps one family as two.',
    },
    parent: {
      zh: "{who}户的“{shared}”与{other}户（“{sheet}”第{otherRow}行）相同，该户只有未成年人，疑似同一家庭拆成两户。",
      en: '{who}: the same "{shared}" as {other} ("{sheet}", row {otherRow}), a household of minors alone: perhaps one family as two.',
    },
    couple: {
      zh: "{who}与{other}（“{sheet}”第{otherRow}行）各为一人户、均填已婚，“{shared}”相同，疑似夫妻拆成两户。",
      en: '{who} and {other} ("{sheet}", row {otherRow}), each alone and both married by the roster, share "{shared}": perhaps spouses as two households.',
    },
  },
  next: {
    zh: "请入户核实是否共同生活；属同一家庭的合并为一户，重新核算收入和保障金额。",
    en: "Visit and find out whether they live together; put one family together and work out income and amount again.",
  },
};

/** A household at a phone or address. */
interface Lodging {
  readonly household: Household;
  readonly cell: CellAddress;
}

function* splitFamilies(context: FindingContext): Iterable<Sighting> {
  const told = new Set<Household>();
  for (const lodgings of sharedPlaces(context)) {
    for (const one of lodgings) {
      for (const other of lodgings) {
        if (told.has(one.household)) continue;
        const variant = howSplit(one.household, other.household);
        if (variant === null) continue;
        told.add(one.household);
        yield split(one, other.household, variant);
      }
    }
  }
}

function split({ household, cell }: Lodging, other: Household, variant: string): Sighting {
  return atHousehold(household, [cell], {
    operands: { ...otherHousehold(other), shared: headerOver(household.table, cell) },
    variant,
  });
}

/** Households on dibao by phone and by address, where few enough share it to be one family. */
function* sharedPlaces(context: FindingContext): Iterable<readonly Lodging[]> {
  for (const places of context.index.sharedPhones.values()) {
    yield* ifFew(places, context);
  }
  for (const households of repeats(context.roster.households, addressOf).values()) {
    yield* ifFew(households.flatMap(lodgingsOf), context);
  }
}

/** The household's address where it is exact; null elsewhere. */
function addressOf(household: Household): string | null {
  const address = household.text("address")?.replace(/\s/g, "");
  return address !== undefined && isExact(address) ? address : null;
}

function lodgingsOf(household: Household): readonly Lodging[] {
  const cell = household.cell("address");
  return cell === null ? [] : [{ household, cell }];
}

function* ifFew(places: readonly Lodging[], context: FindingContext): Iterable<readonly Lodging[]> {
  const households = new Map(places.map((place) => [place.household, place]));
  if (households.size > MOST_SHARING) return;
  yield [...households.values()].filter(({ household }) => isOnDibao(household, context));
}

/** A house or flat number, not only a village or group. */
function isExact(address: string): boolean {
  return address.length >= 6 && /\d(?:号|室|附|-\d)/.test(address);
}

function howSplit(one: Household, other: Household): "minor" | "parent" | "couple" | null {
  if (isSameFamilyTwice(one, other)) return null;
  if (isParentOf(other, one)) return "minor";
  if (isParentOf(one, other)) return "parent";
  return isCouple(one, other) ? "couple" : null;
}

/** Somebody of a parent's age in one household, for minors alone in the other whose parents may live. */
function isParentOf(grown: Household, young: Household): boolean {
  const eldest = Math.max(...young.people.map(({ age }) => age ?? ADULT));
  if (eldest >= ADULT || young.people.some(isInNeedApart)) return false;
  return grown.people.some(({ age }) => {
    const gap = (age ?? 0) - eldest;
    return gap >= PARENT_GAP.least && gap <= PARENT_GAP.most;
  });
}

/** An orphan or a child in need may live with others whose child it is not. */
function isInNeedApart(child: Person): boolean {
  const words = [child.text("child_type"), child.text("aid_type")].join(" ");
  return /孤儿|无人抚养|困境/.test(words);
}

function isCouple(one: Household, other: Household): boolean {
  const [a, b] = [marriedAndAlone(one), marriedAndAlone(other)];
  if (a === null || b === null || a.sex === b.sex) return false;
  return Math.abs(a.age - b.age) <= SPOUSE_GAP;
}

/** Age and sex of the one person of a household, who is married; null for every other household. */
function marriedAndAlone({ people, size }: Household): { age: number; sex: Sex } | null {
  const [person] = people;
  if (person === undefined || people.length > 1 || (size?.value ?? 1) > 1) return null;
  const { age } = person;
  const sex = certainSex(person);
  return age === null || sex === null || !isMarried(person) ? null : { age, sex };
}

function isMarried(person: Person): boolean {
  return /已婚|初婚|再婚|复婚|有配偶/.test(person.text("marital") ?? "");
}
