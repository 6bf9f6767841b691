import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { formatDate } from "../../../calendar/format";
import { policyInForce } from "../../actions/check-actions";
import type { HouseholdView, TriedParameter, TryOutInputs } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { Section } from "./section";
import { memberAssumptions, NOBODY_CHANGED, type MemberForms } from "./member-form";
import { assumptionsOf, isTried, parameterKey, type TryOutForm } from "./try-out-form";
import { TryOutMembers } from "./try-out-members";
import { TryOutResult } from "./try-out-result";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "12px",
    // Of two fields side by side the inputs stand level, however long their labels.
    alignItems: "end",
  },
  wide: { gridColumn: "1 / -1" },
  // It stays in sight while something below it is typed.
  result: {
    position: "sticky",
    top: "-16px",
    zIndex: 1,
    maxHeight: "45vh",
    overflowY: "auto",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  input: { minWidth: 0, width: "100%" },
  text: { margin: 0 },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 试算: change an input and see what would be suggested. */
export function TryOut({ household }: { readonly household: HouseholdView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { tryOut } = household;
  return (
    <Section title={texts.tryOut}>
      {tryOut === null ? (
        <p className={styles.text}>{texts.notByIncome}</p>
      ) : (
        <>
          <p className={styles.text}>{texts.tryOutHint}</p>
          <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {texts.tryOut}
          </Button>
          <div id={id}>{isOpen ? <Form household={household} inputs={tryOut} /> : null}</div>
        </>
      )}
    </Section>
  );
}

function Form({
  household,
  inputs,
}: {
  readonly household: HouseholdView;
  readonly inputs: TryOutInputs;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  const pane = usePane();
  // The day in force is part of what is tried against.
  usePaneState((state) => state.settings.asOf);
  const policy = policyInForce(pane);
  const asOf = formatDate(policy.asOf);
  const [form, setForm] = useState<TryOutForm>({});
  const change = (key: string, value: string): void => setForm({ ...form, [key]: value });
  const given = (key: string, now: string): string => form[key] ?? now;
  const [members, setMembers] = useState<MemberForms>(NOBODY_CHANGED);
  const assumed = useMemo(
    () => ({ ...assumptionsOf(form, inputs), members: memberAssumptions(members) }),
    [form, inputs, members],
  );
  const day = given("asOf", asOf);
  const text = (key: string, label: string, now: string, hint?: string): React.JSX.Element => (
    <Field label={label} {...(hint === undefined ? {} : { hint })} key={key}>
      <Input
        className={styles.input}
        inputMode="decimal"
        value={given(key, now)}
        onChange={(_, { value }) => change(key, value)}
      />
    </Field>
  );
  return (
    <div className={styles.form}>
      <div className={`${styles.wide} ${styles.result}`}>
        <TryOutResult household={household} assumed={assumed} policy={policy} asOf={day} />
      </div>
      <div className={styles.wide}>
        {text("incomeYear", texts.incomeYear, inputs.incomeYear, texts.incomeHint)}
      </div>
      {text("size", texts.people, inputs.size)}
      {text("covered", texts.coveredPeople, inputs.covered)}
      <div className={styles.wide}>
        <TryOutMembers members={household.members} forms={members} onChange={setMembers} />
      </div>
      <Field label={texts.asOfDay} className={styles.wide}>
        <Input
          className={styles.input}
          type="date"
          value={day}
          onChange={(_, { value }) => change("asOf", value === "" ? asOf : value)}
        />
      </Field>
      {inputs.parameters.map((parameter) => {
        const key = parameterKey(parameter);
        const label =
          parameter.unitName === ""
            ? parameter.title
            : texts.inUnit(parameter.title, parameter.unitName);
        return parameter.choices === null ? (
          <div className={styles.wide} key={key}>
            {text(key, label, parameter.value)}
          </div>
        ) : (
          <Choice
            key={key}
            label={label}
            parameter={parameter}
            value={given(key, parameter.value)}
            onChoose={(value) => change(key, value)}
          />
        );
      })}
      <Button
        className={styles.wide}
        disabled={!isTried(form) && assumed.members.length === 0}
        onClick={() => {
          setForm({});
          setMembers(NOBODY_CHANGED);
        }}
      >
        {texts.reset}
      </Button>
      <p className={`${styles.caption} ${styles.wide}`}>{texts.tryOutNote}</p>
    </div>
  );
}

function Choice({
  label,
  parameter,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly parameter: TriedParameter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  return (
    <Field label={label} className={styles.wide}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {parameter.value === "" ? <option value="">{texts.notSet}</option> : null}
        {(parameter.choices ?? []).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
