import type { DisabilityGrade, DisabilityType } from "../../identity";

const TYPES: readonly (readonly [RegExp, DisabilityType])[] = [
  [/视力|视觉|盲/, "vision"],
  [/听力|聋/, "hearing"],
  [/言语|语言|哑/, "speech"],
  [/肢体/, "limb"],
  [/智力/, "intellectual"],
  [/精神/, "mental"],
  [/多重|综合/, "multiple"],
];

/** Types by the code that a column may hold alone: 1 to 7. */
const BY_CODE: readonly DisabilityType[] = TYPES.map(([, type]) => type);

const GRADES: readonly (readonly [RegExp, DisabilityGrade])[] = [
  [/^(?:0?1|[一壹I])$/, 1],
  [/^(?:0?2|[二贰]|II)$/, 2],
  [/^(?:0?3|[三叁]|III)$/, 3],
  [/^(?:0?4|[四肆]|IV)$/, 4],
];

/** The types of disability that a cell names; empty where it names none. */
export function typesAsTyped(text: string | null): readonly DisabilityType[] {
  if (text === null) return [];
  const code = /^0?([1-7])$/.exec(text);
  if (code !== null) return BY_CODE.slice(Number(code[1]) - 1, Number(code[1]));
  return TYPES.filter(([words]) => words.test(text)).map(([, type]) => type);
}

/**
 * The grade that a cell names, 1 the gravest; null where it names none or several.
 *
 * @example gradeAsTyped("肢体二级") // 2
 * @example gradeAsTyped("Ⅲ") // 3 (the reader has made it III)
 */
export function gradeAsTyped(text: string | null): DisabilityGrade | null {
  if (text === null) return null;
  const words = text.replace(/\s+/g, "").toUpperCase();
  const named = [...words.matchAll(/([一二三四壹贰叁肆]|[1-4]|I{1,3}|IV)级/g)].map(
    (match) => match[1],
  );
  if (new Set(named).size > 1) return null;
  const grade = named[0] ?? words;
  return GRADES.find(([pattern]) => pattern.test(grade))?.[1] ?? null;
}
