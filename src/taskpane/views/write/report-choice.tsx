import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { Report } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { writeTexts } from "../../texts/write-texts";

const REPORTS: readonly Report[] = ["summary", "findings", "biweekly", "ledger", "log"];

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, display: "grid" },
});

/** The sheets that are written beside the columns. */
export function ReportChoice(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(writeTexts);
  const { store } = usePane();
  const reports = usePaneState((state) => state.reports);
  return (
    <fieldset className={styles.group}>
      <legend>{texts.reports}</legend>
      {REPORTS.map((report) => (
        <Checkbox
          key={report}
          label={texts[report]}
          checked={reports.includes(report)}
          onChange={(_, { checked }) =>
            store
              .getState()
              .chooseReports(
                REPORTS.filter((one) =>
                  one === report ? checked === true : reports.includes(one),
                ),
              )
          }
        />
      ))}
    </fieldset>
  );
}
