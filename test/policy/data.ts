import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseIsoDate, type CalendarDate } from "../../src/calendar";
import { findPack, type PolicyPack } from "../../src/policy";

/** Cases beside the tests. The caller says what they are. */
export function cases<T>(name: string): readonly T[] {
  return parse(readFileSync(join(__dirname, name), "utf8")) as readonly T[];
}

export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`Not a date: ${iso}`);
  return date;
}

export function pack(id: string): PolicyPack {
  const found = findPack(id);
  if (found === null) throw new Error(`No pack: ${id}`);
  return found;
}
