/**
 * Lets the browser keep the workbench's files. Browsers allow that over https and on this machine
 * alone; elsewhere the page still works for as long as it stays open.
 */
export function keepOffline(): void {
  // Left out by browsers on plain http, whatever the types say.
  const { serviceWorker } = navigator as Partial<Navigator>;
  serviceWorker?.register(new URL("offline.js", document.baseURI)).catch(() => undefined);
}
