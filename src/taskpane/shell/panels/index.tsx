import { createElement, Suspense } from "react";
import { usePaneState, useTexts } from "../../pane-context";
import type { Panel as PanelName } from "../../store/navigation-slice";
import { shellTexts } from "../../texts/shell-texts";
import { FaultBoundary } from "../fault-boundary";
import { ViewFault } from "../fault-notices";
import { fetched, type Fetched } from "../fetched";
import { Panel } from "./panel";

const PANELS: Readonly<Record<PanelName, Fetched>> = {
  table: fetched(() => import("./table-panel")),
  policy: fetched(() => import("./policy-panel")),
  help: fetched(() => import("./help-panel")),
};

/** The panel that lies over the view, if any. */
export function Panels(): React.JSX.Element | null {
  const texts = useTexts(shellTexts);
  const panel = usePaneState((state) => state.panel);
  if (panel === null) return null;
  const { component, again } = PANELS[panel];
  return (
    <FaultBoundary
      key={panel}
      instead={(fault, retry) => (
        <Panel title={texts[TITLES[panel]]}>
          <ViewFault
            fault={fault}
            onAgain={() => {
              again();
              retry();
            }}
          />
        </Panel>
      )}
    >
      {() => <Suspense fallback={null}>{createElement(component())}</Suspense>}
    </FaultBoundary>
  );
}

const TITLES = { table: "tablePanel", policy: "policyPanel", help: "help" } as const;
