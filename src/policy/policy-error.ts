import type { Bilingual } from "./parameters/define";

/** One fault of a pack, at its line. */
export interface PolicyProblem {
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  readonly message: Bilingual;
}

/** A pack that cannot be used, with everything that is wrong with it, in the order of its lines. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line);
    super(sorted.map(sentence).join("\n"));
    this.problems = sorted;
  }
}

/** `guizhou.yaml:12：… (…)`. */
function sentence({ file, line, message }: PolicyProblem): string {
  return `${file}:${line}：${message.zh} (${message.en})`;
}
