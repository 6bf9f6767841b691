import { done, type Sentence } from "../outcome";
import type { PaneServices } from "../pane-services";
import { memoryText, NO_MEMORY, readMemory } from "../store/workbook-memory";
import { guarded } from "./guarded";

const FOREIGN: Sentence = {
  zh: "工作簿里记着的选择读不懂（可能由更新的版本写入），没有使用；按本机的设置进行。再次改动时会重新记下。",
  en: "What this workbook remembers could not be read (a later version may have written it) and is not used; your own settings hold. It is kept anew with your next change.",
};

/** Takes over what the workbook remembers: policy, mark colours, corrections of its tables. */
export async function recallWorkbook(pane: PaneServices): Promise<void> {
  const { store, host } = pane;
  const kept = await guarded(pane, async () => done(await host.current().workbook.settings()));
  const memory = kept.ok ? readMemory(kept.value) : NO_MEMORY;
  const { policy, palette, layouts, headers } = memory ?? NO_MEMORY;
  store.getState().memoryFailed(memory === null ? FOREIGN : null);
  store.getState().recallCorrections(layouts, headers);
  store.getState().recallSettings({
    sheet: null,
    ...(policy ?? {}),
    ...(palette === null ? {} : { palette }),
  });
}

/** Keeps what the officer chose in the workbook. Where it cannot be, that is said and nothing else fails. */
export async function rememberInWorkbook(pane: PaneServices): Promise<void> {
  const { store, host } = pane;
  const { settings, corrections, ownLayouts, headers } = store.getState();
  const { pack, asOf, area, sheet, palette } = settings;
  const text = memoryText({
    policy: { pack, asOf, area, sheet },
    palette,
    layouts: corrections.filter(({ layout }) => ownLayouts.has(layout)),
    headers,
  });
  const kept = await guarded(pane, async () =>
    done(await host.current().workbook.keepSettings(text)),
  );
  if (kept.ok) store.getState().memoryFailed(null);
  else if (kept.cancelled !== true) store.getState().memoryFailed(notKept(kept.problem));
}

function notKept({ zh, en }: Sentence): Sentence {
  return {
    zh: `这次的选择现在有效，但没能记在工作簿里：${zh}`,
    en: `Your choice holds now but could not be kept in the workbook: ${en}`,
  };
}
