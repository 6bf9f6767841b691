import { NOTICE_KEY, readNotice } from "../../app/command-notice";
import type { PaneServices } from "../pane-services";
import { lookForOurs } from "./writing-actions";

/**
 * Shows what a ribbon command left to be said, now and whenever one leaves something, until the
 * function given back is called. What was taken is removed, so that it is said once.
 */
export function followNotices(pane: PaneServices): () => void {
  const { host, store } = pane;
  const key = `${host.storagePrefix}${NOTICE_KEY}`;
  const take = (): void => {
    const notice = takenNotice(key);
    if (notice === null) return;
    store.getState().tell(notice);
    if (store.getState().result === null) return;
    // The marks of which this speaks may be gone.
    store.getState().forgetResult();
    void lookForOurs(pane);
  };
  take();
  // The command's page is another page of the same storage: only then is there an event.
  const listen = (event: StorageEvent): void => {
    if (event.key === key && event.newValue !== null) take();
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}

function takenNotice(key: string): ReturnType<typeof readNotice> {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) localStorage.removeItem(key);
    return readNotice(text);
  } catch {
    // Storage is closed to us; a command could leave nothing there either.
    return null;
  }
}
