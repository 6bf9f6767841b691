import { useRef, type JSX } from "react";
import { useWords } from "./words";

/** Widths of the pane in pixels: those that Excel gives it, and what the grid leaves it. */
export const PANE = { least: 320, usual: 350, most: 720 };
const STEP = 20;

export interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The bar between grid and pane, dragged or moved with the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps): JSX.Element {
  const { texts } = useWords();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const change = (wanted: number): void => {
    const most = Math.max(PANE.least, Math.min(PANE.most, window.innerWidth / 2));
    onWidth(Math.round(Math.min(most, Math.max(PANE.least, wanted))));
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.resize}
      aria-valuenow={width}
      aria-valuemin={PANE.least}
      aria-valuemax={PANE.most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) change(start.current.width + start.current.x - event.clientX);
      }}
      onPointerUp={() => (start.current = null)}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") change(width + STEP);
        else if (event.key === "ArrowRight") change(width - STEP);
        else return;
        event.preventDefault();
      }}
    />
  );
}
