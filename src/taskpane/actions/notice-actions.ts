import { NOTICE_KEY, readNotice } from "../../app/command-notice";
import type { PaneServices } from "../pane-services";

/**
 * Shows what a ribbon command left to be said, now and whenever one leaves something, until the
 * function given back is called. What was taken is removed, so that it is said once.
 */
export function followNotices({ host, store }: PaneServices): () => void {
  const key = `${host.storagePrefix}${NOTICE_KEY}`;
  const take = (): void => {
    const notice = takenNotice(key);
    if (notice !== null) store.getState().tell(notice);
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
