import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fetchMoreSampled, openSampled, SAMPLED_AT_ONCE } from "../../actions/sampling-actions";
import type { SampledView } from "../../engine/contract";
import { usePane, usePaneState, useTexts } from "../../pane-context";
import { samplingTexts } from "../../texts/sampling-texts";
import { useLineStyles } from "../../theme/line-styles";
import { joined } from "../../texts/joined";
import { rowSpans } from "../current-row/row-spans";
import { Section } from "../current-row/section";
import { UnfoldMark } from "../unfold-mark";
import { SampledDetail } from "./sampled-detail";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  wide: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  badges: { display: "flex", alignItems: "center", gap: "4px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The households to visit. A click goes to the row and shows the recomputation. */
export function SampledList(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(samplingTexts);
  const pane = usePane();
  const sampled = usePaneState((state) => state.sampled);
  const sample = usePaneState((state) => state.sample);
  const total = (sample?.drawn ?? 0) + (sample?.listed ?? 0);
  const left = total - sampled.length;
  return (
    <Section title={texts.list}>
      <ol className={styles.list}>
        {sampled.map((household) => (
          <li key={household.key} className={styles.item}>
            <SampledLine household={household} />
          </li>
        ))}
      </ol>
      {left <= 0 ? null : (
        <Button onClick={() => void fetchMoreSampled(pane)}>
          {texts.more(Math.min(left, SAMPLED_AT_ONCE))}
        </Button>
      )}
    </Section>
  );
}

function SampledLine({ household }: { readonly household: SampledView }): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(samplingTexts);
  const pane = usePane();
  const isOpen = usePaneState((state) => state.openSampled === household.key);
  const { head, where, stratum, place, rows, isDrawn, comparisons } = household;
  const facts = [where, stratum].filter((fact) => fact !== null);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(lines.line, styles.line, isOpen && lines.here)}
        aria-expanded={isOpen}
        data-sampled={household.key}
        onClick={() => void openSampled(pane, household)}
      >
        <span>{head ?? texts.nobody}</span>
        <span className={styles.badges}>
          {isDrawn ? null : (
            <Badge appearance="outline" color="informative">
              {texts.apart}
            </Badge>
          )}
          {comparisons.some(({ differs }) => differs) ? (
            <Badge appearance="outline" color="important">
              {texts.differs}
            </Badge>
          ) : null}
          <UnfoldMark isOpen={isOpen} />
        </span>
        <span className={mergeClasses(lines.caption, styles.wide)}>
          {joined([...facts, texts.place(place.sheet, rowSpans(rows))])}
        </span>
      </button>
      {isOpen ? <SampledDetail household={household} /> : null}
    </>
  );
}
