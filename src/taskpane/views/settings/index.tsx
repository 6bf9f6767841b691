import { Button, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { rememberInWorkbook } from "../../actions/memory-actions";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import type { Settings } from "../../store/settings-slice";
import { settingsTexts } from "../../texts/settings-texts";
import { About } from "./about";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px" },
});

/** 设置: language, appearance, colours of marks, and what is told of us. */
export default function SettingsView(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(settingsTexts);
  const pane = usePane();
  const { store } = pane;
  const { language, theme, palette, officer, welcomed } = usePaneState((state) => state.settings);
  const change = (changes: Partial<Settings>): void => {
    store.getState().change(changes);
    store.getState().planned(null);
    store.getState().forgetPages();
  };
  return (
    <div className={styles.view}>
      <Field label={texts.language}>
        <Choice
          value={language}
          choices={[
            ["zh", "中文"],
            ["en", "English"],
          ]}
          onChoose={(value) => change({ language: value })}
        />
      </Field>
      <Field label={texts.theme}>
        <Choice
          value={theme}
          choices={[
            ["auto", texts.themeAuto],
            ["light", texts.themeLight],
            ["dark", texts.themeDark],
            ["contrast", texts.themeContrast],
          ]}
          onChoose={(value) => change({ theme: value })}
        />
      </Field>
      <Field label={texts.palette} hint={texts.paletteHint}>
        <Choice
          value={palette}
          choices={[
            ["safe", texts.paletteSafe],
            ["office", texts.paletteOffice],
            ["none", texts.paletteNone],
          ]}
          onChoose={(value) => {
            change({ palette: value });
            void rememberInWorkbook(pane);
          }}
        />
      </Field>
      <Field label={texts.officer} hint={texts.officerHint}>
        <Input value={officer} onChange={(_, { value }) => change({ officer: value })} />
      </Field>
      {welcomed ? (
        <Button
          onClick={() => {
            change({ welcomed: false });
            store.getState().show("check");
          }}
        >
          {texts.firstRun}
        </Button>
      ) : null}
      <About />
    </div>
  );
}

/** One of a few values. */
function Choice<T extends string>({
  value,
  choices,
  onChoose,
  ...field
}: {
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}): React.JSX.Element {
  return (
    <RadioGroup
      {...field}
      value={value}
      onChange={(_, data) => {
        const chosen = choices.find(([one]) => one === data.value);
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {choices.map(([one, label]) => (
        <Radio key={one} value={one} label={label} />
      ))}
    </RadioGroup>
  );
}
