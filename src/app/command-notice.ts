/**
 * What a ribbon command without a pane leaves for the pane to say. The command page and the pane
 * are two pages with one local storage and nothing else in common; Excel gives a command no other
 * place for a message than a dialog, which would stand in the way of the next click.
 *
 * Whoever keeps it: `localStorage`, key `<partition key>doudi-notice`. The pane shows it when it
 * starts, or at once on the `storage` event, and removes it. Sentences name files, sheets and
 * cells, never people.
 */

/** Key in local storage, after the host's partition prefix. */
export const NOTICE_KEY = "doudi-notice";

export interface CommandNotice {
  /** `problem` for something that did not happen as asked. */
  readonly kind: "done" | "problem";
  readonly zh: string;
  readonly en: string;
}

export function writeNotice({ kind, zh, en }: CommandNotice): string {
  return JSON.stringify({ kind, zh, en });
}

/** The notice in a kept text; null for none, and for a text of another version. */
export function readNotice(text: string | null): CommandNotice | null {
  if (text === null) return null;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof kept !== "object" || kept === null) return null;
  const { kind, zh, en } = kept as Partial<Record<keyof CommandNotice, unknown>>;
  if (kind !== "done" && kind !== "problem") return null;
  return typeof zh === "string" && typeof en === "string" ? { kind, zh, en } : null;
}
