import type { Package } from "./package";
import { readRelationships, relationshipsPart } from "./relationships";
import { removeContentTypes } from "./content-types";

/** Lower-case names of all parts that relationships lead to, starting from some parts. */
export async function reachableParts(
  book: Package,
  from: readonly string[],
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const key = part.toLowerCase();
    if (seen.has(key) || (part !== "" && !book.has(part))) continue;
    seen.add(key);
    for (const { target, isExternal } of await readRelationships(book, part)) {
      if (!isExternal) waiting.push(target);
    }
  }
  return seen;
}

/**
 * Removes the parts that could be reached from `former` parts and that nothing leads to any more,
 * with their relationships and content types. Parts that never were reachable are left alone.
 */
export async function removeUnreachable(book: Package, former: ReadonlySet<string>): Promise<void> {
  const present = await reachableParts(book, [""]);
  const gone = new Set([...former].filter((part) => part !== "" && !present.has(part)));
  if (gone.size === 0) return;
  const removed = new Set([...gone].flatMap((part) => [part, relationshipsPart(part)]));
  for (const part of removed) book.remove(part);
  await removeContentTypes(book, removed);
}
