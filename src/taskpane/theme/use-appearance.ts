import { useEffect, useState } from "react";
import type { Appearance, PaneHost } from "../host";
import type { ThemeChoice } from "../store/settings-slice";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = ["(forced-colors: active)", "(prefers-contrast: more)"];

function matches(query: string): boolean {
  return typeof matchMedia === "function" && matchMedia(query).matches;
}

/** The look of the system where the host does not say. */
function systemAppearance(): Appearance {
  if (CONTRAST.some(matches)) return "contrast";
  return matches(DARK) ? "dark" : "light";
}

/**
 * The appearance to use: what the officer chose, else what the host or the system looks like, asked
 * again whenever the pane gets the focus, since Office tells of no change.
 */
export function useAppearance(choice: ThemeChoice, host: PaneHost): Appearance {
  const [around, setAround] = useState(() => host.appearance() ?? systemAppearance());
  useEffect(() => {
    const look = (): void => setAround(host.appearance() ?? systemAppearance());
    const queries =
      typeof matchMedia === "function" ? [DARK, ...CONTRAST].map((query) => matchMedia(query)) : [];
    window.addEventListener("focus", look);
    for (const query of queries) query.addEventListener("change", look);
    return () => {
      window.removeEventListener("focus", look);
      for (const query of queries) query.removeEventListener("change", look);
    };
  }, [host]);
  return choice === "auto" ? around : choice;
}
