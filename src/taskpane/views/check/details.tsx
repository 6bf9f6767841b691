import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    margin: "4px 0 0",
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "grid",
    gap: "2px",
  },
});

/** Lines that stand behind a summary; nothing where there are none. */
export function Details({
  summary,
  lines,
}: {
  readonly summary: string;
  readonly lines: readonly string[];
}): React.JSX.Element | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
