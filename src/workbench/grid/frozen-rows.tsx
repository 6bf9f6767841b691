import { useCallback, useEffect, useRef, type JSX, type RefObject } from "react";
import { drawSheetCell, type DrawnSheet } from "./draw-cell";
import { FONTS } from "./grid-colours";

export interface FrozenRowsProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly sheet: DrawnSheet;
  /** How many shown rows and columns stay in sight. */
  readonly rows: number;
  readonly columns: number;
  /** Where the cells begin within the frame, and how high the rows are together. */
  readonly top: number;
  readonly left: number;
  readonly height: number;
  /** The cursor's cell: column and row index. */
  readonly cursor: readonly [number, number] | null;
  readonly onPick: (x: number, y: number) => void;
}

/**
 * The rows that stay in sight, drawn over those that scroll beneath them. While the sheet stands at
 * its top nothing is drawn: the rows themselves are there, to be edited as any other.
 */
export function FrozenRows(props: FrozenRowsProps): JSX.Element {
  const { frame, top, height, onPick } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const draw = useCallback(() => {
    const scroller = scrollerOf(frame.current);
    if (canvas.current && scroller) drawFrozen(canvas.current, scroller, latest.current);
  }, [frame]);

  useEffect(draw);
  useEffect(() => {
    const scroller = scrollerOf(frame.current);
    if (!scroller) return;
    const resized = new ResizeObserver(draw);
    scroller.addEventListener("scroll", draw, { passive: true });
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", draw);
      resized.disconnect();
    };
  }, [frame, draw]);

  return (
    <canvas
      ref={canvas}
      className="frozen-rows"
      aria-hidden
      style={{ top, height: height + 1 }}
      onWheel={(event) => {
        scrollerOf(frame.current)?.scrollBy(event.deltaX, event.deltaY);
      }}
      onMouseDown={(event) => {
        event.preventDefault();
        const scroller = scrollerOf(frame.current);
        if (!scroller) return;
        const { offsetX, offsetY } = event.nativeEvent;
        const place = cellAt(latest.current, scroller.scrollLeft, offsetX, offsetY);
        if (place) onPick(place[0], place[1]);
      }}
    />
  );
}

function scrollerOf(frame: HTMLDivElement | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(".dvn-scroller") ?? null;
}

function drawFrozen(
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  { sheet, rows, columns, left, height, cursor }: FrozenRowsProps,
): void {
  const isAway = scroller.scrollTop > 0;
  canvas.style.display = isAway ? "block" : "none";
  if (!isAway) return;
  const width = scroller.clientWidth;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((height + 1) * ratio);
  canvas.style.width = `${width}px`;
  const ctx = canvas.getContext("2d");
  if (!ctx) return;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { axes, colours } = sheet;
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, width, height + 1);
  const stay = sum(columns, (index) => axes.width(index));
  const cellRows = (from: number, to: number, start: number, clipLeft: number): void => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(clipLeft, 0, width - clipLeft, height + 1);
    ctx.clip();
    let x = start;
    for (let column = from; column < to && x < width; column++) {
      const size = axes.width(column);
      if (x + size > clipLeft) drawColumn(ctx, sheet, column, rows, { x, size }, cursor);
      x += size;
    }
    ctx.restore();
  };
  cellRows(columns, axes.columnCount, left + stay - scroller.scrollLeft, left + stay);
  cellRows(0, columns, left, left);
  drawNumbers(ctx, sheet, rows, left);
  ctx.fillStyle = colours.border;
  ctx.fillRect(0, height, width, 1);
}

function drawColumn(
  ctx: CanvasRenderingContext2D,
  sheet: DrawnSheet,
  column: number,
  rows: number,
  { x, size }: { readonly x: number; readonly size: number },
  cursor: FrozenRowsProps["cursor"],
): void {
  const { axes, colours } = sheet;
  let y = 0;
  for (let row = 0; row < rows; row++) {
    const box = { x, y, width: size, height: axes.height(row) };
    const [rowNumber, columnNumber] = [axes.rowAt(row), axes.columnAt(column)];
    ctx.save();
    ctx.beginPath();
    ctx.rect(x, y, size, box.height);
    ctx.clip();
    drawSheetCell(ctx, sheet, rowNumber, columnNumber, box, false);
    ctx.restore();
    if (cursor?.[0] === column && cursor[1] === row) {
      ctx.strokeStyle = colours.accent;
      ctx.lineWidth = 2;
      ctx.strokeRect(x + 1, y + 1, size - 1, box.height - 1);
    }
    y += box.height;
  }
}

function drawNumbers(
  ctx: CanvasRenderingContext2D,
  { axes, colours }: DrawnSheet,
  rows: number,
  width: number,
): void {
  ctx.font = `12px ${FONTS}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  let y = 0;
  for (let row = 0; row < rows; row++) {
    const height = axes.height(row);
    ctx.fillStyle = colours.header;
    ctx.fillRect(0, y, width, height);
    ctx.fillStyle = colours.line;
    ctx.fillRect(0, y, width, 1);
    ctx.fillRect(width - 1, y, 1, height);
    ctx.fillStyle = colours.headerText;
    ctx.fillText(String(axes.rowAt(row)), width / 2, y + height / 2 + 1);
    y += height;
  }
}

/** The column and row index at a place of the canvas; null on the row numbers. */
function cellAt(
  { sheet: { axes }, rows, columns, left }: FrozenRowsProps,
  scrollLeft: number,
  x: number,
  y: number,
): readonly [number, number] | null {
  if (x < left) return null;
  const stay = sum(columns, (index) => axes.width(index));
  const within = x - left < stay ? x - left : x - left + scrollLeft;
  const column = indexAt(within, axes.columnCount, (index) => axes.width(index));
  const row = indexAt(y, rows, (index) => axes.height(index));
  return [column, row];
}

function indexAt(at: number, count: number, size: (index: number) => number): number {
  let end = 0;
  for (let index = 0; index < count; index++) {
    end += size(index);
    if (at < end) return index;
  }
  return count - 1;
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}
