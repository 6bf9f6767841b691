import { useEffect } from "react";

/** What F6 goes to, in this order: the toolbar, the grid, the pane. */
const STOPS = [
  ".toolbar button",
  ".sheet-grid canvas[tabindex]",
  ".pane [role=tab][aria-selected=true], .pane button",
] as const;
const PLACES = [".toolbar", ".sheet-grid, .cell-line", ".pane"] as const;

/**
 * F6 goes from one part of the page to the next, shift and F6 back, as in Excel: within the grid the
 * tab key goes to the next cell.
 */
export function useStops(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const here = PLACES.findIndex(
        (place) => (document.activeElement?.closest(place) ?? null) !== null,
      );
      const step = event.shiftKey ? STOPS.length - 1 : 1;
      const next = STOPS[(Math.max(0, here) + step) % STOPS.length];
      if (next !== undefined) document.querySelector<HTMLElement>(next)?.focus();
    };
    window.addEventListener("keydown", go, true);
    return () => window.removeEventListener("keydown", go, true);
  }, []);
}
