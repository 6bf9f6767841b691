/** The largest seed: beyond it two different seeds could draw the same sample. */
export const LARGEST_SEED = 2_147_483_647;

/**
 * Reads a seed: a whole number from 0 to `LARGEST_SEED`, for example the day of the audit; null when
 * it is none.
 *
 * @example parseSeed("20240630") // 20240630
 */
export function parseSeed(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^\d{1,10}$/.test(plain)) return null;
  const seed = Number(plain);
  return seed <= LARGEST_SEED ? seed : null;
}
