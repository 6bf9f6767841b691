/** Citizen numbers that a slip of the keyboard makes of one another. */
import { checkCharacter } from "../identity";

const LENGTH = 18;

/**
 * How far two numbers of 18 characters are apart: 1 for one character or two neighbours changed
 * places, 2 for two characters, null for more, or where they are the same.
 */
export function idDistance(a: string, b: string): 1 | 2 | null {
  const places: number[] = [];
  for (let i = 0; i < LENGTH; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    places.push(i);
    if (places.length > 2) return null;
  }
  const [first, second] = places;
  if (first === undefined) return null;
  if (second === undefined) return 1;
  const swapped = second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped ? 1 : 2;
}

/**
 * The right numbers that a number with a wrong check digit may stand for: one character typed wrong,
 * or two neighbours in the wrong order. At most 35 for each number, so that they can be looked up.
 */
export function rightNumbersNear(wrong: string): readonly string[] {
  const near: string[] = [];
  const add = (candidate: string): void => {
    if (checkCharacter(candidate) === candidate.charAt(LENGTH - 1)) near.push(candidate);
  };
  near.push(wrong.slice(0, LENGTH - 1) + checkCharacter(wrong));
  for (let place = 0; place < LENGTH - 1; place += 1) {
    const [before, own, after] = [wrong.slice(0, place), wrong[place], wrong.slice(place + 1)];
    for (let digit = 0; digit < 10; digit += 1) {
      if (String(digit) !== own) add(`${before}${digit}${after}`);
    }
    const next = wrong.charAt(place + 1);
    if (next !== own && next !== "X") add(`${before}${next}${own ?? ""}${wrong.slice(place + 2)}`);
  }
  return near;
}
