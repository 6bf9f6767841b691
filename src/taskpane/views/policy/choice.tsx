import { Field, Input, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { formatDate, parseIsoDate } from "../../../calendar/format";
import { choosePolicy } from "../../actions/policy-actions";
import type { PackView } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { usePacks } from "../../shell/use-packs";
import { policyTexts } from "../../texts/policy-texts";

const useStyles = makeStyles({
  choice: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  input: { minWidth: 0, width: "100%" },
  areas: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
});

/** Which pack, which day, and which area where the roster does not say. */
export function Choice(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(policyTexts);
  const pane = usePane();
  const { pack, asOf, area, language } = usePaneState((state) => state.settings);
  const regime = usePaneState((state) => state.policyView?.regime ?? null);
  const packs = usePacks();
  const chosen = packs.find(({ id }) => id === pack);
  const hint = asOf === null ? texts.asOfHint : "";
  return (
    <section className={styles.choice} aria-label={texts.choice}>
      <Field label={texts.pack} hint={chosen === undefined ? texts.packHint : reach(chosen, texts)}>
        <Select value={pack} onChange={(_, { value }) => void choosePolicy(pane, { pack: value })}>
          {packs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.asOf} hint={`${hint}${regime === null ? "" : texts.rules(regime)}`}>
        <Input
          className={styles.input}
          type="date"
          value={asOf === null ? "" : formatDate(asOf)}
          onChange={(_, { value }) => void choosePolicy(pane, { asOf: parseIsoDate(value) })}
        />
      </Field>
      <Field label={texts.area}>
        <RadioGroup
          layout="horizontal"
          className={styles.areas}
          value={area ?? "none"}
          onChange={(_, { value }) =>
            void choosePolicy(pane, {
              area: value === "rural" || value === "urban" ? value : null,
            })
          }
        >
          <Radio value="none" label={texts.areaNone} />
          <Radio value="rural" label={texts.rural} />
          <Radio value="urban" label={texts.urban} />
        </RadioGroup>
      </Field>
    </section>
  );
}

/** The days for which a pack has standards, in words. */
function reach(pack: PackView, texts: (typeof policyTexts)["zh"]): string {
  if (pack.earliest === null) return texts.standardsOwn;
  const from = formatDate(pack.earliest);
  if (pack.latest === null) return texts.standardsFrom(from);
  return texts.standardsBetween(from, formatDate(pack.latest));
}
