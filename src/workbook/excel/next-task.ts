/**
 * Lets the page draw and answer: what comes after it is a task of its own. Not by a timer, which
 * browsers slow down in a page that is out of sight.
 *
 * @example for (const slice of slices) { work(slice); await nextTask(); }
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
