/** Whether somebody holds a disability certificate (残疾人证), and whether it is still valid, as the roster shows it. */
import { compareDates, formatDate, type CalendarDate } from "../../calendar";
import type { Policy } from "../../policy/types";
import { isHeaded } from "../../roster/table-fields";
import type { Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { missingField, plainReason, reason } from "../reasons";
import { remembered } from "../remembered";
import { isUsable, latestDay } from "../typed-date";
import { notDueFor, openFor, type Verdict } from "./verdict";

/** Columns headed 是否持证残疾人, 有无残疾证: a yes there is of the certificate, under 是否残疾 of the disability. */
const OF_CERTIFICATE = /证/;

/** Whether the roster calls somebody disabled, in whatever way. */
export function isNotedDisabled(person: Person): boolean {
  return holdsCertificate(person) || person.flag("is_disabled")?.value === true;
}

/** Whether the roster shows that somebody holds a certificate: a grade, its number, or a mark that says so. */
export function holdsCertificate(person: Person): boolean {
  if (disabilityOf(person) !== null) return true;
  if (/\d{10}/.test(person.text("disability_cert") ?? "")) return true;
  return (
    person.flag("is_disabled")?.value === true &&
    isHeaded(person.table, "is_disabled", OF_CERTIFICATE)
  );
}

const NOT_VALID = /注销|过期|失效|到期|无效|^否$|停用|冻结/;
const VALID = /(?:未|没有?|尚未|非)(?:被)?(?:注销|过期|失效|到期|停用|冻结)/;
const isNotValid = remembered((text: string) => NOT_VALID.test(text) && !VALID.test(text));

/** Why a certificate is no longer valid: its state in words, or its last day. */
export type InvalidCertificate =
  | { readonly state: "noted"; readonly status: string }
  | { readonly state: "lapsed"; readonly until: string };

/**
 * Why a certificate is not valid on a day; null where nothing says that it is not. One that is valid until
 * a month holds to the end of that month, and a year alone says nothing.
 */
export function invalidCertificate(person: Person, asOf: CalendarDate): InvalidCertificate | null {
  const status = person.text("disability_cert_status");
  if (status !== null && isNotValid(status)) return { state: "noted", status };
  const typed = person.date("disability_cert_until")?.value ?? null;
  if (!isUsable(typed)) return null;
  const until = latestDay(typed);
  return compareDates(until, asOf) < 0 ? { state: "lapsed", until: formatDate(until) } : null;
}

/** What the certificate says of either allowance; null where it is shown and nothing is against it. */
export function certificateVerdict(person: Person, policy: Policy): Verdict | null {
  const invalid = invalidCertificate(person, policy.asOf);
  if (invalid?.state === "noted") {
    return notDueFor(plainReason("certificate-not-valid"));
  }
  if (invalid?.state === "lapsed") {
    const why = reason("certificate-lapsed", { date: invalid.until });
    return openFor(why, missingField("disability_cert_until"));
  }
  if (holdsCertificate(person)) return null;
  return openFor(plainReason("certificate-not-shown"), missingField("disability_cert"));
}
