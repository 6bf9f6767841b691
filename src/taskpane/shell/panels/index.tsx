import { lazy, Suspense } from "react";
import { usePaneState } from "../../pane-context";

const TablePanel = lazy(() => import("./table-panel"));
const PolicyPanel = lazy(() => import("./policy-panel"));
const HelpPanel = lazy(() => import("./help-panel"));

/** The panel that lies over the view, if any. */
export function Panels(): React.JSX.Element | null {
  const panel = usePaneState((state) => state.panel);
  if (panel === null) return null;
  return <Suspense fallback={null}>{panelFor(panel)}</Suspense>;
}

function panelFor(panel: "table" | "policy" | "help"): React.JSX.Element {
  switch (panel) {
    case "table":
      return <TablePanel />;
    case "policy":
      return <PolicyPanel />;
    case "help":
      return <HelpPanel />;
  }
}
