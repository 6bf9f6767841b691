import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScheduleSpan, ScheduleView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { AT_END_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { joined } from "../../texts/joined";
import { grouped } from "../check/money";

const useStyles = makeStyles({
  months: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: "2px 8px 2px 4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { textAlign: "right", whiteSpace: "nowrap", paddingRight: "4px" },
  past: { color: tokens.colorNeutralForeground2 },
  now: { fontWeight: tokens.fontWeightSemibold },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What each month of a phase-out pays, what remains, and what happens at its end. */
export function PhaseOutMonths({
  schedule,
}: {
  readonly schedule: ScheduleView;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  const { spans, atEnd } = schedule;
  return (
    <>
      <table className={styles.months}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.months}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.amount)}>
              {texts.eachMonth}
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <Span key={span.first} span={span} />
          ))}
        </tbody>
      </table>
      <Remains schedule={schedule} />
      <p className={styles.caption}>
        {atEnd === null ? texts.endNotSet : AT_END_WORDS[atEnd][language]}
      </p>
    </>
  );
}

function Span({ span }: { readonly span: ScheduleSpan }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const { first, last, months, amount, time, isCertain } = span;
  const words = months === 1 ? first : texts.monthSpan(first, last, months);
  const notes = [
    ...(time === "now" ? [texts.thisMonth] : []),
    ...(isCertain ? [] : [texts.notCertain]),
  ];
  const look = time === "past" ? styles.past : time === "now" ? styles.now : undefined;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, look)}>
        {joined([words, ...notes])}
      </th>
      <td className={mergeClasses(styles.cell, look, styles.amount)}>
        {amount === null ? texts.unknown : grouped(amount)}
      </td>
    </tr>
  );
}

/** A phase-out that is over has nothing to come. */
function Remains({ schedule }: { readonly schedule: ScheduleView }): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const { remaining, remainingAtMost, spans } = schedule;
  if (remainingAtMost === null || !spans.some(({ time }) => time === "ahead")) return null;
  const words =
    remaining === null || remaining === remainingAtMost
      ? texts.remains(grouped(remainingAtMost))
      : texts.remainsBetween(grouped(remaining), grouped(remainingAtMost));
  return <p className={styles.caption}>{words}</p>;
}
