import { regionRows } from "./regions.generated";

/** Where a citizen number was issued: the first six digits (GB/T 2260). */
export interface Region {
  /** Six digits. */
  readonly code: string;
  /** As full as known, e.g. 贵州省遵义市桐梓县; null where nothing is known. */
  readonly name: string | null;
  /**
   * How far the code is known: to the county; only its prefecture or province; the residence permit of
   * Hong Kong, Macao and Taiwan residents; not at all.
   */
  readonly kind: "county" | "prefecture" | "province" | "residence-permit" | "unknown";
}

/** 港澳台居民居住证: the first six digits of its number. */
const PERMITS: Readonly<Record<string, string>> = {
  "810000": "香港居民居住证",
  "820000": "澳门居民居住证",
  "830000": "台湾居民居住证",
};

let names: ReadonlyMap<string, string> | null = null;
const known = new Map<string, Region>();
/** Bounds the memory that made-up codes can take. */
const MAX_KNOWN = 20_000;

function regionNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    regionRows.split("\n").map((row): [string, string] => {
      const tab = row.indexOf("\t");
      return [row.slice(0, tab), row.slice(tab + 1)];
    }),
  );
  return names;
}

/**
 * The region of a six-digit code. Counties that were renamed or abolished keep their people's
 * numbers, and no list of them is complete: an unknown code is information, never a fault.
 */
export function regionOf(code: string): Region {
  const found = known.get(code);
  if (found) return found;
  const region = lookUp(code);
  if (known.size < MAX_KNOWN) known.set(code, region);
  return region;
}

function lookUp(code: string): Region {
  const permit = PERMITS[code];
  if (permit !== undefined) return { code, name: permit, kind: "residence-permit" };
  const table = regionNames();
  const province = table.get(code.slice(0, 2));
  if (province === undefined) return { code, name: null, kind: "unknown" };
  const prefecture = table.get(code.slice(0, 4));
  const county = table.get(code);
  const name = `${province}${prefecture ?? ""}${county === prefecture ? "" : (county ?? "")}`;
  if (county !== undefined) return { code, name, kind: "county" };
  return { code, name, kind: prefecture === undefined ? "province" : "prefecture" };
}
