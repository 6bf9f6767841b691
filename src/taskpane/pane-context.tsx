import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Catalogue, Language } from "./texts/catalogue";
import type { PaneServices } from "./pane-services";
import type { PaneState } from "./store/store";

const PaneContext = createContext<PaneServices | null>(null);
export const PaneProvider = PaneContext.Provider;

/** The services that actions work with. */
export function usePane(): PaneServices {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a view stands inside a PaneProvider");
  return pane;
}

/** A part of the pane's state; the view draws again when that part changes. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  return useStore(usePane().store, select);
}

export function useLanguage(): Language {
  return usePaneState((state) => state.settings.language);
}

/** A subject's texts in the officer's language. */
export function useTexts<T>(texts: Catalogue<T>): T {
  return texts[useLanguage()];
}
