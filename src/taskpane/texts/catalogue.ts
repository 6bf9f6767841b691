/**
 * The pane's words. A catalogue holds one subject's texts in both languages; a text that is missing
 * in one of them does not compile. A text with numbers or names in it is a function of them.
 */
export type Language = "zh" | "en";

type Text = string | ((...parts: never[]) => string);

/** The same keys, with any words. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export type Catalogue<T> = Readonly<Record<Language, T>>;

/**
 * A subject's texts, Chinese first.
 *
 * @example const texts = catalogue({ save: "保存" }, { save: "Save" }); texts.en.save // "Save"
 */
export function catalogue<T extends Readonly<Record<string, Text>>>(
  zh: T,
  en: NoInfer<Same<T>>,
): Catalogue<Same<T>> {
  // A Chinese text is one of "any words" too.
  return { zh: zh as Same<T>, en };
}
