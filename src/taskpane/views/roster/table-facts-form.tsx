import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useId, useState } from "react";
import { LIST_KINDS } from "../../../roster/list-kinds";
import { correctTable, forgetTable } from "../../actions/roster-actions";
import type { RosterTableView } from "../../engine/contract";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { GIVEN_ROLES, NOTHING_SAID, SCHEMES } from "../../store/layout-corrections";
import type { TableFacts } from "../../store/layout-corrections";
import { rosterTexts } from "../../texts/roster-texts";
import { HeaderForm } from "./header-form";
import { roleWord, schemeWord } from "./table-words";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    margin: "12px 0",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What a table is, corrected by the officer: role, kind of list, scheme, area, header rows. */
export function TableFactsForm({ table }: { readonly table: RosterTableView }): React.JSX.Element {
  const texts = useTexts(rosterTexts);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.whatItIsOpen}
      </Button>
      <div id={id}>
        {isOpen ? (
          <div className={styles.form}>
            <Form table={table} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function Form({ table }: { readonly table: RosterTableView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const pane = usePane();
  const { layoutKey, sheet } = table;
  const isBusy = usePaneState((state) => state.isChecking || state.isReadingRoster);
  const said = usePaneState((state) =>
    state.corrections.find(({ layout }) => layout === layoutKey),
  );
  const hasHeader = usePaneState((state) => state.headers.some((one) => one.sheet === sheet));
  const { role, listKind, scheme, area } = said ?? NOTHING_SAID;
  const say = (facts: Partial<TableFacts>): void => void correctTable(pane, layoutKey, facts);
  const automatic = (given: string | null, now: string): string =>
    texts.automatic(given === null ? now : "");
  return (
    <>
      <Choice
        label={texts.role}
        automatic={automatic(role, roleWord(table.role, texts))}
        value={role}
        choices={GIVEN_ROLES.map((one) => [one, roleWord(one, texts)])}
        isDisabled={isBusy}
        onChoose={(chosen) => say({ role: chosen, listKind: null })}
      />
      {role === "list" ? (
        <Choice
          label={texts.listKind}
          automatic={texts.anyList}
          value={listKind}
          choices={Object.entries(LIST_KINDS).map(([kind, name]) => [kind, name[language]])}
          isDisabled={isBusy}
          onChoose={(chosen) => say({ listKind: chosen })}
        />
      ) : null}
      <Choice
        label={texts.scheme}
        automatic={automatic(scheme, table.scheme === null ? "" : schemeWord(table.scheme, texts))}
        value={scheme}
        choices={SCHEMES.map((one) => [one, schemeWord(one, texts)])}
        isDisabled={isBusy}
        onChoose={(chosen) => say({ scheme: chosen })}
      />
      <Choice
        label={texts.area}
        automatic={automatic(area, table.area === null ? "" : texts[table.area])}
        value={area}
        choices={[
          ["rural", texts.rural],
          ["urban", texts.urban],
        ]}
        isDisabled={isBusy}
        onChoose={(chosen) => say({ area: chosen })}
      />
      <HeaderForm key={String(hasHeader)} sheet={sheet} role={role} />
      {[role, scheme, area].every((one) => one === null) && !hasHeader ? null : (
        <div className={styles.actions}>
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => void forgetTable(pane, layoutKey, sheet)}
          >
            {texts.undoTable}
          </Button>
        </div>
      )}
    </>
  );
}

/** One of a few values, or what was recognized. */
function Choice<T extends string>({
  label,
  automatic,
  value,
  choices,
  isDisabled,
  onChoose,
}: {
  readonly label: string;
  /** The name of leaving it to the program. */
  readonly automatic: string;
  readonly value: T | null;
  readonly choices: readonly (readonly [T, string])[];
  readonly isDisabled: boolean;
  readonly onChoose: (value: T | null) => void;
}): React.JSX.Element {
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        disabled={isDisabled}
        onChange={(_, data) => onChoose(choices.find(([one]) => one === data.value)?.[0] ?? null)}
      >
        <option value="">{automatic}</option>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
