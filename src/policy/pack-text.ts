/** A pack's YAML text: its data, the line of each place in it, and the faults found so far. */
import { LineCounter, parseDocument, type Document } from "yaml";
import type { Bilingual } from "./parameters/define";
import type { PolicyProblem } from "./policy-error";

/** Keys and indexes from the top of the file. */
export type Path = readonly PropertyKey[];

/** What was read of a text when the product was built: a run need not read it again. */
export interface ReadBefore {
  readonly data: unknown;
  /** The line of each of its `parameters`. */
  readonly lines: readonly number[];
}

export class PackText {
  readonly problems: PolicyProblem[] = [];
  readonly #text: string;
  readonly #file: string;
  readonly #before: ReadBefore | null;
  readonly #counter = new LineCounter();
  #parsed: Document.Parsed | null = null;

  /** @param before of a text that was read without a fault of writing */
  constructor(text: string, file: string, before: ReadBefore | null = null) {
    this.#text = text;
    this.#file = file;
    this.#before = before;
    if (before !== null) return;
    for (const error of this.#document().errors) {
      const en = error.message.split("\n", 1)[0] ?? error.code;
      this.#add(error.linePos?.[0].line ?? 1, { zh: `YAML 写法有误（${error.code}）`, en });
    }
  }

  get data(): unknown {
    return this.#before === null ? this.#document().toJS() : this.#before.data;
  }

  /** `guizhou.yaml:12`. */
  place(path: Path): string {
    return `${this.#file}:${this.#line(path)}`;
  }

  /** Notes a fault at a place of the file. */
  fault(path: Path, message: Bilingual): void {
    this.#add(this.#line(path), message);
  }

  /** Line of a place: its own, or that of the nearest thing around it. */
  #line(path: Path): number {
    const known = this.#lineOfParameter(path);
    if (known !== null) return known;
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document().getIn(path.slice(0, length), true);
      const start = startOf(node);
      if (start !== null) return this.#counter.linePos(start).line;
    }
    return 1;
  }

  #lineOfParameter([list, index, ...deeper]: Path): number | null {
    if (list !== "parameters" || typeof index !== "number" || deeper.length > 0) return null;
    return this.#before?.lines[index] ?? null;
  }

  #document(): Document.Parsed {
    return (this.#parsed ??= parseDocument(this.#text, { lineCounter: this.#counter }));
  }

  #add(line: number, message: Bilingual): void {
    this.problems.push({ file: this.#file, line, message });
  }
}

function startOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}
