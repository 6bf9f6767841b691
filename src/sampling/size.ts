/** How many households are drawn: a number, or a share of all that can be drawn. */
export type SampleSize =
  | { readonly kind: "count"; readonly count: number }
  /** A share in whole hundredths of a percent: 12.5 % is 1250. */
  | { readonly kind: "share"; readonly basisPoints: number };

const WHOLE = 10_000;

/**
 * Reads a size as people type it; null when it is none, or nothing would be drawn.
 *
 * @example parseSize("20") // { kind: "count", count: 20 }
 * @example parseSize("12.5%") // { kind: "share", basisPoints: 1250 }
 */
export function parseSize(text: string): SampleSize | null {
  const plain = text.normalize("NFKC").trim();
  const share = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%$/.exec(plain);
  if (share) {
    const basisPoints = Number(share[1]) * 100 + Number((share[2] ?? "").padEnd(2, "0"));
    return basisPoints > 0 && basisPoints <= WHOLE ? { kind: "share", basisPoints } : null;
  }
  if (!/^\d{1,7}\s*户?$/.test(plain)) return null;
  const count = parseInt(plain, 10);
  return count > 0 ? { kind: "count", count } : null;
}

/**
 * How many of a population are drawn. A share is rounded up, so that it is reached; more than there
 * are is all of them.
 *
 * @example countOf({ kind: "share", basisPoints: 1000 }, 24) // 3
 */
export function countOf(size: SampleSize, population: number): number {
  const wanted =
    size.kind === "count" ? size.count : Math.ceil((population * size.basisPoints) / WHOLE);
  return Math.min(population, wanted);
}

/** A size as it was asked for: `20` or `12.5%`. */
export function sizeText(size: SampleSize): string {
  return size.kind === "count" ? String(size.count) : `${size.basisPoints / 100}%`;
}
