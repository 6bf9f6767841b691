/**
 * Relations to the head of household: the words of rosters and the codes of GB/T 4761, each with
 * the sex and the generation that it implies.
 */
import { codeText } from "./codes/code-list";
import { RELATION_TABLE } from "./codes/relation-codes";

/** How someone belongs to the head, without regard to sex. */
export type Kinship =
  | "head"
  | "spouse"
  | "child"
  | "child-in-law"
  | "grandchild"
  | "great-grandchild"
  | "parent"
  | "parent-in-law"
  | "grandparent"
  | "sibling"
  | "sibling-in-law"
  | "niece-or-nephew"
  | "uncle-or-aunt"
  | "other-relative"
  | "non-relative";

export interface Relation {
  /** As exports of the registers write it: 户主, 配偶, 之子, 之儿媳 … */
  readonly name: string;
  readonly kinship: Kinship;
  /** The sex that the word implies; null where it leaves it open (配偶, 其他). */
  readonly sex: "male" | "female" | null;
  /** Generations above (+) or below (−) the head; null where the word leaves it open. */
  readonly generation: number | null;
}

/** Every relation known, by its canonical name. */
export const RELATIONS: readonly Relation[] = RELATION_TABLE.map(
  ({ name, kinship, sex, generation }) => ({ name, kinship, sex, generation }),
);

const BY_WORD: ReadonlyMap<string, Relation> = wordIndex();

function wordIndex(): Map<string, Relation> {
  const words = new Map<string, Relation>();
  RELATION_TABLE.forEach((entry, at) => {
    const relation = RELATIONS[at];
    if (relation === undefined) return;
    for (const word of [entry.name, ...entry.words.split(" "), ...entry.codes.split(" ")]) {
      const key = bareWord(word);
      if (key !== "" && !words.has(key)) words.set(key, relation);
    }
  });
  return words;
}

/** 户主的儿子, 之儿子 and 儿子 are one word. */
function bareWord(text: string): string {
  const word = codeText(text).replace(/^[|]+/, "");
  const bare = word.replace(/^(?:系|是|为)?(?:与?户主|本户)?(?:之|的)?(?=.)/, "");
  return bare === "" ? word : bare;
}

/**
 * The relation that a text names, or null when no list knows it.
 *
 * @example relationNamed("户主之长子")?.name // "之子"
 * @example relationNamed("02")?.name        // "户主"
 * @example relationNamed("儿媳")?.sex       // "female"
 */
export function relationNamed(text: string): Relation | null {
  const whole = BY_WORD.get(bareWord(text));
  if (whole !== undefined) return whole;
  // 02户主, 20-子: a code with its word.
  const coded = /^(\d{1,2})[-—.、:：]?(\D+)$/.exec(text.replace(/\s/g, ""));
  return coded ? (BY_WORD.get(bareWord(coded[2] ?? "")) ?? null) : null;
}
