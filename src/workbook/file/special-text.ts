/**
 * The `_xHHHH_` notation, by which spreadsheets write characters that XML cannot hold
 * (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
 */

/**
 * Reads the notation.
 *
 * @example decodeSpecial("a_x000D_b") // "a\rb"
 * @example decodeSpecial("_x005F_x000D_") // "_x000D_"
 */
export function decodeSpecial(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/**
 * Characters that XML 1.0 forbids, carriage returns (which XML turns into line feeds), halves of
 * a surrogate pair that stand alone, and underscores that would be read as the notation.
 */
const SPECIAL =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Writes the notation wherever a text needs it.
 *
 * @example encodeSpecial("a\u0001") // "a_x0001_"
 */
export function encodeSpecial(text: string): string {
  return text.replace(
    SPECIAL,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
