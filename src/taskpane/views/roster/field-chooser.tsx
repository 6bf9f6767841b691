import { Combobox, Field as Labelled, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { fieldTitle } from "../../../roster/field-titles";
import { isField, type Field } from "../../../roster/fields";
import { useLanguage, useTexts } from "../../pane-context";
import { rosterTexts } from "../../texts/roster-texts";
import { sentenceCase } from "../../texts/sentence-case";
import { fittingFields } from "./fitting-fields";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  list: { maxHeight: "240px" },
});

/** Options that are drawn at once; a few letters more find the rest. */
const MOST = 40;

/** All fields in a list that is searched by their names. */
export function FieldChooser({
  field,
  alternatives,
  isDisabled,
  onChoose,
}: {
  readonly field: Field | null;
  /** Fields that fit nearly as well; they come first. */
  readonly alternatives: readonly Field[];
  readonly isDisabled: boolean;
  readonly onChoose: (field: Field) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(rosterTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const titleOf = (one: Field): string => sentenceCase(fieldTitle(one, language), language);
  const now = field === null ? "" : titleOf(field);
  const fitting = fittingFields(typed ?? "", alternatives, language);
  const shown = fitting.slice(0, MOST);
  return (
    <Labelled label={texts.chooseField} hint={texts.chooseHint}>
      <Combobox
        className={styles.input}
        inlinePopup
        // As high as the list is allowed to be, not as the pane is.
        positioning={{ autoSize: false }}
        listbox={{ className: styles.list }}
        disabled={isDisabled}
        value={typed ?? now}
        selectedOptions={field === null ? [] : [field]}
        onFocus={(event) => event.target.select()}
        open={isOpen}
        onChange={(event) => {
          setTyped(event.target.value);
          // What an input method composes sends no keys that would open the list.
          setOpen(true);
        }}
        onOpenChange={(_, { open }) => {
          setOpen(open);
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          // Typing lets go of what was selected, which chooses nothing.
          if (optionValue === undefined) return;
          setTyped(null);
          if (isField(optionValue) && optionValue !== field) onChoose(optionValue);
        }}
      >
        {shown.map((one) => (
          <Option key={one} value={one} text={titleOf(one)}>
            {titleOf(one)}
          </Option>
        ))}
        {shown.length === 0 ? (
          <Option key="none" value="" disabled>
            {texts.noSuchField}
          </Option>
        ) : null}
        {fitting.length > MOST ? (
          <Option key="more" value="" disabled>
            {texts.more(fitting.length - MOST)}
          </Option>
        ) : null}
      </Combobox>
    </Labelled>
  );
}
