import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { followBreaks, forgetResults } from "./actions/check-actions";
import { recallWorkbook } from "./actions/memory-actions";
import { followNotices } from "./actions/notice-actions";
import { PaneProvider, usePane, usePaneState } from "./pane-context";
import type { PaneServices } from "./pane-services";
import { FaultBoundary } from "./shell/fault-boundary";
import { PaneFault } from "./shell/fault-notices";
import { Shell } from "./shell/shell";
import { themeFor } from "./theme/theme";
import { useAppearance } from "./theme/use-appearance";

/** The whole pane over the services it is given. */
export function Pane({ services }: { readonly services: PaneServices }): React.JSX.Element {
  return (
    <PaneProvider value={services}>
      <ThemedPane />
    </PaneProvider>
  );
}

function ThemedPane(): React.JSX.Element {
  const pane = usePane();
  const { language, theme } = usePaneState((state) => state.settings);
  const appearance = useAppearance(theme, pane.host);
  const fluent = useMemo(() => themeFor(appearance), [appearance]);
  useEffect(() => {
    void recallWorkbook(pane);
    return pane.host.onWorkbookChange(() => {
      forgetResults(pane);
      void recallWorkbook(pane);
    });
  }, [pane]);
  useEffect(() => followNotices(pane), [pane]);
  useEffect(() => followBreaks(pane), [pane]);
  return (
    <FluentProvider
      theme={fluent}
      lang={language === "zh" ? "zh-CN" : "en-US"}
      style={appearance === "light" ? LIGHT : DARK}
    >
      <FaultBoundary instead={(fault) => <PaneFault fault={fault} />}>
        {() => <Shell />}
      </FaultBoundary>
    </FluentProvider>
  );
}

/** What the browser itself draws (the calendar of a date, scroll bars) follows the theme. */
const LIGHT = { height: "100%", colorScheme: "light" };
const DARK = { height: "100%", colorScheme: "dark" };
