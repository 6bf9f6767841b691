import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Household, Person, Table } from "../roster/types";
import { builtOnce } from "./built-once";
import { comparableId } from "./roster-index";
import { headerOver } from "./sighting";
import type { Rule, Sighting } from "./types";

/** Hexadecimal digits kept of the hash: a collision among 100,000 findings is one chance in 50,000. */
const LENGTH = 12;

/**
 * Gives findings their ids: the rule, and a hash of whom and what the doubt is about. No row goes
 * into it, so that an officer's note on a doubt stays with the person when rows are sorted. Doubts
 * that nothing else tells apart are counted, in reading order.
 *
 * @example namer(rule, sighting) // "A04-3fa9c1b2d4e5"
 */
export function findingNamer(): (rule: Rule, sighting: Sighting) => string {
  const given = new Map<string, number>();
  const firstInputs = new Map<string, number>();
  return (rule, sighting) => {
    const key = apartByFile(identity(rule, sighting), sighting.table, firstInputs);
    const earlier = given.get(key) ?? 0;
    given.set(key, earlier + 1);
    const distinct = earlier === 0 ? key : `${key}\u0000${earlier}`;
    return `${rule.id}-${bytesToHex(sha256(utf8ToBytes(distinct))).slice(0, LENGTH)}`;
  };
}

/**
 * Numbers and sheet names begin again in every township's file: a doubt that a file read before has
 * too bears its file's name. Alone it keeps the id that it has when its file is checked alone.
 */
function apartByFile(key: string, table: Table, firstInputs: Map<string, number>): string {
  const first = builtOnce(firstInputs, key, () => table.input);
  return first === table.input ? key : `${key}\u0000${table.file ?? table.input}`;
}

function identity(rule: Rule, sighting: Sighting): string {
  const { household, person, table, cell, discriminator } = sighting;
  return [
    rule.id,
    table.sheet,
    household === null ? "" : householdKey(household),
    person === null ? "" : personKey(person),
    cell === null ? "" : headerOver(table, cell),
    discriminator ?? "",
  ].join("\u0000");
}

/** What stays with a household wherever its rows are moved. */
function householdKey(household: Household): string {
  return (
    household.text("household_id") ??
    household.text("cert_no") ??
    comparableId(household.head?.id ?? null) ??
    household.text("head_id") ??
    [household.village, household.head?.name ?? household.text("head_name")].join("\u0001")
  );
}

function personKey(person: Person): string {
  return [comparableId(person.id) ?? person.id?.normalized, person.name].join("\u0001");
}
