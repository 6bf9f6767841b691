import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { MemberView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { useLineStyles } from "../../theme/line-styles";
import { UNTOUCHED, type MemberForm, type MemberForms } from "./member-form";

const useStyles = makeStyles({
  members: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  member: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: "4px 12px 12px",
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px 12px",
  },
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
      {members.map((member, index) => (
        <Member
          key={index}
          name={nameOf(member, index, texts)}
          form={listed.get(index) ?? UNTOUCHED}
          canLeave
          onChange={(form) => onChange({ ...forms, listed: new Map(listed).set(index, form) })}
        />
      ))}
      {joining.map((one, index) => (
        <Member
          key={`new ${index}`}
          name={texts.joiner(index + 1)}
          form={one}
          canLeave={false}
          onChange={(form) =>
            onChange({ ...forms, joining: joining.map((old, at) => (at === index ? form : old)) })
          }
        >
          <Button
            size="small"
            className={styles.wide}
            onClick={() => onChange({ ...forms, joining: joining.filter((_, at) => at !== index) })}
          >
            {texts.takeAway}
          </Button>
        </Member>
      ))}
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

function Member({
  name,
  form,
  canLeave,
  onChange,
  children,
}: {
  readonly name: string;
  readonly form: MemberForm;
  readonly canLeave: boolean;
  readonly onChange: (form: MemberForm) => void;
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rowTexts);
  return (
    <fieldset className={styles.member}>
      <legend>{name}</legend>
      {canLeave ? (
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
      {children}
    </fieldset>
  );
}
