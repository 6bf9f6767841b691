import { invalidCertificate } from "../../assessment/entitlements";
import type { Person } from "../../roster/types";
import { entryOf, listedPeople, placeOfEntry, hasList } from "../listed-people";
import { onceWhereCommon } from "../floods";
import { comparableId } from "../roster-index";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import type { SightingDetails } from "../sighting";
import { ALLOWANCE_COLUMNS, ALLOWANCES, cellsOfPaid, peopleReceiving } from "./allowances";

/** Paid although the certificate was cancelled, has lapsed, or is not in the list of valid ones. */
export const F05: Rule = {
  id: "F05",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [[...ALLOWANCE_COLUMNS]],
    anyOf: [
      { lists: ["cancelled-certificates"] },
      { lists: ["disability-certificates"] },
      { fields: ["disability_cert_status"] },
      { fields: ["disability_cert_until"] },
    ],
  },
  run,
  title: { zh: "残疾证注销或过期仍发放", en: "Paid on a certificate that is not valid" },
  text: {
    status: {
      zh: "{who}的残疾证状态为“{status}”，仍在发放残疾人补贴，请核实",
      en: "{who}: the certificate is noted as {status}, and an allowance is still paid; please check",
    },
    lapsed: {
      zh: "{who}的残疾证有效期至{date}，仍在发放残疾人补贴，请核实",
      en: "{who}: the certificate was valid until {date}, and an allowance is still paid; please check",
    },
    cancelled: {
      zh: "{who}在注销、过期残疾证名单中（{sheet}第{listRow}行），仍在发放残疾人补贴，请核实",
      en: "{who} stands in the list of certificates no longer valid ({sheet}, row {listRow}), and an allowance is still paid; please check",
    },
    unlisted: {
      zh: "{who}领取残疾人补贴，不在有效残疾证名单中，请核实",
      en: "{who} is paid an allowance and does not stand in the list of valid certificates; please check",
    },
    column: {
      zh: "本表有{count}人（共{total}人）领取残疾人补贴而残疾证状态有疑问，请核对名单是否完整",
      en: "{count} of {total} people are paid although the state of their certificates is in doubt; check whether the list is complete",
    },
  },
  next: {
    zh: "向残联核实证件状态，确已注销或过期的按规定停发",
    en: "Confirm the state with the federation of the disabled; if not valid, stop as the rules say",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const paid of peopleReceiving(context, ALLOWANCES)) {
      const details = whatIsWrong(paid.person, context);
      if (details === null) continue;
      const cells = cellsOfPaid(paid, "disability_cert_status", "disability_cert_until");
      yield atPerson(paid.person, cells, details);
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

function whatIsWrong(person: Person, context: FindingContext): SightingDetails | null {
  const invalid = invalidCertificate(person, context.asOf);
  if (invalid?.state === "noted") {
    return { variant: "status", operands: { status: invalid.status } };
  }
  if (invalid?.state === "lapsed") {
    return { variant: "lapsed", operands: { date: invalid.until } };
  }
  const cancelled = entryOf(person, listedPeople(context.roster, "cancelled-certificates"));
  if (cancelled !== null) return { variant: "cancelled", operands: placeOfEntry(cancelled) };
  return isUnlisted(person, context) ? { variant: "unlisted" } : null;
}

function isUnlisted(person: Person, { roster }: FindingContext): boolean {
  if (!hasList(roster, "disability-certificates") || comparableId(person.id) === null) return false;
  return entryOf(person, listedPeople(roster, "disability-certificates")) === null;
}
