/**
 * The draw. Every household of the frame, in its order, is given the next 32-bit number of a
 * Mersenne Twister (MT19937, seeded by `init_genrand`); in each stratum the households with the
 * smallest numbers are drawn. Any program with that generator can redo it, and the number of a
 * household does not depend on how the frame is divided:
 *
 * ```python
 * numpy.random.RandomState(seed).randint(0, 2**32, households, dtype="uint32")
 * ```
 */
import { mersenne } from "pure-rand/generator/mersenne";
import type { Household } from "../roster/types";
import { allocate } from "./allocation";
import { fingerprintOf, frameOf, order, type Framed } from "./frame";
import { countOf, type SampleSize } from "./size";

export interface DrawRequest {
  readonly households: readonly Household[];
  readonly size: SampleSize;
  /** From 0 to `LARGEST_SEED`. */
  readonly seed: number;
  /** The stratum of a household, null where it is not known; null to draw from all alike. */
  readonly stratumOf: ((household: Household) => string | null) | null;
}

/** A household of the frame with its random number, from 0 to 2³² − 1. */
export interface Numbered extends Framed {
  readonly random: number;
  readonly stratum: string | null;
}

/** A household that was drawn. */
export interface Drawn extends Numbered {
  /** Its place among the numbers of its stratum, smallest first, from 1. */
  readonly rank: number;
}

export interface Stratum {
  /** Null where the households do not say, or where nothing is divided. */
  readonly name: string | null;
  readonly population: number;
  readonly drawn: number;
  /** The largest number that was drawn: all smaller ones were, no larger one was. Null where none was. */
  readonly highest: number | null;
}

export interface Draw {
  readonly population: number;
  /** SHA-256 of the identities of the frame. */
  readonly fingerprint: string;
  /** By name, those not known last. */
  readonly strata: readonly Stratum[];
  /** Stratum by stratum, smallest number first. */
  readonly drawn: readonly Drawn[];
  /** All that could be drawn, in order. */
  readonly frame: readonly Framed[];
}

/** Draws a sample. The same households give the same one in whatever order they are given. */
export function draw({ households, size, seed, stratumOf }: DrawRequest): Draw {
  const frame = frameOf(households);
  const numbers = mersenne(seed);
  const numbered = frame.map((framed): Numbered => ({
    ...framed,
    random: numbers.next() >>> 0,
    stratum: stratumOf === null ? null : stratumOf(framed.household),
  }));
  const groups = groupByStratum(numbered);
  const counts = allocate(
    groups.map(({ length }) => length),
    countOf(size, frame.length),
  );
  const drawn = groups.map((group, index) => smallest(group, counts[index] ?? 0));
  return {
    population: frame.length,
    fingerprint: fingerprintOf(frame),
    strata: groups.map((group, index): Stratum => ({
      name: group[0]?.stratum ?? null,
      population: group.length,
      drawn: counts[index] ?? 0,
      highest: drawn[index]?.at(-1)?.random ?? null,
    })),
    drawn: drawn.flat(),
    frame,
  };
}

function groupByStratum(numbered: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string | null, Numbered[]>();
  for (const one of numbered) {
    const group = groups.get(one.stratum);
    if (group) group.push(one);
    else groups.set(one.stratum, [one]);
  }
  const last = groups.get(null);
  groups.delete(null);
  const named = [...groups].sort(([a], [b]) => order(a ?? "", b ?? "")).map(([, group]) => group);
  return last === undefined ? named : [...named, last];
}

/** Equal numbers fall to the household that comes first in the frame. */
function smallest(group: readonly Numbered[], count: number): readonly Drawn[] {
  return [...group]
    .sort((a, b) => a.random - b.random || a.position - b.position)
    .slice(0, count)
    .map((one, index) => ({ ...one, rank: index + 1 }));
}
