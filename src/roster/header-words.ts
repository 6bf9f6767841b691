/** What is read as the same in the words of a header, from dictionary/words.yaml. */
import { dictionarySources } from "./dictionary.generated";

/** A header as a set of words that each stand for all their synonyms. */
export interface WordBag {
  /** Distinct, in the order of the text. */
  readonly words: readonly string[];
  /** The same words sorted and joined: equal for headers that say the same in another order. */
  readonly key: string;
  /** The key with the word that stands last, which in Chinese is what the others describe. */
  readonly ordered: string;
  /** Words were left out that make a heading (户主信息) into a header (户主). */
  readonly hollow: boolean;
  /** Share of the characters that belong to words known to headers. */
  readonly known: number;
}

interface Words {
  readonly characters: ReadonlyMap<string, string>;
  readonly typos: ReadonlyMap<string, string>;
  /** Any character or slip that is put right. */
  readonly wrong: RegExp;
  readonly prefixes: readonly RegExp[];
  readonly note: RegExp;
  readonly unit: RegExp;
  /** Words in brackets that a header cannot lose without becoming another. */
  readonly mayNotGo: RegExp;
  /** Every spelling of a word and the word that stands for it; "" for words that add nothing. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** How long the words are that begin with a character, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  readonly hollow: ReadonlySet<string>;
  readonly personal: ReadonlySet<string>;
  readonly self: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
  readonly contrasts: readonly ReadonlySet<string>[];
  /** Whoever else a header may speak of: 户主, 监护人 … */
  readonly owners: readonly string[];
  /** Words for kinds of things that columns hold: 姓名, 时间, 金额 … */
  readonly kinds: ReadonlySet<string>;
  readonly unused: readonly string[];
  readonly traps: ReadonlyMap<string, Trap>;
}

/** Other fields that a short header stands over too. */
export interface Trap {
  readonly also: readonly string[];
  /** Only what is around the column can tell. */
  readonly ask: boolean;
}

/** The shape of words.yaml. */
interface WordsFile {
  readonly characters: string;
  readonly typos: Readonly<Record<string, string>>;
  readonly prefixes: readonly string[];
  readonly notes: readonly string[];
  readonly units: readonly string[];
  readonly same: Readonly<Record<string, string>>;
  readonly empty: string;
  readonly hollow: string;
  readonly personal: string;
  readonly self: string;
  readonly asked: string;
  readonly sums: string;
  readonly contrasts: readonly string[];
  readonly unused: string;
  readonly traps: Readonly<Record<string, { readonly also: string; readonly ask?: boolean }>>;
}

let loaded: Words | null = null;

/** The word rules, read once. */
export function headerWords(): Words {
  loaded ??= load(dictionaryFile("words.yaml") as WordsFile);
  return loaded;
}

