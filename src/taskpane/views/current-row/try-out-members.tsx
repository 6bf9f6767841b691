import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MemberView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { useLineStyles } from "../../theme/line-styles";
import { UnfoldMark } from "../unfold-mark";
import { isTouched, UNTOUCHED, type MemberForm, type MemberForms } from "./member-form";

const useStyles = makeStyles({
  members: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  member: {
    border: "none",
    margin: 0,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "start",
    gap: "8px 12px",
  },
  line: { gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
});

/** Single members: their age, disability and income, who leaves, who joins. */
export function TryOutMembers({
  members,
  forms,
  onChange,
}: {
  readonly members: readonly MemberView[];
  readonly forms: MemberForms;
  readonly onChange: (forms: MemberForms) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rowTexts);
  const { listed, joining } = forms;
  return (
    <div className={styles.members}>
      <p className={styles.title}>{texts.whoChanges}</p>
      <p className={lines.caption}>{texts.whoChangesHint}</p>
      <ul className={styles.list} aria-label={texts.whoChanges}>
        {members.map((member, index) => (
          <Member
            key={index}
            name={nameOf(member, index, texts)}
            form={listed.get(index) ?? UNTOUCHED}
            isListed
            onChange={(form) => onChange({ ...forms, listed: new Map(listed).set(index, form) })}
          />
        ))}
        {joining.map((one, index) => (
          <Member
            key={`new ${index}`}
            name={texts.joiner(index + 1)}
            form={one}
            isListed={false}
            onChange={(form) =>
              onChange({ ...forms, joining: joining.map((old, at) => (at === index ? form : old)) })
            }
          >
            <Button
              size="small"
              className={styles.wide}
              onClick={() =>
                onChange({ ...forms, joining: joining.filter((_, at) => at !== index) })
              }
            >
              {texts.takeAway}
            </Button>
          </Member>
        ))}
      </ul>
      {members.length === 0 ? null : (
        <Button
          size="small"
          onClick={() => onChange({ ...forms, joining: [...joining, UNTOUCHED] })}
        >
          {texts.join}
        </Button>
      )}
    </div>
  );
}

function nameOf({ name, age }: MemberView, index: number, texts: (typeof rowTexts)["zh"]): string {
  const shown = name ?? `${texts.noName} ${index + 1}`;
  return age === null ? shown : `${shown} · ${texts.age(age)}`;
}

const GRADES = ["1", "2", "3", "4"] as const;

/** One member behind their name; what is assumed of them unfolds. */
function Member({
  name,
  form,
  isListed,
  onChange,
  children,
}: {
  readonly name: string;
  readonly form: MemberForm;
  /** Stands in the roster, and can leave the household. */
  readonly isListed: boolean;
  readonly onChange: (form: MemberForm) => void;
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rowTexts);
  const [isOpen, setOpen] = useState(!isListed);
  const isChanged = isTouched(form);
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(
          lines.line,
          styles.line,
          isOpen && lines.here,
          isChanged && styles.changed,
        )}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{isChanged ? texts.memberChanged(name) : name}</span>
        <UnfoldMark isOpen={isOpen} />
      </button>
      {isOpen ? (
        <fieldset className={mergeClasses(lines.unfolded, styles.member)} aria-label={name}>
          <MemberInputs form={form} isListed={isListed} onChange={onChange} />
          {children}
        </fieldset>
      ) : null}
    </li>
  );
}

function MemberInputs({
  form,
  isListed,
  onChange,
}: {
  readonly form: MemberForm;
  readonly isListed: boolean;
  readonly onChange: (form: MemberForm) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  return (
    <>
      {isListed ? (
        <Checkbox
          className={styles.wide}
          label={texts.leaves}
          checked={form.leaves}
          onChange={(_, { checked }) => onChange({ ...form, leaves: checked === true })}
        />
      ) : null}
      {form.leaves ? null : (
        <>
          <Field label={texts.memberAge} hint={texts.memberAgeHint}>
            <Input
              className={styles.input}
              value={form.age}
              onChange={(_, { value }) => onChange({ ...form, age: value })}
            />
          </Field>
          <Field label={texts.memberDisability}>
            <Select
              value={form.disability}
              onChange={(_, { value }) => onChange({ ...form, disability: value })}
            >
              <option value="">{texts.asListed}</option>
              <option value="none">{texts.notDisabled}</option>
              {GRADES.map((grade) => (
                <option key={grade} value={grade}>
                  {texts.grade(grade)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Field className={styles.wide} label={texts.memberIncome} hint={texts.memberIncomeHint}>
        <Input
          className={styles.input}
          inputMode="decimal"
          value={form.income}
          onChange={(_, { value }) => onChange({ ...form, income: value })}
        />
      </Field>
    </>
  );
}
