/**
 * How much goes into one request or answer. Excel on the web refuses more than 5 MB; what the pane
 * can take apart without a long task is less. Two batches for 3 MB keep both, with a third request
 * to spare for what is asked beside the cells.
 */
export const BATCH_BYTES = 1_800_000;

/** An estimate of a value's bytes as the protocol carries it: UTF-8 in JSON, within JSON. */
export function bytesOfValue(value: unknown): number {
  if (typeof value === "string") return bytesOfText(value) + 3;
  if (typeof value === "number") return String(value).length + 1;
  return typeof value === "boolean" ? 6 : 5;
}

/** Chinese characters take three bytes, escapes two. */
export function bytesOfText(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c || code < 0x20) bytes += 1;
  }
  return bytes;
}
