/** Canonical relation to the head, or the words as they stand where they are not known. */
export function relationOf(text: string | null): string | null {
  if (text === null) return null;
  return /^(户主|本人|01|02|1)$/.test(text) ? "户主" : text;
}
