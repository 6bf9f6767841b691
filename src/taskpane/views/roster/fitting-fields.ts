import { FIELD_TITLES } from "../../../roster/field-titles";
import { FIELDS, type Field } from "../../../roster/fields";
import type { Language } from "../../texts/catalogue";

/**
 * The fields whose name in either language holds all words that were typed; those that fit the
 * column come first, then those whose name begins so.
 *
 * @example fittingFields("年收入", [], "zh")[0] // "income_person_year" or another yearly income
 */
export function fittingFields(
  typed: string,
  alternatives: readonly Field[],
  language: Language,
): readonly Field[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const rank = (field: Field): number => {
    const place = alternatives.indexOf(field);
    if (place >= 0) return place;
    const begins = FIELD_TITLES[field][language].toLowerCase().startsWith(first);
    return alternatives.length + (first !== "" && begins ? 0 : 1);
  };
  return FIELDS.filter((field) => {
    const { zh, en } = FIELD_TITLES[field];
    const name = `${zh} ${en} ${field}`.toLowerCase();
    return words.every((word) => name.includes(word));
  }).sort((a, b) => rank(a) - rank(b));
}
