import { remembered } from "../assessment/remembered";
import { relationNamed, type Relation } from "../roster/relations";
import type { Person } from "../roster/types";

const relationIn = remembered(relationNamed);

/**
 * A person's relation to the head with the sex and generation that the word itself implies (妻 is a
 * woman, 配偶 is either); null where the roster says none or an unknown one. A head whose cell is
 * blank is the head still.
 */
export function relationTo(person: Person): Relation | null {
  const word = person.text("relation") ?? person.relation;
  return word === null ? null : relationIn(word);
}
