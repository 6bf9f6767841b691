import { makeStyles, tokens } from "@fluentui/react-components";
import type { PhaseOutView } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { PHASE_OUT_WORDS } from "../../texts/domain-words";
import { rowTexts } from "../../texts/row-texts";
import { joined } from "../../texts/joined";
import { PhaseOutMonths } from "./phase-out-months";
import { Section } from "./section";
import { timelineOf, type Timeline } from "./timeline";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", height: "auto" },
  text: { margin: 0 },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The phase-out on a line: how much of it is over, and where the as-of date stands. */
export function PhaseOutTimeline({
  phaseOut,
}: {
  readonly phaseOut: PhaseOutView;
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const language = useLanguage();
  if (phaseOut.state === "none") return null;
  const state = PHASE_OUT_WORDS[phaseOut.state][language];
  const isOver = phaseOut.state === "ended-paid" || phaseOut.state === "ended-review";
  const left =
    phaseOut.monthsLeft === null || isOver ? [] : [texts.monthsLeft(phaseOut.monthsLeft)];
  const start = phaseOut.start ?? texts.startUnknown;
  const end = phaseOut.end ?? texts.endUnknown;
  const asOf = texts.asOf(phaseOut.asOf);
  const line = timelineOf(phaseOut);
  return (
    <Section title={texts.phaseOut}>
      <p className={styles.text}>{joined([state, ...left])}</p>
      {line === null ? null : (
        <Drawing line={line} label={texts.timeline(state, texts.phaseOutSpan(start, end), asOf)} />
      )}
      <div className={styles.ends}>
        {captions(start, `▼ ${asOf}`, end, line).map((caption) => (
          <span key={caption}>{caption}</span>
        ))}
      </div>
      {phaseOut.schedule === null ? null : <PhaseOutMonths schedule={phaseOut.schedule} />}
    </Section>
  );
}

/** What stands under the line, in the order of the line. */
function captions(start: string, asOf: string, end: string, line: Timeline | null): string[] {
  if (line === null) return [start, asOf, end];
  if (line.asOf < (line.start ?? 0)) return [asOf, start, end];
  return line.asOf > (line.end ?? 1) ? [start, end, asOf] : [start, asOf, end];
}

/** Pixels of the drawing's own coordinates. */
const WIDTH = 300;
const HEIGHT = 28;
const BAR = { y: 12, height: 10 } as const;

function Drawing({
  line,
  label,
}: {
  readonly line: Timeline;
  readonly label: string;
}): React.JSX.Element {
  const styles = useStyles();
  const x = (place: number): number => Math.round(place * WIDTH * 10) / 10;
  const from = line.start ?? 0;
  const until = line.end ?? 1;
  const over = Math.min(Math.max(line.asOf, from), until);
  const now = x(line.asOf);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line
        x1={0}
        x2={WIDTH}
        y1={BAR.y + BAR.height / 2}
        y2={BAR.y + BAR.height / 2}
        stroke={tokens.colorNeutralStroke1}
      />
      <rect
        {...BAR}
        x={x(from)}
        width={x(until) - x(from)}
        fill={tokens.colorNeutralBackground1}
        stroke={tokens.colorNeutralForeground2}
        {...(line.start === null || line.end === null ? { strokeDasharray: "4 3" } : {})}
      />
      <rect
        {...BAR}
        x={x(from)}
        width={x(over) - x(from)}
        fill={tokens.colorBrandBackground}
        stroke={tokens.colorNeutralForeground2}
      />
      <path d={`M${now - 5} 0 h10 l-5 8 z`} fill={tokens.colorNeutralForeground1} />
      <line
        x1={now}
        x2={now}
        y1={6}
        y2={HEIGHT}
        stroke={tokens.colorNeutralForeground1}
        strokeWidth={2}
      />
    </svg>
  );
}
