import { lazy, type ComponentType } from "react";

/** A part of the pane, and the way to fetch it anew. */
export interface Fetched {
  component(): ComponentType;
  /** Fetches it again when it is next drawn; for one that could not be fetched. */
  again(): void;
}

/** A part that is there from the start. */
export function present(component: ComponentType): Fetched {
  return { component: () => component, again: () => undefined };
}

/** A part whose code is fetched when it is first drawn. */
export function fetched(load: () => Promise<{ readonly default: ComponentType }>): Fetched {
  let component = lazy(load);
  return {
    component: () => component,
    again() {
      component = lazy(load);
    },
  };
}
