import { Button, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { formatDate, parseIsoDate } from "../../../calendar/format";
import type { PackView } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import type { Settings } from "../../store/settings-slice";
import { shellTexts } from "../../texts/shell-texts";
import { hasView } from "../../views/registry";
import { usePacks } from "../use-packs";
import { Panel } from "./panel";

/** Which policy, which day, and which area where the roster does not say. */
export default function PolicyPanel(): React.JSX.Element {
  const texts = useTexts(shellTexts);
  const { store } = usePane();
  const { pack, asOf, area, language } = usePaneState((state) => state.settings);
  const packs = usePacks();
  const chosen = packs.find(({ id }) => id === pack);
  const change = (changes: Partial<Settings>): void => {
    store.getState().change(changes);
    store.getState().becameStale();
  };
  return (
    <Panel title={texts.policyPanel}>
      <Field label={texts.pack} hint={chosen === undefined ? texts.packHint : reach(chosen, texts)}>
        <Select value={pack} onChange={(_, { value }) => change({ pack: value })}>
          {packs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.asOf} hint={texts.asOfHint}>
        <Input
          type="date"
          value={asOf === null ? "" : formatDate(asOf)}
          onChange={(_, { value }) => change({ asOf: parseIsoDate(value) })}
        />
      </Field>
      <Field label={texts.area}>
        <RadioGroup
          value={area ?? "none"}
          onChange={(_, { value }) =>
            change({ area: value === "rural" || value === "urban" ? value : null })
          }
        >
          <Radio value="none" label={texts.areaNone} />
          <Radio value="rural" label={texts.rural} />
          <Radio value="urban" label={texts.urban} />
        </RadioGroup>
      </Field>
      {hasView("policy") ? (
        <Button onClick={() => store.getState().show("policy")}>{texts.openPolicy}</Button>
      ) : null}
    </Panel>
  );
}

/** The days for which a pack has standards, in words. */
function reach(pack: PackView, texts: (typeof shellTexts)["zh"]): string {
  if (pack.earliest === null) return texts.standardsOwn;
  const from = formatDate(pack.earliest);
  if (pack.latest === null) return texts.standardsFrom(from);
  return texts.standardsBetween(from, formatDate(pack.latest));
}
