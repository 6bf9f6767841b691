import { restore, restoreText } from "../app";
import { languageOf } from "./arguments";
import { openFile, refuseOverwriting, writeOutputs } from "./files";
import type { Terminal } from "./terminal";

export interface RestoreOptions {
  readonly output: string;
  readonly keepFilledIn?: boolean;
  readonly lang?: string;
}

/** `doudi restore`: a copy of the workbook without anything of ours, and with the original fills. */
export async function restoreCommand(
  file: string,
  options: RestoreOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  await refuseOverwriting([options.output], [file]);
  const { workbook } = await openFile(file);
  const report = await restore(workbook, file, {
    keepFilledIn: options.keepFilledIn === true,
  });
  await writeOutputs([{ file: options.output, bytes: await workbook.save() }]);
  terminal.out(restoreText(report, options.output, language));
}
