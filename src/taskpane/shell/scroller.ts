import { createContext, useContext, type RefObject } from "react";

const ScrollContext = createContext<RefObject<HTMLElement | null> | null>(null);
export const ScrollerProvider = ScrollContext.Provider;

/** The element in which the views scroll. */
export function useScroller(): RefObject<HTMLElement | null> {
  const scroller = useContext(ScrollContext);
  if (scroller === null) throw new Error("a view stands inside the shell");
  return scroller;
}
