import { useEffect, useState } from "react";
import type { PackView } from "../engine/contract";
import { usePane } from "../pane-context";

/** The policy packs to choose from; none until the engine has answered. */
export function usePacks(): readonly PackView[] {
  const { engine } = usePane();
  const [packs, setPacks] = useState<readonly PackView[]>([]);
  useEffect(() => {
    let isShown = true;
    void engine
      .current()
      .policies.packs()
      .then((found) => {
        if (isShown) setPacks(found);
      });
    return () => {
      isShown = false;
    };
  }, [engine]);
  return packs;
}
