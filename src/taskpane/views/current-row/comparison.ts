import type { Language, SuggestionView } from "../../engine/contract";
import { OUTCOME_WORDS, PHASE_OUT_WORDS, SCHEME_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { grouped } from "../check/money";

/** One thing that would be another. */
export interface ComparisonLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two suggestions, the weightiest first; nothing where they are alike. */
export function comparisonOf(
  before: SuggestionView,
  after: SuggestionView,
  language: Language,
): readonly ComparisonLine[] {
  const texts = rowTexts[language];
  const money = (amount: string | null): string =>
    amount === null ? texts.unknown : grouped(amount);
  const line = (label: string, read: (view: SuggestionView) => string): ComparisonLine => ({
    label,
    before: read(before),
    after: read(after),
  });
  return [
    line(texts.outcome, ({ outcome }) => OUTCOME_WORDS[outcome][language]),
    line(texts.scheme, ({ scheme }) => SCHEME_WORDS[scheme][language]),
    line(texts.payable, ({ payable }) => money(payable)),
    line(texts.perHead, ({ perHead }) => money(perHead)),
    line(texts.standard, ({ standard }) => money(standard)),
    line(texts.shortfall, ({ shortfall }) => money(shortfall)),
    line(texts.supplement, ({ supplement }) => money(supplement)),
    line(
      texts.phaseOutState,
      ({ phaseOut }) => PHASE_OUT_WORDS[phaseOut.state][language] || texts.none,
    ),
    line(texts.phaseOutEnd, ({ phaseOut }) => phaseOut.end ?? texts.none),
  ].filter((one) => one.before !== one.after);
}
