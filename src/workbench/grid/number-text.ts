import { isDateFormat } from "../../workbook/number-formats";
import { dateText } from "./date-text";
import { sectionsOf } from "./format-sections";

/** Digits that Excel shows of a number without a format, beside its sign. */
const GENERAL_DIGITS = 11;

/**
 * A number as its format code shows it, as a Chinese edition of Excel would; codes that are not
 * understood (fractions, conditions) fall back to the plain number.
 *
 * @example numberText(1234.5, "#,##0.00", false) // "1,234.50"
 */
export function numberText(value: number, code: string, date1904: boolean): string {
  if (isDateFormat(code)) return dateText(value, code, date1904) ?? "#".repeat(8);
  const sections = sectionsOf(code);
  const { section, shown } = chooseSection(sections, value);
  if (section === undefined || isGeneral(section)) return generalText(value);
  return patternText(shown, section) ?? generalText(value);
}

/** The section for a number's sign, and what of the number it shows. */
function chooseSection(
  sections: readonly string[],
  value: number,
): { section: string | undefined; shown: number } {
  const [positive, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value };
  if (value === 0 && zero !== undefined) return { section: zero, shown: value };
  return { section: positive, shown: value };
}

function isGeneral(section: string): boolean {
  const bare = section.replace(/\[[^\]]*\]/g, "").trim();
  return bare === "" || bare === "@" || /^(general|g\/通用格式)$/i.test(bare);
}

/** A number without a format: eleven characters, then powers of ten. */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 10 ** GENERAL_DIGITS || size < 1e-9)) {
    const [digits = "", power = "0"] = value.toExponential(5).split("e");
    const sign = power.startsWith("-") ? "-" : "+";
    return `${trimZeros(digits)}E${sign}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  const whole = Math.floor(size) === 0 ? 1 : String(Math.floor(size)).length;
  return trimZeros(value.toFixed(Math.max(0, GENERAL_DIGITS - 1 - whole)));
}

function trimZeros(text: string): string {
  const cut = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return cut === "-0" ? "0" : cut;
}

interface Pattern {
  readonly before: string;
  readonly after: string;
  /** The digit places between the literals, such as `#,##0.00`. */
  readonly places: string;
  readonly percents: number;
}

function patternText(value: number, section: string): string | null {
  const pattern = readPattern(section);
  if (pattern === null) return null;
  const { before, after, places, percents } = pattern;
  if (places === "") return before + after;
  const scale = /,+(?=\.|$)/.exec(places)?.[0].length ?? 0;
  const scaled = (value * 100 ** percents) / 1000 ** scale;
  const [whole = "", fraction = ""] = places.replaceAll(",", "").split(".");
  const fixed = fixedText(scaled, fraction.length);
  const [integer = "0", decimals = ""] = fixed.replace("-", "").split(".");
  const least = whole.replaceAll("#", "").length;
  const padded = (least === 0 && integer === "0" ? "" : integer).padStart(least, "0");
  const isGrouped = /[#0?],[#0?]/.test(places);
  const grouped = isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const kept = optionalDecimals(decimals, fraction);
  const sign = scaled < 0 && Number(fixed) !== 0 ? "-" : "";
  return `${sign}${before}${grouped}${fraction === "" ? "" : `.${kept}`}${after}`;
}

/** Fixed decimals, of fifteen digits at most: Excel shows zeros after those. */
function fixedText(value: number, decimals: number): string {
  if (Math.abs(value) < 1e15) return value.toFixed(decimals);
  const [digits = "", power = "0"] = Math.abs(value).toExponential(14).split("e");
  const whole = digits.replace(".", "").padEnd(Number(power) + 1, "0");
  return `${value < 0 ? "-" : ""}${whole}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
}

/** Trailing zeros at places that are `#` are left out. */
function optionalDecimals(decimals: string, places: string): string {
  let kept = decimals;
  for (let at = places.length - 1; at >= 0 && places[at] === "#" && kept[at] === "0"; at--) {
    kept = kept.slice(0, at);
  }
  return kept;
}

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[#0?.,]+|%|E[+-]0+|./gsu;

/** Reads a section into literals and digit places; null for what is not understood. */
function readPattern(section: string): Pattern | null {
  let before = "";
  let after = "";
  let places = "";
  let percents = 0;
  for (const match of section.matchAll(TOKEN)) {
    const token = match[0];
    if (/^[#0?.,]/.test(token)) {
      if (places !== "") return null;
      places = token;
      continue;
    }
    if (/^E[+-]/.test(token) || token === "/") return null;
    const literal = match[1] ?? match[2] ?? literalOf(token);
    if (token === "%") percents++;
    if (places === "") before += literal;
    else after += literal;
  }
  return { before, after, places, percents };
}

function literalOf(token: string): string {
  if (token.startsWith("_")) return " ";
  if (token.startsWith("*")) return "";
  if (token.startsWith("[")) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
  return token;
}
