import type { Sex } from "../../identity";

/** What a 性别 column says: 男 女, 1 2 (GB/T 2261.1), with or without 性; null where it is neither. */
export function sexAsTyped(text: string | null): Sex | null {
  if (text === null) return null;
  if (/^(?:男性?|0?1|1[-.、 ]?男性?)$/.test(text)) return "male";
  return /^(?:女性?|0?2|2[-.、 ]?女性?)$/.test(text) ? "female" : null;
}
