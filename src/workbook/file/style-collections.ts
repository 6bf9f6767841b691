import { childOf, prefixOf } from "../xml";
import { serialise, withPrefix } from "./markup";
import type { XmlPart } from "./part-text";
import type { TextEdit } from "./text-edits";

/** The collections of a styles part to which we add, in the order the schema wants. */
export type CollectionName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/** Children of `styleSheet` in the order of the schema (ECMA-376 Part 1, 18.8.39). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/**
 * One collection of a styles part: what it holds, as fragments without prefix, and what we append.
 * Nothing that it holds ever changes its position.
 */
export class StyleCollection {
  readonly items: string[];
  readonly originalCount: number;
  private readonly positions = new Map<string, number>();

  constructor(
    private readonly part: XmlPart,
    readonly name: CollectionName,
  ) {
    const list = childOf(part.root, name);
    const prefix = { from: prefixOf(part.root), to: "" };
    this.items = (list?.children ?? []).map((child) => serialise(child, part.text, prefix));
    this.originalCount = this.items.length;
    this.items.forEach((item, index) => {
      if (!this.positions.has(item)) this.positions.set(item, index);
    });
  }

  /** The position of a fragment, appended when the collection does not hold it yet. */
  position(fragment: string): number {
    const known = this.positions.get(fragment);
    if (known !== undefined) return known;
    const position = this.items.push(fragment) - 1;
    this.positions.set(fragment, position);
    return position;
  }

  /** Whether anything was appended. */
  get hasGrown(): boolean {
    return this.items.length > this.originalCount;
  }

  /** The edits of the part's text that append what is new. */
  edits(): TextEdit[] {
    if (!this.hasGrown) return [];
    const { root, text } = this.part;
    const prefix = prefixOf(root);
    const added = withPrefix(this.items.slice(this.originalCount).join(""), prefix);
    const list = childOf(root, this.name);
    const name = prefix + this.name;
    if (!list) {
      const at = this.insertionPoint();
      const whole = `<${name} count="${this.items.length}">${added}</${name}>`;
      return [{ start: at, end: at, text: whole }];
    }
    const edits: TextEdit[] = [];
    const tag = text.slice(list.start, list.openEnd);
    const count = /(\scount\s*=\s*["'])(\d+)/.exec(tag);
    if (count) {
      const start = list.start + count.index + (count[1]?.length ?? 0);
      const end = start + (count[2]?.length ?? 0);
      edits.push({ start, end, text: String(this.items.length) });
    }
    edits.push(
      list.selfClosing
        ? { start: list.openEnd - 2, end: list.openEnd, text: `>${added}</${name}>` }
        : { start: list.closeStart, end: list.closeStart, text: added },
    );
    return edits;
  }

  /** After the last child that the schema puts before this collection. */
  private insertionPoint(): number {
    const before = ORDER.slice(0, ORDER.indexOf(this.name));
    const { root } = this.part;
    return root.children.filter(({ local }) => before.includes(local)).at(-1)?.end ?? root.openEnd;
  }
}
