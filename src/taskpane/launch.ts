import { VIEW_IDS, type ViewId } from "./store/navigation-slice";

/**
 * What the pane was opened for. The ribbon and the context menu say so in the address
 * (manifest.xml), the only thing that every Excel hands from a button to a pane.
 */
export interface Launch {
  /** Null: the first view. */
  readonly view: ViewId | null;
  /** True: check the selected rows at once. */
  readonly checksSelection: boolean;
  /** A report to go to within its view; null for none. */
  readonly report: "biweekly" | null;
}

/**
 * Reads the query of the pane's address. Excel adds parameters of its own; anything unknown is
 * passed over.
 *
 * @example readLaunch("?view=check&run=selection") // the check view, checking at once
 */
export function readLaunch(search: string): Launch {
  const asked = new URLSearchParams(search);
  const view = VIEW_IDS.find((id) => id === asked.get("view")) ?? null;
  return {
    view,
    checksSelection: view === "check" && asked.get("run") === "selection",
    report: view === "reports" && asked.get("report") === "biweekly" ? "biweekly" : null,
  };
}
