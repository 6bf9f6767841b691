import { formatDate } from "../../calendar";
import { regionOf, type Region } from "../../identity";
import type { Person, Table } from "../../roster/types";
import { SMALLEST_FLOOD } from "../floods";
import { addTo, comparableId } from "../roster-index";
import { atPerson, atTable, cellsOf, headerOver, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** The registered address, or the first six digits of the number, is of another county. */
export const C05: Rule = {
  id: "C05",
  family: "C",
  severity: "info",
  source: null,
  needs: { fields: [["id_card", "hukou_address", "hukou_cancel_date"]] },
  run,
  title: { zh: "户口迁出或户籍外", en: "Registered elsewhere" },
  text: {
    moved: {
      zh: "{who}的“{column}”为{date}，户籍是否已不在本县请核实",
      en: "{who}: {column} is {date}; check whether the registration is still in this county",
    },
    address: {
      zh: "{who}的户籍地址“{address}”不在本县（{county}），是否已迁出请核实",
      en: "{who}: the registered address {address} is not in this county ({county}); check whether the registration was moved",
    },
    "address-many": {
      zh: "本表有{count}人（共{total}人）的户籍地址不在本县（{county}，按多数身份证前6位推断），请核对本表范围",
      en: "{count} of {total} people here have registered addresses outside this county ({county}, by the first digits of most ID numbers); check what the table is of",
    },
    digits: {
      zh: "{who}的身份证前6位（{region}）不是本县（{county}），仅代表首次登记地，户籍是否在本县请核实",
      en: "{who}: the first six digits of the ID number ({region}) are not this county's ({county}); they show the first registration only, please check",
    },
    "digits-many": {
      zh: "本表有{count}人（共{total}人）的身份证前6位不是本县（{county}），仅代表首次登记地；婚嫁、迁入的属正常，请抽查户籍",
      en: "{count} of {total} people here have ID numbers of other counties than this one ({county}); that shows the first registration only and is usual for those who moved in; check a sample",
    },
  },
  next: {
    zh: "以户口簿或公安户籍信息为准核实户籍所在地",
    en: "Check the registration by the household register or with the police",
  },
};

/** The county is taken as known where at least this share of numbers begins with its digits. */
const LEAST_SHARE = 0.6;
/** Fewer people than this tell no county. */
const FEWEST_PEOPLE = 10;

function* run({ index }: FindingContext): Iterable<Sighting> {
  const moved = index.people.flatMap((person) => movedAway(person) ?? []);
  yield* moved;
  const digits = homeRegion(index.people);
  if (digits === null) return;
  const home = regionOf(digits);
  const groups = new Map<string, Sighting[]>();
  const isTold = new Set(moved.map(({ person }) => person));
  for (const person of index.people) {
    if (isTold.has(person)) continue;
    const seen = elsewhere(person, home);
    if (seen !== null) addTo(groups, `${seen.table.id} ${seen.variant ?? ""}`, seen);
  }
  for (const group of groups.values()) yield* inOneWhereMany(group, index.peopleIn, nameOf(home));
}

/** 户口迁出日期 is filled in; a registration that was cancelled (注销) is a death's rule. */
function movedAway(person: Person): Sighting | null {
  const date = person.date("hukou_cancel_date")?.value ?? null;
  const cell = person.cell("hukou_cancel_date");
  if (date === null || date.openEnded || cell === null) return null;
  const column = headerOver(person.table, cell);
  if (!column.includes("迁出")) return null;
  return atPerson(person, [cell, idCell(person)], {
    variant: "moved",
    operands: { column, date: formatDate(date.date) },
  });
}

/**
 * An address says more than the number; the number is looked at where there is none. Of a county whose
 * digits no list knows only the prefecture has a name, which no address can be compared with.
 */
function elsewhere(person: Person, home: Region): Sighting | null {
  const county = nameOf(home);
  const address = person.text("hukou_address");
  if (address !== null) {
    if (home.kind !== "county" || !isOfOtherCounty(address, county)) return null;
    const cells = [...cellsOf(person, "hukou_address"), idCell(person)];
    return atPerson(person, cells, { variant: "address", operands: { address, county } });
  }
  const digits = regionDigits(person);
  if (digits === null || digits === home.code) return null;
  const operands = { region: nameOf(regionOf(digits)), county };
  return atPerson(person, [idCell(person)], { variant: "digits", operands });
}

function nameOf({ name, code }: Region): string {
  return name ?? code;
}

/** Numbers of other counties are common (marriage, moving in): more than a few are told once, and so are addresses. */
function* inOneWhereMany(
  group: readonly Sighting[],
  peopleIn: (table: Table) => number,
  county: string,
): Iterable<Sighting> {
  const [first] = group;
  if (first === undefined || group.length <= SMALLEST_FLOOD) {
    yield* group;
    return;
  }
  yield atTable(first.table, first.row, [first.cell], {
    variant: `${first.variant ?? ""}-many`,
    operands: { count: group.length, total: peopleIn(first.table), county },
  });
}

/** The first six digits; null for permits of Hong Kong, Macao and Taiwan residents. */
function regionDigits({ id }: Person): string | null {
  const digits = comparableId(id)?.slice(0, 6) ?? null;
  return digits === null || regionOf(digits).kind === "residence-permit" ? null : digits;
}

/** The digits that most numbers begin with; null where no county stands out. */
function homeRegion(people: readonly Person[]): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const person of people) {
    const digits = regionDigits(person);
    if (digits === null) continue;
    total += 1;
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  if (total < FEWEST_PEOPLE) return null;
  for (const [digits, count] of counts) if (count >= total * LEAST_SHARE) return digits;
  return null;
}

/** An address that names a county, and not this one; one that begins with a township is here. */
function isOfOtherCounty(address: string, county: string): boolean {
  const [before = ""] = address.replace(/\s/g, "").split(/街道|镇|乡|苏木|村|社区|小区|园区/);
  const units = before.match(/[^省市州盟县旗区]{2,10}[省市州盟县旗区]/g) ?? [];
  const last = units.at(-1);
  if (last === undefined || /[省州盟]$/.test(last)) return false;
  return !county.includes(last) && !isShortFor(last, county);
}

/** 科右前旗 for 科尔沁右翼前旗: the long name's characters in their order, its last two together. */
function isShortFor(short: string, county: string): boolean {
  if (short.length < 4 || !county.endsWith(short.slice(-2))) return false;
  let at = 0;
  for (const char of county) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}
