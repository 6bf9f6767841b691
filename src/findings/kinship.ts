import { relationNamed, type Relation } from "../roster/relations";
import type { Person } from "../roster/types";

const known = new Map<string, Relation | null>();
/** Bounds the memory that made-up words can take. */
const MAX_KNOWN = 2000;

/**
 * A person's relation to the head with the sex and generation that the word itself implies (妻 is a
 * woman, 配偶 is either); null where the roster says none or an unknown one. A head whose cell is
 * blank is the head still.
 */
export function relationTo(person: Person): Relation | null {
  const word = person.text("relation") ?? person.relation;
  if (word === null) return null;
  const found = known.get(word);
  if (found !== undefined) return found;
  const relation = relationNamed(word);
  if (known.size < MAX_KNOWN) known.set(word, relation);
  return relation;
}
