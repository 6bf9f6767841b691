/** A map or a weak map. */
interface Kept<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}

/**
 * What is kept under a key, built when it is first asked for: what a run works out of a roster once
 * and asks for everybody. Whatever the answer depends on besides must be the same for one key.
 *
 * @example builtOnce(counts, roster, () => roster.households.length)
 */
export function builtOnce<Key, Value extends object | string | number | boolean | null>(
  kept: Kept<Key, Value>,
  key: Key,
  build: () => Value,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const built = build();
  kept.set(key, built);
  return built;
}
