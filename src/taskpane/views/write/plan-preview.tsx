import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Obstacle } from "../../../app";
import { areaName } from "../../../workbook/cells";
import type { WritePlan } from "../../engine/contract";
import { useLanguage, useTexts } from "../../pane-context";
import { SEVERITIES, SEVERITY_WORDS } from "../../texts/domain-words";
import { writeTexts } from "../../texts/write-texts";
import { joined } from "../../texts/joined";

const useStyles = makeStyles({
  title: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Exactly what a write-back adds, where, and what stands in its way. */
export function PlanPreview({ plan }: { readonly plan: WritePlan }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const language = useLanguage();
  const marked = SEVERITIES.reduce((sum, level) => sum + plan.marks[level], 0);
  const levels = SEVERITIES.filter((level) => plan.marks[level] > 0).map(
    (level) => `${SEVERITY_WORDS[level][language]} ${plan.marks[level]}`,
  );
  return (
    <>
      <Obstacles obstacles={plan.obstacles} />
      <section>
        <h2 className={styles.title}>{texts.willAdd}</h2>
        <ul className={styles.list}>
          {plan.tables.map(({ sheet, area, columns, rows }) => (
            <li key={`${sheet} ${areaName(area)}`}>
              {texts.columnsAt(columns, `${sheet} ${areaName(area)}`)}
              <div className={styles.caption}>{texts.rowsOf(rows)}</div>
            </li>
          ))}
          <li>
            {marked === 0 ? texts.noMarks : texts.marks(marked)}
            {marked === 0 ? null : <div className={styles.caption}>{joined(levels)}</div>}
          </li>
          {plan.sheets.length === 0 ? null : (
            <li>{texts.sheetsLine(plan.sheets.join(language === "zh" ? "、" : ", "))}</li>
          )}
          {plan.decisions === 0 ? null : <li>{texts.decisions(plan.decisions)}</li>}
          {plan.replaces ? <li>{texts.replaces}</li> : null}
          {plan.widened ? <li>{texts.widened}</li> : null}
        </ul>
      </section>
    </>
  );
}

function Obstacles({
  obstacles,
}: {
  readonly obstacles: readonly Obstacle[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  if (obstacles.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{texts.inTheWay}</strong>
        <ul className={styles.list}>
          {obstacles.map((obstacle) => (
            <li key={`${obstacle.code} ${obstacle.sheet ?? ""}`}>
              {obstacleText(obstacle, texts)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function obstacleText({ code, sheet }: Obstacle, texts: (typeof writeTexts)["zh"]): string {
  switch (code) {
    case "read-only":
      return texts.readOnly;
    case "structure-protected":
      return texts.structureProtected;
    case "sheet-protected":
      return texts.sheetProtected(sheet ?? "");
    case "no-room":
      return texts.noRoom(sheet ?? "");
  }
}
