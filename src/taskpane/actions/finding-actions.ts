import type { FindingFilter, FindingView } from "../engine/contract";
import { done } from "../outcome";
import type { PaneServices } from "../pane-services";
import { PAGE } from "../store/finding-slice";
import type { Decision } from "../../reports";
import { formatDate } from "../../calendar/format";
import { guarded } from "./guarded";

/** Lists the doubts of the last check by the present filter. */
export async function listFindings(pane: PaneServices): Promise<void> {
  const { store } = pane;
  const { filter } = store.getState();
  const groups = await guarded(pane, async () =>
    done(await pane.engine.current().findings.list(filter)),
  );
  // A filter that was changed meanwhile has its own list on the way.
  if (groups.ok && store.getState().filter === filter) store.getState().listed(groups.value);
}

export async function filterFindings(
  pane: PaneServices,
  changes: Partial<FindingFilter>,
): Promise<void> {
  const { store } = pane;
  store.getState().setFilter({ ...store.getState().filter, ...changes });
  await listFindings(pane);
}

const asked = new WeakMap<object, Set<string>>();

/** Fetches a page of the list unless it is there or on its way. */
export async function fetchPage(pane: PaneServices, page: number): Promise<void> {
  const { groups, pages, settings } = pane.store.getState();
  if (pages.has(page)) return;
  const underWay = asked.get(groups) ?? new Set<string>();
  asked.set(groups, underWay);
  const key = `${page} ${settings.language}`;
  if (underWay.has(key)) return;
  underWay.add(key);
  const fetched = await guarded(pane, async () =>
    done(
      await pane.engine.current().findings.page(page * PAGE, (page + 1) * PAGE, settings.language),
    ),
  );
  underWay.delete(key);
  const now = pane.store.getState();
  if (!fetched.ok || now.groups !== groups || now.settings.language !== settings.language) return;
  now.paged(page, fetched.value);
}

/** Opens a doubt of the list, counted through all groups, and goes to its cell. */
export async function openFinding(pane: PaneServices, index: number): Promise<void> {
  const { store } = pane;
  const group = groupAt(pane, index);
  if (group !== null) store.getState().openGroup(group);
  store.getState().select(index);
  await fetchPage(pane, Math.floor(index / PAGE));
  const finding = findingAt(pane, index);
  if (finding !== null) await goToCell(pane, finding);
}

/** Goes to a doubt's cell. A sheet that is gone is said. */
export async function goToCell(pane: PaneServices, finding: FindingView): Promise<void> {
  const gone = await guarded(pane, async () => done(await pane.host.selection.goTo(finding.place)));
  if (!gone.ok && gone.cancelled !== true) pane.store.getState().checkFailed(gone.problem);
}

/** The doubt at a place of the list, where its page is at hand. */
export function findingAt(pane: PaneServices, index: number): FindingView | null {
  const page = pane.store.getState().pages.get(Math.floor(index / PAGE));
  return page?.[index % PAGE] ?? null;
}

function groupAt(pane: PaneServices, index: number): string | null {
  let start = 0;
  for (const { key, count } of pane.store.getState().groups) {
    if (index < start + count) return key;
    start += count;
  }
  return null;
}

/** Notes what the officer decided about a doubt, or takes it back. It is kept with the next write-back. */
export async function decide(
  pane: PaneServices,
  finding: FindingView,
  given: Pick<Decision, "decision" | "reason" | "who"> | null,
): Promise<void> {
  const decision: Decision | null = given && {
    ...given,
    finding: finding.id,
    when: formatDate(pane.host.today()),
  };
  const noted = await guarded(pane, async () =>
    done(await pane.engine.current().findings.decide(finding.id, decision)),
  );
  if (!noted.ok) return;
  const view = { ...finding, decision };
  pane.store.getState().decided(noted.value, view);
  pane.store.getState().decidedHere(view);
  pane.store.getState().planned(null);
}
