/**
 * An element that closed itself and gets content is opened with a blank before `>`. By that blank it
 * is known later, when the content is gone again, that it is to close itself.
 */
const OPENED = " >";

/** `<a/>` opened: `<a >`. */
export function openedTag(tag: string): string {
  return `${tag.slice(0, -2)}${OPENED}`;
}

/** Whether a start tag was opened by us. */
export function isOpenedTag(tag: string): boolean {
  return tag.endsWith(OPENED);
}

/** `<a >` closed again: `<a/>`. */
export function closedTag(tag: string): string {
  return `${tag.slice(0, -OPENED.length)}/>`;
}
