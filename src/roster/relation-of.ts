import { relationNamed } from "./relations";

const MAX_REMEMBERED = 2_000;
const remembered = new Map<string, string | null>();

/**
 * The canonical relation that a text names; null when blank or not understood. A county writes some
 * twenty words a hundred thousand times: they are looked up once.
 */
export function relationOf(text: string | null): string | null {
  if (text === null) return null;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const name = relationNamed(text)?.name ?? null;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, name);
  return name;
}
