import { makeStyles, tokens } from "@fluentui/react-components";
import type { OverrideView, ReviewView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { OUTCOME_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { joined } from "../../texts/joined";
import { grouped } from "../check/money";
import { Section } from "./section";

const useStyles = makeStyles({
  text: { margin: 0 },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What an officer set by hand, with the reason: it goes before anything that is worked out. */
export function ByHand({
  override,
}: {
  readonly override: OverrideView | null;
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  if (override === null) return null;
  const { outcome, computed, incomeYear, reason } = override;
  const word = (one: typeof outcome): string | null =>
    one === null ? null : OUTCOME_WORDS[one][language];
  const [set, instead] = [word(outcome), word(computed)];
  return (
    <Section title={texts.byHand}>
      {set === null ? null : <p className={styles.text}>{texts.outcomeByHand(set)}</p>}
      {instead === null ? null : <p className={styles.caption}>{texts.computed(instead)}</p>}
      {incomeYear === null ? null : (
        <p className={styles.text}>{texts.incomeByHand(grouped(incomeYear))}</p>
      )}
      <p className={styles.text}>{texts.byHandReason(reason)}</p>
    </Section>
  );
}

/** The last review and the next one. */
export function Review({
  review,
}: {
  readonly review: ReviewView | null;
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  if (review === null) return null;
  const { last, next, months, isOverdue, source } = review;
  const due =
    next === null ? texts.noNextReview : isOverdue ? texts.overdue(next) : texts.nextReview(next);
  const facts = [
    ...(last === null ? [] : [texts.lastReview(last)]),
    ...(months === null ? [] : [texts.cycle(months)]),
  ];
  return (
    <Section title={texts.review}>
      <p className={styles.text}>{due}</p>
      {facts.length === 0 ? null : <p className={styles.caption}>{joined(facts)}</p>}
      {source === null ? null : <p className={styles.caption}>{texts.source(source)}</p>}
    </Section>
  );
}
