import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState, useTexts } from "../../pane-context";
import { samplingTexts } from "../../texts/sampling-texts";
import { Details } from "../check/details";

const useStyles = makeStyles({
  card: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  drawn: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** What was drawn: how many, by which seed, how many differ from the roster. */
export function DrawResult(): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const sample = usePaneState((state) => state.sample);
  if (sample === null) return null;
  const { strata } = sample;
  return (
    <section className={styles.card} aria-label={texts.view} role="status">
      <p className={styles.drawn}>{texts.drawn(sample.drawn, sample.population, sample.share)}</p>
      <p className={styles.text}>{texts.seedUsed(sample.seed, sample.by)}</p>
      {sample.listed === 0 ? null : <p className={styles.text}>{texts.listed(sample.listed)}</p>}
      <p className={styles.text}>
        {sample.differing === 0 ? texts.noneDiffers : texts.differing(sample.differing)}
      </p>
      {strata.length < 2 ? null : (
        <Details
          summary={texts.strata(strata.length)}
          lines={strata.map(({ name, population, drawn }) =>
            texts.stratum(name, population, drawn),
          )}
        />
      )}
      <Details
        summary={texts.howDrawn}
        lines={[texts.method, texts.fingerprint(sample.fingerprint), texts.notVerdict]}
      />
    </section>
  );
}
