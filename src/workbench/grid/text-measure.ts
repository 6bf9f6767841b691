/** Widths that are kept before the oldest are forgotten all at once. */
const KEPT = 20_000;

/** Measures text on a canvas and remembers: the same cells are drawn again at every step of a scroll. */
export class TextMeasure {
  private readonly fonts = new Map<string, Map<string, number>>();
  private kept = 0;

  /** The width in pixels of a text. The font is that of the canvas, which is slow to tell. */
  width(ctx: CanvasRenderingContext2D, font: string, text: string): number {
    const widths = this.widths(font);
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (this.kept >= KEPT) {
      this.fonts.clear();
      this.kept = 0;
    }
    const { width } = ctx.measureText(text);
    this.widths(font).set(text, width);
    this.kept++;
    return width;
  }

  private widths(font: string): Map<string, number> {
    const widths = this.fonts.get(font) ?? new Map<string, number>();
    this.fonts.set(font, widths);
    return widths;
  }
}
