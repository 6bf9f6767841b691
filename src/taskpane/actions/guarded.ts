import { faultSentence, InputFault } from "../../app/faults";
import { WorkbookError } from "../../workbook/port";
import { FeedCancelled } from "../engine/feed";
import { CANCELLED, failed, type Outcome } from "../outcome";
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
    if (error instanceof InputFault) return failed(error.sentence);
    if (error instanceof WorkbookError) {
      const { file } = host.current();
      return failed({
        zh: faultSentence(error, file, "zh"),
        en: faultSentence(error, file, "en"),
      });
    }
    return failed(unexpected(error));
  }
}

/** A fault of ours: said as such, with the technical name that a maintainer needs. */
function unexpected(error: unknown): { zh: string; en: string } {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    zh: `程序自身出错，名册没有被改动。请重试；如仍出现，请把这句话告诉管理员：${name}`,
    en: `A fault of this program; the roster was not changed. Try again; if it happens again, tell your administrator: ${name}`,
  };
}
