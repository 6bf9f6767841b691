import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableRole } from "../../../roster/types";
import { useTexts } from "../../pane-context";
import { GIVEN_ROLES } from "../../store/layout-corrections";
import { rosterTexts } from "../../texts/roster-texts";
import { HeaderForm } from "./header-form";
import { roleWord } from "./table-words";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px", marginTop: "8px" },
  sheet: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Sheets on which no table was found: the officer can say where one stands. */
export function Unrecognized({
  sheets,
}: {
  readonly sheets: readonly string[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  if (sheets.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{texts.unrecognized(sheets.length)}</summary>
      <div className={styles.list}>
        <p className={styles.text}>{texts.unrecognizedHint}</p>
        {sheets.map((sheet) => (
          <UnrecognizedSheet key={sheet} sheet={sheet} />
        ))}
      </div>
    </details>
  );
}

function UnrecognizedSheet({ sheet }: { readonly sheet: string }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const [role, setRole] = useState<TableRole>("household");
  return (
    <section className={styles.sheet} aria-label={texts.ofSheet(sheet)}>
      <h2 className={styles.title}>{texts.ofSheet(sheet)}</h2>
      <Field label={texts.role}>
        <Select
          value={role}
          onChange={(_, { value }) =>
            setRole(GIVEN_ROLES.find((one) => one === value) ?? "household")
          }
        >
          {GIVEN_ROLES.map((one) => (
            <option key={one} value={one}>
              {roleWord(one, texts)}
            </option>
          ))}
        </Select>
      </Field>
      <HeaderForm sheet={sheet} role={role} />
    </section>
  );
}
