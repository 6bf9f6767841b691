import type { Household } from "../../roster/types";
import { occurrencesOf } from "../occurrences";
import { atHousehold } from "../sighting";
import type { FindingContext, Occurrence, Rule, Sighting } from "../types";

/** 一户多证/一证多户: one household number with several certificates, or one certificate with several households. */
export const certificatesAndHouseholds: Rule = {
  id: "B04",
  family: "B",
  severity: "high",
  source: null,
  needs: { fields: ["cert_no", "household_id"] },
  run: mismatches,
  title: { zh: "一户多证或一证多户", en: "Several certificates for a household, or the reverse" },
  text: {
    certificates: {
      zh: "{who}户的户编号{number}对应{count}个证号，如{cert}和{otherCert}。",
      en: "{who}: household number {number} has {count} certificates, such as {cert} and {otherCert}.",
    },
    households: {
      zh: "{who}户的证号{cert}对应{count}个户编号，如{number}和{otherNumber}。",
      en: "{who}: certificate {cert} belongs to {count} household numbers, such as {number} and {otherNumber}.",
    },
  },
  next: {
    zh: "请核对低保证和系统中的户编号，一户只留一证；确属两户的分别更正编号。",
    en: "Compare certificate and household number in the system: one certificate for one household.",
  },
};

/** A certificate of more households than this is a column filled in alike: the first of them say it. */
const MOST_TOLD = 20;

/** A household number and a certificate that stand together. */
interface Link {
  readonly household: Household;
  readonly number: string;
  /** The number, with the place where it is one of a count that begins again in every village. */
  readonly ownNumber: string;
  readonly cert: string;
  readonly cell: Occurrence["cell"];
}

function* mismatches({ roster }: FindingContext): Iterable<Sighting> {
  const links = roster.households.flatMap(linksOf);
  yield* severalOn(links, "certificates");
  yield* severalOn(links, "households");
}

function linksOf(household: Household): readonly Link[] {
  const number = numberIn(household.text("household_id"));
  if (number === null) return [];
  const ownNumber = inItsPlace(number, household);
  const links = new Map<string, Link>();
  for (const { person, cell } of occurrencesOf(household, "cert_no")) {
    const cert = numberIn((person ?? household).text("cert_no"));
    // Members' rows mostly repeat what the first one says.
    if (cert === null || links.has(cert)) continue;
    links.set(cert, { household, number, ownNumber, cert, cell });
  }
  return [...links.values()];
}

/** A number of few digits counts the households of a village, or of a sheet that names none. */
function inItsPlace(number: string, { town, village, table }: Household): string {
  if (!/^\d{1,4}$/.test(number)) return number;
  return `${number} ${village === null ? table.id : `${town ?? ""} ${village}`}`;
}

type Side = "certificates" | "households";

/** Links whose one side goes with several of the other: a sighting for each household among them. */
function* severalOn(links: readonly Link[], variant: Side): Iterable<Sighting> {
  for (const group of conflicts(links, variant)) {
    const count = new Set(group.map((link) => otherSide(link, variant))).size;
    const told = new Set<Household>();
    for (const link of group) {
      if (told.has(link.household) || told.size >= MOST_TOLD) continue;
      told.add(link.household);
      yield mismatch(link, group, count, variant);
    }
  }
}

/** Most numbers go with one certificate: only those that do not are gathered. */
function conflicts(links: readonly Link[], variant: Side): Iterable<readonly Link[]> {
  const firsts = new Map<string, string>();
  const several = new Map<string, Link[]>();
  for (const link of links) {
    const key = keyOf(link, variant);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, otherSide(link, variant));
    else if (first !== otherSide(link, variant)) several.set(key, []);
  }
  for (const link of links) several.get(keyOf(link, variant))?.push(link);
  return several.values();
}

/** Numbers are of one scheme and area. */
function keyOf({ household, ownNumber, cert }: Link, variant: Side): string {
  const value = variant === "certificates" ? ownNumber : cert;
  return `${value} ${household.scheme ?? ""} ${household.area ?? ""}`;
}

function otherSide(link: Link, variant: Side): string {
  return variant === "certificates" ? link.cert : link.ownNumber;
}

function mismatch(link: Link, group: readonly Link[], count: number, variant: Side): Sighting {
  const { household, number, cert } = link;
  const other = group.find((one) => otherSide(one, variant) !== otherSide(link, variant)) ?? link;
  const own = group.filter((one) => one.household === household).map(({ cell }) => cell);
  return atHousehold(household, [...own, household.cell("household_id")], {
    operands: { count, number, cert, otherCert: other.cert, otherNumber: other.number },
    variant,
    discriminator: variant,
  });
}

/** A number without blanks; null for a dash, for 暂无 or 待办, and for noughts alone. */
function numberIn(text: string | null): string | null {
  return text !== null && /[1-9]/.test(text) ? text.replace(/\s/g, "").toUpperCase() : null;
}
