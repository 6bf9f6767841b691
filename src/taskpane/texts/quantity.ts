/**
 * A count with its English noun.
 *
 * @example quantity(1, "row") // "1 row"
 * @example quantity(2, "person", "people") // "2 people"
 */
export function quantity(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
