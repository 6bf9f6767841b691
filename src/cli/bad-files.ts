import { InputFault, inputsWithoutRoster, type Check, type SkippedFile } from "../app";
import type { RosterFiles } from "./roster-files";

/**
 * Files of a county that cannot be used. A county with a township missing looks like a whole one:
 * so they end the run, all named at once, unless the officer said to go on without them.
 */
export class BadFiles {
  private readonly given: RosterFiles;
  private readonly isSkipping: boolean;
  private readonly all: SkippedFile[] = [];

  constructor(given: RosterFiles, isSkipping: boolean) {
    this.given = given;
    this.isSkipping = isSkipping;
  }

  /** What was left out, in the order in which it was found. */
  get skipped(): readonly SkippedFile[] {
    return this.all;
  }

  /** Notes a file that cannot be read. */
  add(file: string, { sentence }: InputFault): void {
    this.all.push({ file, why: sentence });
  }

  /** Throws `InputFault` where there are such files and nobody said to go on. */
  refuse(): void {
    if (this.all.length === 0) return;
    if (this.isSkipping && this.all.length < this.given.files.length) return;
    const list = (language: "zh" | "en"): string =>
      this.all.map(({ why }, i) => `(${i + 1}) ${why[language]}`).join(" ");
    throw new InputFault(
      `有 ${this.all.length} 个文件不能用，未写入任何内容：${list("zh")}（加 --skip-bad 可跳过这些文件，核查其余的）`,
      `${this.all.length} files cannot be used; nothing was written: ${list("en")} (--skip-bad checks the others)`,
    );
  }

  /**
   * Notes files in which no roster was found. A folder holds other workbooks too: there they are
   * passed over and named; a file that was named itself is refused.
   */
  addWithoutRoster(done: Check): void {
    const without = inputsWithoutRoster(done).map(({ source }) => source.file);
    for (const file of without) {
      this.all.push({
        file,
        why: {
          zh: `“${file}”里没有找到名册，未核查，也没有写出副本。`,
          en: `No roster was found in "${file}"; it was not checked, and no copy was written.`,
        },
      });
    }
    if (without.length > 0 && !this.given.isFolder) this.refuse();
  }
}
