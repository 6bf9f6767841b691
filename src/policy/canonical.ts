import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compareDates, formatDate } from "../calendar";
import { keyOf } from "./timeline";
import type { ParameterEntry, PolicyPack, Source } from "./types";

type Unhashed = Omit<PolicyPack, "sha256">;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function source({ document, number, issued, clause, quote }: Source): (string | null)[] {
  return [document, number ?? null, issued ?? null, clause ?? null, quote ?? null];
}

function entry(of: ParameterEntry): unknown[] {
  const dates = [formatDate(of.from), of.until && formatDate(of.until)];
  const value = [of.value, of.unit, of.standing, of.source && source(of.source), of.note];
  return [of.code, of.scope, ...dates, ...value];
}

/**
 * SHA-256 (64 hexadecimal digits) of what a pack says: its id, regions, documents and entries in
 * the order of code, scope and date. Where an entry stands in a file or sheet does not count.
 */
export function canonicalHash(pack: Unhashed): string {
  const entries = [...pack.entries].sort(
    (a, b) => compareText(keyOf(a), keyOf(b)) || compareDates(a.from, b.from),
  );
  const form = [pack.id, pack.regions, pack.documents.map(source), entries.map(entry)];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(form))));
}
