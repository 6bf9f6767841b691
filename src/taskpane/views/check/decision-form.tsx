import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { checkTexts } from "../../texts/check-texts";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px" },
  actions: { display: "flex", gap: "8px" },
});

/** The reason for a decision, and who gives it. */
export function DecisionForm({
  title,
  onKeep,
  onCancel,
}: {
  readonly title: string;
  readonly onKeep: (reason: string, who: string) => void;
  readonly onCancel: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const { store } = usePane();
  const officer = usePaneState((state) => state.settings.officer);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const lacksReason = reason.trim() === "";
  return (
    <form
      className={styles.form}
      aria-label={title}
      // The browser's own bubble speaks the browser's language; ours stands under the field.
      noValidate
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!lacksReason) onKeep(reason.trim(), officer.trim());
      }}
    >
      <Field
        label={`${title} · ${texts.decisionReason}`}
        hint={texts.decisionReasonHint}
        required
        {...(isAsked && lacksReason ? { validationMessage: texts.reasonNeeded } : {})}
      >
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} autoFocus rows={2} />
      </Field>
      <Field label={texts.who}>
        <Input
          value={officer}
          onChange={(_, { value }) => store.getState().change({ officer: value })}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary">
          {texts.keepDecision}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
