/** What a side effect gives back: a value, or a problem that people can read. Nothing is thrown. */

/** A sentence in both languages: what happened, why, what to do next. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: Sentence;
      /** True where the work was stopped by the officer: nothing needs to be said. */
      readonly cancelled?: boolean;
    };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: Sentence): Outcome<never> {
  return { ok: false, problem };
}

/** Stopped by the officer. */
export const CANCELLED: Outcome<never> = {
  ok: false,
  cancelled: true,
  problem: { zh: "已停止。", en: "Stopped." },
};
