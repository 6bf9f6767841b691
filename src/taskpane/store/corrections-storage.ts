/**
 * An officer's own default for a layout that comes back in another workbook, in the browser's local
 * storage. What was corrected in a workbook itself is kept there (`workbook-memory.ts`) and wins.
 */
import { keptLayouts, readLayouts, type LayoutCorrection } from "./layout-corrections";

/** Where corrections are kept between openings. */
export interface CorrectionsStorage {
  load(): readonly LayoutCorrection[];
  save(corrections: readonly LayoutCorrection[]): void;
}

/** Lasts until the pane closes. */
export const FORGETFUL_STORAGE: CorrectionsStorage = {
  load: () => [],
  save: () => undefined,
};

/** Layouts that are remembered; beyond them the oldest is forgotten. */
const MOST_LAYOUTS = 200;

/** Corrections in local storage; where it is closed to us, they last until the pane closes. */
export function localCorrections(prefix: string): CorrectionsStorage {
  const key = `${prefix}doudi-columns`;
  return {
    load() {
      try {
        return readKept(localStorage.getItem(key));
      } catch {
        return [];
      }
    },
    save(corrections) {
      try {
        localStorage.setItem(key, keptText(corrections));
      } catch {
        // Storage is full or switched off: the corrections hold until the pane closes.
      }
    },
  };
}

/** The corrections as text: `[{"layout":"…","columns":[[8,"income_total_year",0]]}]`. */
export function keptText(corrections: readonly LayoutCorrection[]): string {
  return JSON.stringify(keptLayouts(corrections.slice(-MOST_LAYOUTS)));
}

/** Takes from kept text what still are corrections; anything else is passed over. */
export function readKept(text: string | null): readonly LayoutCorrection[] {
  try {
    return readLayouts(JSON.parse(text ?? "null"));
  } catch {
    return [];
  }
}
