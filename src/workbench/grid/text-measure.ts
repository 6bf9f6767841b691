/** Widths that are kept before the oldest are forgotten all at once. */
const KEPT = 20_000;

/** Measures text on a canvas and remembers: the same cells are drawn again at every step of a scroll. */
export class TextMeasure {
  private readonly widths = new Map<string, number>();

  /** The width in pixels of a text in the font that the canvas is set to. */
  width(ctx: CanvasRenderingContext2D, text: string): number {
    const key = `${ctx.font}\u0000${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.widths.size >= KEPT) this.widths.clear();
    const { width } = ctx.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}
