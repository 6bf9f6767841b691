import {
  entitlementsOf,
  entitlementSource,
  entitlementText,
  entitlementTitle,
  type Entitlement,
} from "../../assessment";
import type { Assessment } from "../../assessment/types";
import { aidFromLists } from "../../app/listed-aid";
import type { Check } from "../../app";
import { formatMonth } from "../../calendar";
import { formatMoney, type Amount, type Period } from "../../money";
import { missingText } from "../../reports";
import type { EntitlementView, Language } from "../engine/contract";
import { sentenceCase } from "../texts/sentence-case";

/** What else a household of a check should have, with what lists given beside the roster say. */
export function entitlementViews(
  assessment: Assessment,
  { assessments, request, roster }: Check,
  language: Language,
): readonly EntitlementView[] {
  const found = entitlementsOf(assessment, request.policy, aidFromLists(roster, assessments));
  return found.map((entry) => viewOf(entry, language));
}

function viewOf(entry: Entitlement, language: Language): EntitlementView {
  const names = entry.people.flatMap(({ name }) => (name === null ? [] : [name]));
  return {
    kind: entry.kind,
    title: sentenceCase(entitlementTitle(entry.kind, language), language),
    who: names.length === 0 ? null : names.join(language === "zh" ? "、" : ", "),
    due: entry.due,
    amountMonth: shown(entry.amountMonth),
    amountOnce: shown(entry.amountOnce),
    from: entry.from === null ? null : formatMonth(entry.from),
    received: entry.received,
    receivedMonth: shown(entry.receivedMonth),
    text: sentenceCase(entitlementText(entry, language), language),
    source: entitlementSource(entry, language) || null,
    missing: missingText(entry.missing, language),
  };
}

function shown<P extends Period>(amount: Amount<P> | null): string | null {
  return amount === null ? null : formatMoney(amount);
}
