/**
 * What stands under one key twice or more, in order of appearance; items without a key are left
 * out. Made for a county's rows, of which nearly all stand alone: those cost one entry each and no
 * list.
 *
 * @example repeats(["a1", "b2", "a3"], (word) => word.charAt(0)) // a → ["a1", "a3"]
 */
export function repeats<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const firsts = new Map<string, Item>();
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, item);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, item]);
    else group.push(item);
  }
  return groups;
}
