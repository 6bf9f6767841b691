import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import {
  choosePolicy,
  goToParameter,
  readParametersBack,
  writeParameters,
} from "../../actions/policy-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { policyTexts } from "../../texts/policy-texts";
import { useLineStyles } from "../../theme/line-styles";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
});

/** The county's own figures: a sheet to fill in, and what was read back from it. */
export function OwnSheet(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(policyTexts);
  const language = useLanguage();
  const note = usePaneState((state) => state.policyNote);
  const found = usePaneState((state) => state.parametersSheet ?? null);
  const used = usePaneState((state) => state.settings.sheet);
  return (
    <section className={styles.section} aria-label={texts.ownSheet}>
      <h2 className={styles.title}>{texts.ownSheet}</h2>
      <p className={styles.text}>
        {used !== null
          ? texts.inUse(used)
          : found === null
            ? texts.ownSheetText
            : texts.found(found)}
      </p>
      <Faults />
      {note === null ? null : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{note[language]}</MessageBarBody>
        </MessageBar>
      )}
      <Actions found={found} used={used} />
    </section>
  );
}

function Actions({
  found,
  used,
}: {
  readonly found: string | null;
  readonly used: string | null;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(policyTexts);
  const pane = usePane();
  const isBusy = usePaneState((state) => state.isReadingPolicy || state.isChecking);
  return (
    <div className={styles.actions}>
      {found === null ? (
        <Button disabled={isBusy} onClick={() => void writeParameters(pane)}>
          {texts.writeSheet}
        </Button>
      ) : (
        <>
          <Button
            appearance={used === null ? "primary" : "secondary"}
            disabled={isBusy}
            onClick={() => void readParametersBack(pane)}
          >
            {used === null ? texts.readSheet : texts.readAgain}
          </Button>
          <Button onClick={() => void goToParameter(pane, { sheet: found, row: 1, column: 1 })}>
            {texts.goToSheet}
          </Button>
        </>
      )}
      {used === null ? null : (
        <Button disabled={isBusy} onClick={() => void choosePolicy(pane, { sheet: null })}>
          {texts.notUse}
        </Button>
      )}
    </div>
  );
}

/** Cells that cannot be used; a click goes to the cell. */
function Faults(): React.JSX.Element | null {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  const language = useLanguage();
  const pane = usePane();
  const problems = usePaneState((state) => state.sheetProblems);
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{texts.faults(problems.length)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {problems.map(({ place, placeName, text }) => (
          <li key={`${placeName} ${text.zh}`}>
            <button
              type="button"
              className={lines.line}
              onClick={() => void goToParameter(pane, place)}
            >
              <span>{placeName}</span>
              <span className={lines.caption}>{text[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
