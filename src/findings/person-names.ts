/** People's names as clerks write them, in the form in which two of them can be compared. */

/** Han characters alone: nearly every name, which needs no tidying. */
const PLAIN = /^\p{Script=Han}+$/u;
/** Blanks, the dots within names of several parts, whatever mark was at hand for them. */
const MARKS = /[\s·•‧∙・●。.\u200b\ufeff]/g;
const NOTE = /\(.*?\)/g;

/**
 * A name without blanks, dots and notes in brackets; empty where there is none.
 *
 * @example comparableName("买买提·艾力（户主）") // "买买提艾力", as "买买提•艾力" and "买买提. 艾力"
 */
export function comparableName(name: string | null): string {
  if (name === null || PLAIN.test(name)) return name ?? "";
  return name.normalize("NFKC").replace(NOTE, "").replace(MARKS, "");
}
