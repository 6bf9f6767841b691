/** The last resort for a header that no list and no rule knows: likeness to the listed ones. */
import type { Field } from "./fields";
import { headerDictionary, type Variant } from "./header-dictionary";
import { contradict, type WordBag } from "./header-words";

/** Fields by likeness, best first, each once. */
export interface Likeness {
  readonly field: Field;
  /** 0 to 1. */
  readonly score: number;
}

/** Below this, two headers have too little in common to guess. */
const LEAST = 0.6;

/**
 * The fields whose listed headers are most like this one. Headers that differ in whose, when, what
 * for or what kind of thing (words.yaml, contrasts) are never alike.
 */
export function likeFields(plain: string, bag: WordBag): readonly Likeness[] {
  if (plain.length < 2) return [];
  const pairs = pairsOf(plain);
  const best = new Map<Field, number>();
  for (const variant of headerDictionary().variants) {
    if (variant.plain.length < 2 || !sharesHead(bag, variant)) continue;
    const score = (dice(pairs, pairsOf(variant.plain)) + wordShare(bag, variant)) / 2;
    if (score < LEAST || score <= (best.get(variant.field) ?? 0)) continue;
    if (!contradict(bag.words, variant.words)) best.set(variant.field, score);
  }
  return [...best]
    .map(([field, score]) => ({ field, score }))
    .sort((one, other) => other.score - one.score);
}

/** The last word, which the others describe, must stand in the other header too. */
function sharesHead(bag: WordBag, variant: Variant): boolean {
  const [own, other] = [bag.words.at(-1), variant.words.at(-1)];
  if (own === undefined || other === undefined) return false;
  return variant.words.includes(own) && bag.words.includes(other);
}

/** Dice's measure over the words, each weighed by its length. */
function wordShare(bag: WordBag, variant: Variant): number {
  const weight = (words: readonly string[]): number =>
    words.reduce((total, word) => total + word.length, 0);
  const shared = bag.words.filter((word) => variant.words.includes(word));
  return (2 * weight(shared)) / (weight(bag.words) + weight(variant.words));
}

const pairCache = new Map<string, readonly string[]>();

function pairsOf(text: string): readonly string[] {
  const known = pairCache.get(text);
  if (known !== undefined) return known;
  const pairs = [...text].slice(1).map((character, at) => text.charAt(at) + character);
  if (pairCache.size > 20_000) pairCache.clear();
  pairCache.set(text, pairs);
  return pairs;
}

function dice(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((pair) => other.includes(pair)).length;
  return (2 * shared) / (one.length + other.length);
}
