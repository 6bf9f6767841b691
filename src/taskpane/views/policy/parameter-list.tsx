import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToParameter } from "../../actions/policy-actions";
import type { DatedValue, ParameterView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { policyTexts } from "../../texts/policy-texts";
import { useLineStyles } from "../../theme/line-styles";
import { joined } from "../../texts/joined";
import { Details } from "../check/details";
import { UnfoldMark } from "../unfold-mark";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) fit-content(50%) auto",
    gap: "8px",
  },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  set: { fontWeight: tokens.fontWeightSemibold },
  unset: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  history: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "4px" },
  then: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** Parameters one under another; each unfolds to all that is known of it. */
export function ParameterList({
  parameters,
  label,
}: {
  readonly parameters: readonly ParameterView[];
  readonly label: string;
}): React.JSX.Element {
  const styles = useStyles();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <ul className={styles.list} aria-label={label}>
      {parameters.map((parameter) => {
        const isOpen = opened === parameter.key;
        return (
          <li key={parameter.key}>
            <Line
              parameter={parameter}
              isOpen={isOpen}
              onToggle={() => setOpened(isOpen ? null : parameter.key)}
            />
            {isOpen ? <Detail parameter={parameter} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Line({
  parameter,
  isOpen,
  onToggle,
}: {
  readonly parameter: ParameterView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  const { title, scope, state, value, standingName, isToConfirm, standing, households } = parameter;
  const isSet = state === "set";
  const captions = [
    isToConfirm || standing === "county" ? standingName : null,
    households > 0 ? texts.blocksHouseholds(households) : null,
    !isSet && parameter.rules.length > 0 ? texts.blocksRules(parameter.rules.length) : null,
  ].filter((caption) => caption !== null);
  return (
    <button
      type="button"
      className={mergeClasses(lines.line, isOpen && lines.here)}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <span className={styles.head}>
        <span>{scope === null ? title : `${title} · ${scope}`}</span>
        <span className={mergeClasses(styles.value, isSet ? styles.set : styles.unset)}>
          {isSet ? value : texts[state]}
        </span>
        <UnfoldMark isOpen={isOpen} />
      </span>
      {captions.length === 0 ? null : <span className={lines.caption}>{joined(captions)}</span>}
    </button>
  );
}

/** What it does, where its value comes from, how it was before, and what needs it. */
function Detail({ parameter }: { readonly parameter: ParameterView }): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  const pane = usePane();
  const { help, note, source, quote, code, standingName, rules, state, place } = parameter;
  const standing = standingName === null ? "" : `（${standingName}）`;
  return (
    <div className={lines.unfolded}>
      <p className={styles.text}>{help}</p>
      {note === null ? null : <p className={styles.text}>{note}</p>}
      <p className={lines.caption}>
        {source === null ? `${texts.noSource}${standing}` : texts.source(source)}
      </p>
      <Details summary={texts.quote} lines={quote === null ? [] : [quote]} />
      <History history={parameter.history} />
      <Details
        summary={
          state === "set" ? texts.usedByRules(rules.length) : texts.blocksRules(rules.length)
        }
        lines={rules}
      />
      <p className={lines.caption}>{texts.code(code)}</p>
      {place === null ? null : (
        <div>
          <Button size="small" onClick={() => void goToParameter(pane, place)}>
            {texts.goToRow(place.row)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The dated values, one after another. */
function History({
  history,
}: {
  readonly history: readonly DatedValue[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  if (history.length === 0) return null;
  return (
    <div>
      <p className={lines.caption}>{texts.history}</p>
      <ol className={styles.history}>
        {history.map((one, index) => (
          <li
            key={index}
            className={mergeClasses(styles.then, one.isNow && styles.now)}
            aria-current={one.isNow}
          >
            <span>{`${days(one, texts)}${one.isNow ? ` · ${texts.now}` : ""}`}</span>
            <span className={styles.value}>{one.value}</span>
            {one.standing === null ? null : <span className={lines.caption}>{one.standing}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function days({ from, until }: DatedValue, texts: (typeof policyTexts)["zh"]): string {
  if (from === null) return until === null ? texts.always : texts.until(until);
  return until === null ? texts.since(from) : texts.between(from, until);
}
