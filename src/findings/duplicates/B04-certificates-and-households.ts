import type { Household } from "../../roster/types";
import { occurrencesOf } from "../occurrences";
import { addTo } from "../roster-index";
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

/** A household number and a certificate that stand together. */
interface Link {
  readonly household: Household;
  readonly number: string;
  readonly cert: string;
  readonly cells: readonly Occurrence["cell"][];
}

function* mismatches({ roster }: FindingContext): Iterable<Sighting> {
  const byNumber = new Map<string, Link[]>();
  const byCert = new Map<string, Link[]>();
  for (const household of roster.households) {
    const list = `${household.scheme ?? ""} ${household.area ?? ""}`;
    for (const link of linksOf(household)) {
      addTo(byNumber, `${list} ${link.number}`, link);
      addTo(byCert, `${list} ${link.cert}`, link);
    }
  }
  for (const links of byNumber.values()) yield* severalOn(links, "certificates");
  for (const links of byCert.values()) yield* severalOn(links, "households");
}

function linksOf(household: Household): readonly Link[] {
  const own = household.text("household_id");
  const links = new Map<string, Link>();
  for (const { person, cell } of occurrencesOf(household, "cert_no")) {
    const cert = squeezed((person ?? household).text("cert_no"));
    const number = squeezed(person?.text("household_id") ?? own);
    const numberCell = person?.cell("household_id") ?? household.cell("household_id");
    if (cert === "" || number === "" || links.has(`${number} ${cert}`)) continue;
    const cells = numberCell === null ? [cell] : [cell, numberCell];
    links.set(`${number} ${cert}`, { household, number, cert, cells });
  }
  return [...links.values()];
}

function* severalOn(
  links: readonly Link[],
  variant: "certificates" | "households",
): Iterable<Sighting> {
  const first = links[0];
  if (links.length < 2 || first === undefined) return;
  const valueOf = (link: Link): string => (variant === "certificates" ? link.cert : link.number);
  const count = new Set(links.map(valueOf)).size;
  if (count < 2) return;
  const told = new Set<Household>();
  for (const link of links) {
    if (told.has(link.household)) continue;
    told.add(link.household);
    const other = links.find((one) => valueOf(one) !== valueOf(link)) ?? first;
    const cells = links
      .filter(({ household }) => household === link.household)
      .flatMap((one) => one.cells);
    yield atHousehold(link.household, cells, {
      operands: {
        count,
        number: link.number,
        cert: link.cert,
        otherCert: other.cert,
        otherNumber: other.number,
      },
      variant,
      discriminator: variant,
    });
  }
}

function squeezed(text: string | null): string {
  const word = (text ?? "").replace(/\s+/g, "");
  return /^[-—/\\]*$|^无$/.test(word) ? "" : word;
}
