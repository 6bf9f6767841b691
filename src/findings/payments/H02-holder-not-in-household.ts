import type { Household } from "../../roster/types";
import type { CellValue } from "../../workbook/cells";
import { areMembersKnown } from "../eligibility/members";
import { checkedByTable, type Look } from "../checked-by-table";
import { occurrencesOf } from "../occurrences";
import { comparableName } from "../person-names";
import { atOccurrence } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Occurrence, Rule, Sighting } from "../types";

/** The account's holder is neither the head nor a member, and nobody is said to collect for them. */
export const H02: Rule = {
  id: "H02",
  family: "H",
  severity: "warn",
  source: null,
  needs: { fields: ["bank_holder", ["head_name", "name"]] },
  run,
  title: { zh: "账户名与户主、成员不符", en: "Account holder not in the household" },
  text: {
    "": {
      zh: "{who}户账户名为“{holder}”，不是户主，也不是名册中的家庭成员",
      en: "{who}: the account is held by {holder}, who is neither the head nor a member listed",
    },
    members: {
      zh: "{who}户账户名为“{holder}”，不是户主；名册未列成员，是否家庭成员无法判断",
      en: "{who}: the account is held by {holder}, not the head; members are not listed, so whether the holder is one cannot be told",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户）账户名与户主、成员不符，请核对该列含义",
      en: "{count} of {total} households have a holder in the column {column} who is neither head nor member: check what the column holds",
    },
  },
  next: {
    zh: "核对账户；监护人代领或委托代领的，在备注注明关系",
    en: "Check the account; where a guardian or agent collects, note the relation",
  },
};

function run({ index }: FindingContext): Iterable<Sighting> {
  return checkedByTable(index.recordedHouseholds, strangersIn);
}

function strangersIn(household: Household): Look {
  if (!mayState(household, ["bank_holder"])) return "cannot-tell";
  return occurrencesOf(household, "bank_holder").flatMap((place) => {
    const holders = holdersIn(place.raw);
    return areOfFamily(holders, household) ? [] : [stranger(place, holders.join("、"))];
  });
}

function stranger(place: Occurrence, holder: string): Sighting {
  const isSure = areMembersKnown(place.household);
  return atOccurrence(place, {
    operands: { holder },
    ...(isSure ? {} : { variant: "members", severity: "info" }),
  });
}

/** Whether one of those named is of the household or collects for it; where nobody is named, nobody is strange. */
function areOfFamily(holders: readonly string[], household: Household): boolean {
  const names = namesIn(household);
  if (holders.length === 0 || names.length === 0) return true;
  if (names.some((name) => holders.some((holder) => isSameName(name, holder)))) return true;
  return isCollectedForThem(household);
}

/** Words in place of a name: the account is the head's own, or there is none. */
const NO_NAME = /^(?:本人|户主|户主本人|自己|同上|无|[-—–/\\*.]+)$/;

/** The names in a cell, of which a joint account has several. */
function holdersIn(cell: CellValue): readonly string[] {
  if (typeof cell !== "string") return [];
  const names = cell.split(/[、,，;；\n]/).map(comparableName);
  return names.filter((name) => name !== "" && !NO_NAME.test(name));
}

/** Everyone whose account it may be: head, members, and a guardian who is named. */
function namesIn(household: Household): readonly string[] {
  const guardians = household.people.map((person) => person.text("guardian_name"));
  const people = household.people.map((person) => person.name);
  const all = [
    household.text("head_name"),
    ...people,
    household.text("guardian_name"),
    ...guardians,
  ];
  return [...new Set(all.map(comparableName))].filter((name) => name !== "");
}

const HIDDEN: ReadonlySet<string | undefined> = new Set(["*", "×"]);

/** Equal, or equal but for characters that one of both hides: 张*三. */
function isSameName(a: string, b: string): boolean {
  const [chars, others] = [[...a], [...b]];
  const isSame = (char: string, at: number): boolean =>
    char === others[at] || HIDDEN.has(char) || HIDDEN.has(others[at]);
  return chars.length === others.length && chars.every(isSame);
}

const AGENT = /监护|代领|代管|代收|委托|代理|代办/;

function isCollectedForThem(household: Household): boolean {
  const places = occurrencesOf(household, "bank_holder", "remark");
  return places.some(({ raw }) => AGENT.test(String(raw)));
}
