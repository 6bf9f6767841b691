/** The header dictionary (dictionary/headers.yaml, patterns.yaml) as look-ups. */
import { isField, type Field } from "./fields";
import { asWritten, headerText } from "./header-text";
import { bagOf, dictionaryFile, headerWords } from "./header-words";

/** One listed spelling of a field's header. */
export interface Variant {
  readonly field: Field;
  readonly text: string;
  readonly plain: string;
  readonly words: readonly string[];
}

interface Pattern {
  readonly field: Field;
  readonly pattern: RegExp;
  readonly like: string;
}

/** Fields that spellings stand for, by how little was taken off to make them equal. */
class Index {
  private readonly entries = new Map<string, Map<Field, number>>();

  add(key: string, field: Field, loss: number): void {
    if (key === "") return;
    const fields = this.entries.get(key) ?? new Map<Field, number>();
    fields.set(field, Math.min(loss, fields.get(field) ?? loss));
    this.entries.set(key, fields);
  }

  /** The fields that are nearest to a spelling, then the others. */
  find(key: string): { readonly nearest: readonly Field[]; readonly others: readonly Field[] } {
    const fields = [...(this.entries.get(key) ?? [])];
    const least = Math.min(...fields.map(([, loss]) => loss));
    return {
      nearest: fields.filter(([, loss]) => loss === least).map(([field]) => field),
      others: fields.filter(([, loss]) => loss > least).map(([field]) => field),
    };
  }
}

export interface HeaderDictionary {
  readonly variants: readonly Variant[];
  readonly written: Index;
  readonly plain: Index;
  readonly bags: Index;
  readonly patterns: readonly Pattern[];
  /** Plain texts that are understood and belong to no field. */
  readonly unused: ReadonlySet<string>;
}

let loaded: HeaderDictionary | null = null;

/** The dictionary, read and indexed once. */
export function headerDictionary(): HeaderDictionary {
  loaded ??= load();
  return loaded;
}

/** Every spelling in headers.yaml with its field and where it was seen, in the order of the file. */
export function listedHeaders(): { field: Field; text: string; seen: string }[] {
  const file = dictionaryFile("headers.yaml") as Record<string, Record<string, string>>;
  return Object.entries(file).flatMap(([field, places]) => {
    if (!isField(field)) throw new Error(`headers.yaml: ${field} is no field.`);
    return Object.entries(places).flatMap(([seen, words]) =>
      words.split("|").map((text) => ({ field, text: text.trim(), seen })),
    );
  });
}

/** Spellings under brackets that were left out weigh less than any that kept them. */
const LOST_BRACKETS = 8;

function load(): HeaderDictionary {
  const written = new Index();
  const plain = new Index();
  const bags = new Index();
  const variants: Variant[] = [];
  for (const { field, text } of listedHeaders()) {
    const parts = headerText(text);
    const bag = bagOf(parts.plain);
    written.add(asWritten(text), field, 0);
    plain.add(parts.plain, field, parts.loss);
    if (parts.withNumber !== null) plain.add(parts.withNumber, field, 0);
    if (parts.withUnits !== null) plain.add(parts.withUnits, field, 0);
    bags.add(bag.key, field, parts.loss);
    bags.add(bag.ordered, field, parts.loss);
    if (parts.outside !== null) plain.add(parts.outside, field, parts.loss + LOST_BRACKETS);
    variants.push({ field, text, plain: parts.plain, words: bag.words });
  }
  return { variants, written, plain, bags, patterns: loadPatterns(), unused: unusedHeaders() };
}

function loadPatterns(): Pattern[] {
  const file = dictionaryFile("patterns.yaml") as {
    field: string;
    pattern: string;
    like: string;
  }[];
  return file.map(({ field, pattern, like }) => {
    if (!isField(field)) throw new Error(`patterns.yaml: ${field} is no field.`);
    return { field, pattern: new RegExp(pattern), like };
  });
}

function unusedHeaders(): ReadonlySet<string> {
  return new Set(headerWords().unused.map((text) => bagOf(text).key));
}
