import type { Sex } from "../identity";
import type { Person } from "../roster/types";

/** What a relation to the head (与户主关系) says of generation. */
export type Kin = "head" | "spouse" | "child" | "parent" | "other";

/** A relation, as far as it can be told apart; `sex` null where it says none. */
export interface Kinship {
  readonly kin: Kin;
  readonly sex: Sex | null;
}

const KINSHIPS: readonly (readonly [RegExp, Kin, Sex | null])[] = [
  [/^(?:户主|本人)$/, "head", null],
  [/^(?:配偶|夫妻|爱人)$/, "spouse", null],
  [/^(?:丈夫|夫)$/, "spouse", "male"],
  [/^(?:妻子?|媳妇)$/, "spouse", "female"],
  [/^(?:子|儿子?|[长次大二三四五六独养继][生]?子|独生子|养子|继子)$/, "child", "male"],
  [/^(?:女|女儿|[长次大二三四五六养继]女儿?|独生女)$/, "child", "female"],
  [/^(?:子女)$/, "child", null],
  [/^(?:父亲?|公公|岳父|继父|养父)$/, "parent", "male"],
  [/^(?:母亲?|婆婆|岳母|继母|养母)$/, "parent", "female"],
  [/^(?:父母)$/, "parent", null],
  [
    /^(?:女婿|孙女婿|祖父|外祖父|爷爷|外公|姥爷|孙子|外孙子|曾孙子|侄子|外甥|叔叔?|伯父|舅舅?)$/,
    "other",
    "male",
  ],
  [/^(?:哥哥?|弟弟?|兄弟?|兄长|姐夫|妹夫|姑父|姨父)$/, "other", "male"],
  [/^(?:儿媳妇?|孙媳妇?|孙儿媳|祖母|外祖母|奶奶|外婆|姥姥)$/, "other", "female"],
  [/^(?:孙女|外孙女|曾孙女|侄女|外甥女|姑姑?|姨母?|婶婶?|伯母|舅母)$/, "other", "female"],
  [/^(?:姐姐?|妹妹?|姐妹|嫂子?|弟媳妇?|弟妹|兄弟媳妇)$/, "other", "female"],
];

const UNKNOWN: Kinship = { kin: "other", sex: null };
const known = new Map<string, Kinship>();
/** Bounds the memory that made-up words can take. */
const MAX_KNOWN = 2000;

/** The kinship of a person to the head; null where the roster says none. */
export function kinshipOf(person: Person): Kinship | null {
  const relation = person.relation;
  if (relation === null) return null;
  const found = known.get(relation);
  if (found !== undefined) return found;
  const kinship = readKinship(relation);
  if (known.size < MAX_KNOWN) known.set(relation, kinship);
  return kinship;
}

/** @example readKinship("之儿媳") // { kin: "other", sex: "female" } */
export function readKinship(relation: string): Kinship {
  const word = relation.replace(/\s+/g, "").replace(/^(?:户主)?[之的]/, "");
  const entry = KINSHIPS.find(([pattern]) => pattern.test(word));
  return entry === undefined ? UNKNOWN : { kin: entry[1], sex: entry[2] };
}
