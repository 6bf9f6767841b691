import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { goToPlace } from "../../actions/row-actions";
import type { HouseholdView, MemberView } from "../../engine/contract";
import { usePane, useTexts } from "../../pane-context";
import { rowTexts } from "../../texts/row-texts";
import { useLineStyles } from "../../theme/line-styles";
import { joined } from "../../texts/joined";
import { Section } from "./section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Everybody in the household; a click goes to where they stand. */
export function Members({
  household,
  row,
}: {
  readonly household: HouseholdView;
  /** The selected row. */
  readonly row: number;
}): React.JSX.Element {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(rowTexts);
  const pane = usePane();
  return (
    <Section title={texts.members(household.members.length)}>
      <ul className={styles.list}>
        {household.members.map((member, index) => {
          const isHere = member.place.row === row;
          return (
            <li key={index}>
              <button
                type="button"
                className={mergeClasses(lines.line, isHere && lines.here)}
                aria-current={isHere}
                onClick={() => void goToPlace(pane, member.place)}
              >
                <span className={styles.name}>{member.name ?? texts.noName}</span>
                <span className={lines.caption}>{describe(member, texts)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function describe(member: MemberView, texts: (typeof rowTexts)["zh"]): string {
  const { relation, sex, age, covered } = member;
  const facts = [
    relation,
    sex === null ? null : texts[sex],
    age === null ? null : texts.age(age),
    covered === null ? null : covered ? texts.isCovered : texts.notCovered,
    texts.row(String(member.place.row)),
  ];
  return joined(facts.filter((fact) => fact !== null));
}