/** The parsed content of one file of the dictionary. */
export function dictionaryFile(name: string): unknown {
  const source = dictionarySources.find(({ file }) => file === name);
  if (source === undefined) throw new Error(`The header dictionary lacks ${name}.`);
  return source.data;
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function load(file: WordsFile): Words {
  const standsFor = new Map<string, string>();
  for (const [word, spellings] of Object.entries(file.same)) {
    for (const spelling of [word, ...split(spellings)]) standsFor.set(asNumber(spelling), word);
  }
  for (const word of split(file.empty)) standsFor.set(word, "");
  const contrasts = file.contrasts.map((line) => new Set(split(line)));
  for (const word of contrasts.flatMap((group) => [...group])) {
    if (!standsFor.has(word)) standsFor.set(word, word);
  }
  for (const word of split(`${file.personal} ${file.self} ${file.sums}`)) {
    if (!standsFor.has(word)) standsFor.set(word, word);
  }
  const owners = [...(contrasts[0] ?? [])];
  const pairs = split(file.characters).map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
  const slips = Object.keys(file.typos);
  return {
    characters: new Map(pairs),
    typos: new Map(Object.entries(file.typos)),
    wrong: new RegExp(
      `${slips.join("|")}|[${pairs.map(([character]) => character).join("")}]`,
      "g",
    ),
    prefixes: file.prefixes.map((pattern) => new RegExp(pattern)),
    note: new RegExp(file.notes.join("|")),
    unit: new RegExp(`^(?:${file.units.join("|")})$`, "i"),
    mayNotGo: new RegExp([...owners, "年", "月", "人均", "个人", "户", "家庭"].join("|")),
    standsFor,
    lengths: lengthsByStart([...standsFor.keys()]),
    hollow: new Set(split(file.hollow)),
    personal: new Set(split(file.personal)),
    self: new Set(split(file.self)),
    asked: new Set(split(file.asked)),
    sums: new Set(split(file.sums)),
    contrasts,
    owners,
    kinds: contrasts.find((group) => group.has("姓名")) ?? new Set(),
    unused: split(file.unused),
    traps: new Map(
      Object.entries(file.traps).map(([header, { also, ask = false }]) => [
        header,
        { also: split(also), ask },
      ]),
    ),
  };
}

/** Splits a header's plain text into words, the longest known word first, and merges synonyms. */
export function bagOf(text: string): WordBag {
  const rules = headerWords();
  const plain = asNumber(text);
  const found: string[] = [];
  let hollow = false;
  let known = 0;
  for (let at = 0; at < plain.length;) {
    const spelling = longestWordAt(plain, at);
    if (spelling === null) {
      found.push(plain.charAt(at));
      at += 1;
      continue;
    }
    const word = rules.standsFor.get(spelling) ?? spelling;
    if (word !== "") found.push(word);
    else if (rules.hollow.has(spelling)) hollow = true;
    known += spelling.length;
    at += spelling.length;
  }
  // 低保户主 must not be read as 低保户 and 主: whose column it is counts more than any other word.
  const owners = rules.owners.filter((owner) => plain.includes(owner) && !found.includes(owner));
  const words = withoutIdleWords([...new Set([...owners, ...found])]);
  const key = [...words].sort().join(" ");
  return {
    words,
    key,
    ordered: `${key}|${words.at(-1) ?? ""}`,
    hollow,
    known: plain === "" ? 0 : known / plain.length,
  };
}

/** 号码 is 号, after whatever it stands. */
function asNumber(text: string): string {
  return text.replaceAll("号码", "号");
}

function longestWordAt(text: string, at: number): string | null {
  const { standsFor, lengths } = headerWords();
  for (const length of lengths.get(text.charAt(at)) ?? NO_LENGTHS) {
    const part = text.slice(at, at + length);
    if (part.length === length && standsFor.has(part)) return part;
  }
  return null;
}

const NO_LENGTHS: readonly number[] = [];

function lengthsByStart(words: readonly string[]): Map<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const start = word.charAt(0);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(word.length));
  }
  return new Map([...lengths].map(([start, set]) => [start, [...set].sort((a, b) => b - a)]));
}

/** Leaves out 本人 before a person's attribute, 户, 对象 … in a question, 金额 after a kind of sum. */
function withoutIdleWords(words: readonly string[]): readonly string[] {
  const { personal, self, asked, sums } = headerWords();
  if (words.includes("是否")) {
    const rest = words.filter((word) => !asked.has(word));
    return rest.length > 1 ? rest : words;
  }
  if (words.some((word) => sums.has(word))) return words.filter((word) => word !== "金额");
  if (!words.some((word) => personal.has(word))) return words;
  const rest = words.filter((word) => !self.has(word));
  return rest.length > 0 ? rest : words;
}

/** Whether two sets of words differ in something that always makes another field. */
export function contradict(one: readonly string[], other: readonly string[]): boolean {
  return headerWords().contrasts.some((group) => {
    const first = one.filter((word) => group.has(word));
    const second = other.filter((word) => group.has(word));
    return first.length !== second.length || first.some((word) => !second.includes(word));
  });
}
