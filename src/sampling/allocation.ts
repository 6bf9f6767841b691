/** How many households one stratum has, and how many of them are drawn. */
export interface Share {
  readonly population: number;
  readonly drawn: number;
}

/**
 * Divides a sample among strata in proportion to their households, by largest remainder; equal
 * remainders go to the larger stratum, then to the earlier one. Where the size allows, a stratum
 * that came away with none is given one, taken from the one that has most beyond its proportion.
 *
 * @param populations households of each stratum, none of them 0
 * @param size at most their sum
 * @example allocate([80, 15, 5], 10) // [8, 1, 1]
 */
export function allocate(populations: readonly number[], size: number): readonly number[] {
  const total = populations.reduce((sum, population) => sum + population, 0);
  if (total === 0) return populations.map(() => 0);
  // In units of 1/total of a household: whole numbers, so that nothing is lost.
  const quotas = populations.map((population) => population * size);
  const given = quotas.map((quota) => Math.floor(quota / total));
  const byRemainder = populations
    .map((population, index) => ({ index, population, remainder: (quotas[index] ?? 0) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.population - a.population || a.index - b.index);
  const left = size - given.reduce((sum, one) => sum + one, 0);
  for (const { index } of byRemainder.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
  if (size >= populations.length) giveEachOne(given, quotas, total);
  return given;
}

function giveEachOne(given: number[], quotas: readonly number[], total: number): void {
  for (const [index, one] of given.entries()) {
    if (one > 0) continue;
    let richest = -1;
    let most = -Infinity;
    for (const [other, count] of given.entries()) {
      const beyond = count * total - (quotas[other] ?? 0);
      if (count > 1 && beyond > most) [richest, most] = [other, beyond];
    }
    given[index] = 1;
    given[richest] = (given[richest] ?? 0) - 1;
  }
}
