import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { openRoster, readRosterAgain } from "../../actions/roster-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { rosterTexts } from "../../texts/roster-texts";
import { CheckProgress } from "../check/check-progress";
import { Details } from "../check/details";
import { TableCard } from "./table-card";
import { Unrecognized } from "./unrecognized";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px", overflowWrap: "anywhere" },
  text: { margin: 0 },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 名册: the tables found, what each column is taken for, and what only the officer can say. */
export default function RosterView(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const pane = usePane();
  const roster = usePaneState((state) => state.roster);
  useReadOnOpening();
  return (
    <div className={styles.view}>
      <State />
      {roster === null ? null : (
        <>
          {roster.tables.length === 0 ? <p className={styles.text}>{texts.noTables}</p> : null}
          {roster.tables.map((table, index) => (
            <TableCard key={table.id} table={table} isFirst={index === 0} />
          ))}
          <Unrecognized sheets={roster.unrecognized} />
          <Details
            summary={texts.notes(roster.notes.length)}
            lines={roster.notes.map((note) => note[language])}
          />
          <p className={styles.caption}>{texts.correctionsHint}</p>
          <NotKept />
          <Button onClick={() => void readRosterAgain(pane)}>{texts.readAgain}</Button>
        </>
      )}
    </div>
  );
}

/** Whoever comes here sees the tables as they were checked, or else as they stand now. */
function useReadOnOpening(): void {
  const pane = usePane();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    void openRoster(pane);
  }, [pane]);
}

/** Says where the workbook could not remember, or what it remembers could not be read. */
function NotKept(): React.JSX.Element | null {
  const language = useLanguage();
  const problem = usePaneState((state) => state.memoryProblem);
  if (problem === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{problem[language]}</MessageBarBody>
    </MessageBar>
  );
}

function State(): React.JSX.Element | null {
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const pane = usePane();
  const isReading = usePaneState((state) => state.isReadingRoster);
  const isChecking = usePaneState((state) => state.isChecking);
  const problem = usePaneState((state) => state.rosterProblem ?? state.problem);
  const hasRoster = usePaneState((state) => state.roster !== null);
  if (isChecking) return <CheckProgress />;
  if (isReading && !hasRoster) {
    return <Spinner size="small" label={texts.reading} labelPosition="after" role="status" />;
  }
  return (
    <>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem[language]}</MessageBarBody>
        </MessageBar>
      )}
      {hasRoster ? null : (
        <Button onClick={() => void readRosterAgain(pane)}>{texts.readAgain}</Button>
      )}
    </>
  );
}
