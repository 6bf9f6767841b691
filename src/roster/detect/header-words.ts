import type { Field } from "../fields";
import { headerLikeness, matchHeader, type HeaderContext, type HeaderMatch } from "../headers";
import { MAX_HEADER_LENGTH } from "./cell-kinds";

/** From here on words are taken to name a field when a header is looked for. */
export const LIKELY = 0.75;

/** Fields whose header is always a leaf: nothing is ever grouped under them. */
const LEAVES: ReadonlySet<Field> = new Set<Field>([
  "seq_no",
  "household_id",
  "name",
  "id_card",
  "head_id",
  "relation",
  "gender",
  "birth_date",
  "age",
  "phone",
  "address",
  "ethnicity",
  "bank_account",
  "sign",
  "remark",
]);

/**
 * Matches of header words, remembered for one reading of a workbook: the same words are asked for
 * again and again while a band is looked for.
 */
export class HeaderWords {
  private readonly matches = new Map<string, HeaderMatch>();
  private readonly likenesses = new Map<string, number>();

  /** The match of one reading without any context. */
  match(reading: readonly string[]): HeaderMatch {
    const key = reading.join("\u0000");
    const known = this.matches.get(key);
    if (known !== undefined) return known;
    const match = matchHeader(reading.length === 1 ? (reading[0] ?? "") : reading);
    this.matches.set(key, match);
    return match;
  }

  /** The reading that matches best, and its match; the earlier of equals. */
  best(
    readings: readonly (readonly string[])[],
    context?: HeaderContext,
  ): { readonly reading: readonly string[]; readonly match: HeaderMatch } {
    let best: { reading: readonly string[]; match: HeaderMatch } | null = null;
    for (const reading of readings) {
      const match = context === undefined ? this.match(reading) : matchHeader(reading, context);
      if (best === null || weight(match) > weight(best.match)) best = { reading, match };
    }
    return best ?? { reading: [], match: this.match([""]) };
  }

  /** How much a text looks like a header, 0 to 1; prose and data are not even looked at. */
  likeness(text: string): number {
    if (text === "" || text.length > MAX_HEADER_LENGTH) return 0;
    const known = this.likenesses.get(text);
    if (known !== undefined) return known;
    const likeness = headerLikeness(text);
    this.likenesses.set(text, likeness);
    return likeness;
  }

  /** Whether words can stand over several columns, by themselves. */
  canBeParent(text: string): boolean {
    const { field, confidence } = this.match([text]);
    return field === null || confidence < LIKELY || !LEAVES.has(field);
  }
}

/**
 * How firmly words read as a header. Words that stand for several fields are header words all the
 * same, and so, less firmly, are words that are understood though no field holds what they name.
 */
export function weight(match: HeaderMatch): number {
  if (match.ambiguous) return Math.max(match.confidence, 0.8);
  if (match.field !== null) return match.confidence;
  return match.known ? 0.6 : 0;
}
