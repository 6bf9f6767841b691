import { faultSentence, InputFault } from "../../app/faults";
import { WorkbookError, type WorkbookFault } from "../../workbook/port";
import { FeedCancelled } from "../engine/feed";
import { CANCELLED, failed, type Outcome, type Sentence } from "../outcome";
import type { PaneServices } from "../pane-services";

/**
 * Runs work that touches the workbook or the engine. Whatever goes wrong comes back as a sentence;
 * work whose engine was stopped comes back as cancelled.
 */
export async function guarded<T>(
  { host, engine }: PaneServices,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await Promise.race([work(), engine.stopped().then(() => CANCELLED)]);
  } catch (error) {
    if (error instanceof FeedCancelled) return CANCELLED;
    return failed(sentenceOf(error, host.current().file));
  }
}

/** Faults that a host finds before it changes anything. */
const FOUND_BEFORE: ReadonlySet<WorkbookFault> = new Set([
  "sheet-protected",
  "structure-protected",
  "read-only",
  "not-blank",
  "no-room",
  "no-such-sheet",
  "cell-editing",
  "changed-elsewhere",
]);

/** A change of the workbook that broke off while something of ours stands in it. */
class BrokenOff extends Error {
  override readonly name = "BrokenOff";

  constructor(readonly reason: unknown) {
    super("A change of the workbook broke off.");
  }
}

/**
 * Carries out a change of the workbook inside `guarded`. When it breaks off on the way, the sentence
 * says that a part may stand, and how it is taken out.
 */
export async function changing<T>({ host }: PaneServices, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof WorkbookError && FOUND_BEFORE.has(error.fault)) throw error;
    const ours = await host
      .current()
      .workbook.ours()
      .catch(() => null);
    throw ours === null ? error : new BrokenOff(error);
  }
}

function sentenceOf(error: unknown, file: string): Sentence {
  if (error instanceof BrokenOff) return withWhatStands(error.reason, file);
  if (error instanceof InputFault) return error.sentence;
  if (!(error instanceof WorkbookError)) return unexpected(error);
  return { zh: faultSentence(error, file, "zh"), en: faultSentence(error, file, "en") };
}

function withWhatStands(reason: unknown, file: string): Sentence {
  const { zh, en } = sentenceOf(reason, file);
  if (reason instanceof WorkbookError && reason.fault === "outcome-unknown") return { zh, en };
  return {
    zh: `${zh}工作簿里可能只写入了一部分；请到“写回”点“恢复”，再重新写入。`,
    en: `${en} The workbook may hold a part of it: restore it under Write back, then write again.`,
  };
}

/** Office's own messages are for nobody's eyes: its code tells a maintainer more. */
function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/** A fault of ours: said as such, with the technical name that a maintainer needs. */
function unexpected(error: unknown): Sentence {
  const name = error instanceof Error ? `${error.name}: ${codeOf(error)}` : String(error);
  return {
    zh: `程序自身出错，这一步没有做完。请重试；如仍出现，请把这句话告诉管理员：${name}。`,
    en: `A fault of this program: this step was not finished. Try again; if it happens again, tell your administrator: ${name}.`,
  };
}
