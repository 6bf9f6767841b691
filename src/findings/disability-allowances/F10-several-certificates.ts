import { sheetTitle } from "../../roster/sheet-title";
import type { Person } from "../../roster/types";
import { comparableId } from "../roster-index";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { CertificateOf, FindingContext, Rule, Sighting } from "../types";

/** One person with certificates of several kinds or grades. */
export const F10: Rule = {
  id: "F10",
  family: "F",
  severity: "warn",
  source: null,
  needs: { fields: ["id_card", "disability_cert"] },
  run,
  title: { zh: "同一人有多个残疾证号", en: "Several certificates of one person" },
  text: {
    "": {
      zh: "{who}的残疾证号“{cert}”与{sheet}第{otherRow}行的“{other}”类别或等级不同，请核对",
      en: "{who}: the certificate {cert} and {other} ({sheet}, row {otherRow}) differ in kind or grade; please check",
    },
  },
  next: {
    zh: "向残联核实现行证号，更正名册",
    en: "Confirm the present certificate with the federation of the disabled and correct the roster",
  },
};

interface Certificate {
  readonly person: Person;
  /** 20 characters: number, kind, grade. */
  readonly number: string;
}

function* run({ index }: FindingContext): Iterable<Sighting> {
  const firsts = new Map<string, Certificate>();
  for (const one of index.certificates) {
    const { person } = one;
    const id = comparableId(person.id);
    const number = id === null ? null : numberOf(one, id);
    if (id === null || number === null) continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, { person, number });
    else if (first.number !== number) yield sightingOf(person, number, first);
  }
}

/** The certificate's first 20 characters, where it is the person's own and whole; reissues are the same one. */
function numberOf({ raw, cert }: CertificateOf, id: string): string | null {
  if (typeof raw !== "string") return null;
  if (cert.type === null || cert.grade === null || !cert.normalized.startsWith(id)) return null;
  return cert.normalized.slice(0, 20);
}

function sightingOf(person: Person, cert: string, first: Certificate): Sighting {
  const cells = [...cellsOf(person, "disability_cert"), idCell(person)];
  return atPerson(person, [...cells, ...cellsOf(first.person, "disability_cert")], {
    operands: {
      cert: ending(cert),
      other: ending(first.number),
      sheet: sheetTitle(first.person.table),
      otherRow: first.person.row,
    },
  });
}

/** Kind and grade, which are all that differs: …43. */
function ending(number: string): string {
  return `…${number.slice(18)}`;
}
