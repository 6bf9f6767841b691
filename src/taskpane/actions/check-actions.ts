import type { RowsAhead } from "../../workbook/reading";
import type { CheckSummary, PolicyChoice, Progress, Scope, SeenKind } from "../engine/contract";
import { feedWorkbook } from "../engine/feed";
import { CANCELLED, failed, type Outcome } from "../outcome";
import type { PaneServices } from "../pane-services";
import { asCorrections } from "../store/layout-corrections";
import { listFindings } from "./finding-actions";
import { guarded } from "./guarded";
import { scopeOfChoice } from "./scope-of-choice";

/** The policy in force: as the settings say, seen from their day or from today. */
export function policyInForce({ host, store }: PaneServices): PolicyChoice {
  const { pack, asOf, area, sheet } = store.getState().settings;
  return { pack, asOf: asOf ?? host.today(), area, sheet };
}

/** Reads the workbook anew, checks what was chosen, and lists the doubts. */
export async function runCheck(pane: PaneServices): Promise<void> {
  const { store } = pane;
  if (store.getState().isChecking) return;
  store.getState().checkBegan();
  const outcome = await guarded(pane, () => checkNow(pane));
  if (!outcome.ok) {
    store.getState().checkFailed(outcome.cancelled === true ? null : outcome.problem);
    return;
  }
  store.getState().checkEnded(outcome.value);
  store.getState().forgetSample();
  store.getState().planned(null);
  store.getState().allWritten();
  await listFindings(pane);
}

async function checkNow(pane: PaneServices): Promise<Outcome<CheckSummary>> {
  const { host, store } = pane;
  const engine = pane.engine.current();
  const isCancelled = (): boolean => pane.engine.current() !== engine;
  let glanced: readonly SeenKind[] = [];
  const onProgress = (progress: Progress): void => {
    const seen = withGlanced(progress.seen ?? [], glanced);
    if (!isCancelled()) store.getState().checkCameTo({ ...progress, seen });
  };
  onProgress({ stage: "reading", count: null });
  const { workbook, file } = host.current();
  const { corrections: layouts, headers } = store.getState();
  const asked = { policy: policyInForce(pane), corrections: asCorrections(layouts, headers) };
  let isRefused = false;
  const scoping = scopeOfChoice(host, store.getState().scope).then((scope) => {
    isRefused = !scope.ok;
    return scope;
  });
  const glance = async (): Promise<void> => {
    const scope = await scoping;
    if (!scope.ok) return;
    glanced = await engine.check.glance({ ...asked, scope: scope.value });
    onProgress(store.getState().progress ?? { stage: "reading", count: null });
  };
  const onFirstRows = (): void => {
    // What is wrong with the question comes up again in the check itself.
    glance().catch(() => undefined);
  };
  // Begun before the scope is known: what is selected is asked together with the first question.
  const reading = feedWorkbook(workbook, engine.feed, {
    file,
    onProgress,
    isCancelled: () => isRefused || isCancelled(),
    onFirstRows,
    ahead: scoping.then(aheadOf),
  });
  const [scope] = await Promise.all([
    scoping,
    reading.catch((error: unknown) => {
      if (!isRefused) throw error;
    }),
  ]);
  if (!scope.ok) return scope;
  const outcome = await engine.check.run({ ...asked, scope: scope.value }, onProgress);
  if (isCancelled()) return CANCELLED;
  if (outcome.ok && outcome.value.households === 0) return failed(NOTHING_IN_SCOPE);
  return outcome;
}

/** The selected rows are looked at first, wherever they stand. */
function aheadOf(scope: Outcome<Scope>): RowsAhead | null {
  if (!scope.ok) return null;
  const { sheet, spans } = scope.value;
  return sheet === null || spans === undefined ? null : { sheet, spans };
}

/** What was seen so far, and at a glance of rules that were not run yet. */
function withGlanced(seen: readonly SeenKind[], glanced: readonly SeenKind[]): readonly SeenKind[] {
  const known = new Set(seen.map(({ rule }) => rule));
  return [...seen, ...glanced.filter(({ rule }) => !known.has(rule))];
}

const NOTHING_IN_SCOPE = {
  zh: "所选范围里没有名册的数据行。请选中户所在的行（一行即可），或改选“本表”“整个工作簿”。",
  en: "There are no households in what was selected. Select a row of a household, or choose this table or the whole workbook.",
};

/** Stops a check that is running; what an earlier check found is no longer at hand. */
export function stopCheck(pane: PaneServices): void {
  pane.engine.stop();
  stopped(pane);
}

/** What an engine that is gone knew is no longer at hand. */
function stopped({ store }: PaneServices): void {
  store.getState().forgetCheck();
  store.getState().forgetSample();
  store.getState().listed([]);
  store.getState().forgetWriting();
}

/** Forgets all results: another workbook is open. */
export function forgetResults(pane: PaneServices): void {
  const { store } = pane;
  if (store.getState().isChecking) pane.engine.stop();
  store.getState().forgetCheck();
  store.getState().forgetSample();
  store.getState().listed([]);
  store.getState().allWritten();
  store.getState().forgetWriting();
  store.getState().forgetRoster();
  store.getState().forgetPolicy();
}

const ENGINE_LOST = {
  zh: "核查程序没有启动或中途停了（网络断开、内存不足时会这样），已有的核查结果不在了。请检查网络，再重新核查；如仍出现，请关闭本窗格后重新打开。",
  en: "The part that checks did not start or broke off (the network is down, or memory is short). Its results are gone. See to the network and check again; if this comes back, close this pane and open it again.",
} as const;

/** Says whenever the engine ended by itself, and forgets what only it knew, until the function given back is called. */
export function followBreaks(pane: PaneServices): () => void {
  return pane.engine.onBreak(() => {
    stopped(pane);
    pane.store.getState().tell({ kind: "problem", ...ENGINE_LOST });
  });
}

const OPENED_ELSEWHERE = {
  zh: "样例已在新的工作簿窗口打开，政策和日期随样例设好。请在那里选中任意一户，点功能区的“解释当前行”；或打开兜底，点“开始核查”。",
  en: "The sample is open in a new workbook window, with its policy and date. Select any household there and choose Explain row on the ribbon; or open Doudi and start the check.",
};

/** Opens a sample with the policy that fits it, and checks it. */
export async function trySample(pane: PaneServices): Promise<void> {
  const { host, store } = pane;
  const { openSample } = host;
  if (openSample === null) return;
  const opened = await guarded(pane, openSample);
  if (!opened.ok) {
    store.getState().checkFailed(opened.problem);
    return;
  }
  if (opened.value === null) {
    store.getState().noticed(OPENED_ELSEWHERE);
    return;
  }
  const { pack, asOf, area } = opened.value;
  store.getState().change({ pack, asOf, area, welcomed: true });
  store.getState().chooseScope("workbook");
  await runCheck(pane);
}
