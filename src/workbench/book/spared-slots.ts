import type { BookSlot } from "./remote-book";

/**
 * Keeps one slot ready ahead of its use: the next workbook opens without waiting for a worker's
 * start, and also when the server that it would come from is gone.
 */
export function sparedSlots(start: () => BookSlot): () => BookSlot {
  let spare = start();
  return () => {
    const slot = spare;
    spare = start();
    return slot;
  };
}
