/**
 * The frame (抽样框): every household that can be drawn, in an order that does not depend on where
 * its rows stand, so that a sorted roster gives the same sample.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { comparableId } from "../findings/roster-index";
import type { Field } from "../roster/fields";
import type { Household } from "../roster/types";

/** A household in its place in the frame. */
export interface Framed {
  readonly household: Household;
  /** What the household is known by: see `identityOf`. */
  readonly identity: string;
  /** From 1. */
  readonly position: number;
  /** How many households of the same identity come before it. */
  readonly earlier: number;
}

/** Hexadecimal digits kept of a hash. */
const KEY_LENGTH = 12;

/**
 * What a household is known by wherever its rows stand: the household number, else the head's ID
 * number, else the certificate number, else village and name.
 */
export function identityOf(household: Household): string {
  return (
    household.text("household_id") ??
    comparableId(household.head?.id ?? null) ??
    household.text("head_id") ??
    household.text("cert_no") ??
    [household.town, household.village, nameOf(household)].map((part) => part ?? "").join(" ")
  );
}

function nameOf(household: Household): string | null {
  return household.head?.name ?? household.text("head_name");
}

/** The households in the order of their identities, character by character. */
export function frameOf(households: readonly Household[]): readonly Framed[] {
  const contents = new Map<Household, string>();
  const contentOf = (household: Household): string => {
    const known = contents.get(household) ?? contentKey(household);
    contents.set(household, known);
    return known;
  };
  const given = new Map<string, number>();
  return households
    .map((household, index) => ({ household, identity: identityOf(household), index }))
    .sort(
      (a, b) =>
        order(a.identity, b.identity) ||
        order(contentOf(a.household), contentOf(b.household)) ||
        a.index - b.index,
    )
    .map(({ household, identity }, index) => {
      const earlier = given.get(identity) ?? 0;
      given.set(identity, earlier + 1);
      return { household, identity, position: index + 1, earlier };
    });
}

/**
 * A short name of a household, from which its number cannot be read; the same in every run.
 * Households that share a number are counted.
 */
export function keyOf({ identity, earlier }: Framed): string {
  const hash = bytesToHex(sha256(utf8ToBytes(identity))).slice(0, KEY_LENGTH);
  return earlier === 0 ? hash : `${hash}-${earlier + 1}`;
}

/** By character codes: the same on every machine, whatever its language. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two households known by the same number are told apart by what else is written of them, not by their rows. */
function contentKey(household: Household): string {
  const fields = new Set<Field>();
  for (const { field } of household.table.columns) {
    // A running number is a matter of the row.
    if (field !== null && field !== "seq_no") fields.add(field);
  }
  return [
    household.town,
    household.village,
    ...household.people.map(({ name, id }) => `${name ?? ""} ${id?.normalized ?? ""}`),
    ...[...fields].sort().map((field) => household.text(field)),
  ]
    .map((part) => part ?? "")
    .join("\u0000");
}

/**
 * SHA-256 over the identities of a frame in their order, one a line: two auditors with the same
 * fingerprint drew from the same households, however their sheets are sorted.
 */
export function fingerprintOf(frame: readonly Framed[]): string {
  return bytesToHex(sha256(utf8ToBytes(frame.map(({ identity }) => `${identity}\n`).join(""))));
}
