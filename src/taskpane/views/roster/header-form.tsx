import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TableRole } from "../../../roster/types";
import { correctHeader } from "../../actions/roster-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { rosterTexts } from "../../texts/roster-texts";
import { headerRows } from "./header-rows";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where the header of a sheet's table stands, as the officer says it. */
export function HeaderForm({
  sheet,
  role,
}: {
  readonly sheet: string;
  /** What the table below is, where nothing else tells it. */
  readonly role: TableRole | null;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const pane = usePane();
  const isBusy = usePaneState((state) => state.isChecking || state.isReadingRoster);
  const said = usePaneState((state) => state.headers.find((one) => one.sheet === sheet));
  const [typed, setTyped] = useState(said === undefined ? "" : rowsText(said.headerRows));
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const rows = typed.trim() === "" ? [] : headerRows(typed);
        setWrong(rows === null);
        if (rows === null) return;
        const correction = rows.length === 0 ? null : { sheet, headerRows: rows, role };
        void correctHeader(pane, sheet, correction);
      }}
    >
      <Field
        label={texts.headerPlace}
        hint={texts.headerPlaceHint}
        {...(isWrong ? { validationMessage: texts.headerWrong } : {})}
      >
        <Input
          className={styles.input}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" disabled={isBusy}>
          {texts.useHeader}
        </Button>
      </div>
    </form>
  );
}

function rowsText(rows: readonly number[]): string {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  return first === last ? String(first) : `${first}-${last}`;
}
