/**
 * The views of the pane. A new one is a folder beside this file with an `index.tsx` that exports a
 * default component, and a line here; the navigation shows what is registered, in the order of
 * `VIEW_IDS`. Views other than the first are fetched when they are first opened.
 */
import { fetched, present, type Fetched } from "../shell/fetched";
import { checkTexts } from "../texts/check-texts";
import { policyTexts } from "../texts/policy-texts";
import { reportTexts } from "../texts/report-texts";
import { rosterTexts } from "../texts/roster-texts";
import { rowTexts } from "../texts/row-texts";
import { samplingTexts } from "../texts/sampling-texts";
import { settingsTexts } from "../texts/settings-texts";
import { writeTexts } from "../texts/write-texts";
import type { Sentence } from "../outcome";
import { VIEW_IDS, type ViewId } from "../store/navigation-slice";
import { CheckView } from "./check";

export interface PaneView extends Fetched {
  readonly id: ViewId;
  readonly label: Sentence;
}

const label = (texts: Readonly<Record<"zh" | "en", { readonly view: string }>>): Sentence => ({
  zh: texts.zh.view,
  en: texts.en.view,
});

const REGISTERED: readonly PaneView[] = [
  { id: "check", label: label(checkTexts), ...present(CheckView) },
  {
    id: "current-row",
    label: label(rowTexts),
    ...fetched(() => import("./current-row")),
  },
  { id: "write", label: label(writeTexts), ...fetched(() => import("./write")) },
  { id: "roster", label: label(rosterTexts), ...fetched(() => import("./roster")) },
  { id: "policy", label: label(policyTexts), ...fetched(() => import("./policy")) },
  { id: "reports", label: label(reportTexts), ...fetched(() => import("./reports")) },
  { id: "sampling", label: label(samplingTexts), ...fetched(() => import("./sampling")) },
  { id: "settings", label: label(settingsTexts), ...fetched(() => import("./settings")) },
];

/** The registered views in the order of the navigation. */
export const VIEWS: readonly PaneView[] = VIEW_IDS.flatMap((id) =>
  REGISTERED.filter((view) => view.id === id),
);

/** Whether a view is there to go to. */
export function hasView(id: ViewId): boolean {
  return VIEWS.some((view) => view.id === id);
}
