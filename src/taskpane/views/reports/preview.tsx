import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportPreview } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { reportTexts } from "../../texts/report-texts";
import { figure } from "../check/money";
import { Section } from "../current-row/section";

const useStyles = makeStyles({
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: "4px 0 4px 8px",
    textAlign: "right",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { paddingLeft: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

/** The figures of a report, beside last time's where there is one. */
export function Preview({ preview }: { readonly preview: ReportPreview }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { line, before, figures, report } = preview;
  const hasChange = figures.some(({ change }) => change !== null);
  const cell = styles.cell;
  return (
    <Section title={texts.preview}>
      <p className={styles.caption}>{line}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(cell, styles.label, styles.head)}>
              {texts.item}
            </th>
            <th scope="col" className={mergeClasses(cell, styles.head)}>
              {texts.now}
            </th>
            {hasChange ? (
              <th scope="col" className={mergeClasses(cell, styles.head)}>
                {texts.change}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={one.label}>
              <th scope="row" className={mergeClasses(cell, styles.label)}>
                {one.label}
              </th>
              <td className={cell}>{figure(one.value)}</td>
              {hasChange ? <td className={cell}>{one.change}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {report !== "biweekly" ? null : (
        <p className={styles.caption}>{before === null ? texts.noBefore : texts.since(before)}</p>
      )}
    </Section>
  );
}
