import { Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PolicyView } from "../../engine/contract";
import { useTexts } from "../../pane-context";
import { policyTexts } from "../../texts/policy-texts";
import { useLineStyles } from "../../theme/line-styles";
import { countShown, matching, needed, SHOWN, type Shown } from "./matching";
import { ParameterList } from "./parameter-list";
import { SubjectGroup } from "./subject-group";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  search: { maxWidth: "none", width: "100%" },
  text: { margin: 0 },
});

/** Every parameter by subject; first of all those that households of the last check lack. */
export function Parameters({ view }: { readonly view: PolicyView }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(policyTexts);
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [titleId] = [useId()];
  const subjects = matching(view, typed, shown);
  const isSearching = typed.trim() !== "";
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Needed view={view} />
      <h2 className={styles.title} id={titleId}>
        {texts.parameters}
      </h2>
      <SearchBox
        className={styles.search}
        placeholder={texts.search}
        aria-label={texts.search}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <Field label={texts.show}>
        <Select
          value={shown}
          onChange={(_, { value }) => setShown(SHOWN.find((one) => one === value) ?? "all")}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {shownWords(one, countShown(view, one), texts)}
            </option>
          ))}
        </Select>
      </Field>
      {subjects.length === 0 ? (
        <p className={styles.text} role="status">
          {texts.noneMatch}
        </p>
      ) : null}
      <div>
        {subjects.map((subject) => (
          <SubjectGroup
            // Opened by a search, closed again with it.
            key={`${subject.id} ${isSearching ? "found" : ""}`}
            subject={subject}
            isOpenAtFirst={isSearching}
          />
        ))}
      </div>
    </section>
  );
}

function shownWords(shown: Shown, count: number, texts: (typeof policyTexts)["zh"]): string {
  switch (shown) {
    case "all":
      return texts.all(count);
    case "to-fill":
      return texts.toFill(count);
    case "to-confirm":
      return texts.toConfirm(count);
    case "own":
      return texts.own(count);
  }
}

/** What is to be filled in first: without it households cannot be judged. */
function Needed({ view }: { readonly view: PolicyView }): React.JSX.Element | null {
  const styles = useStyles();
  const lines = useLineStyles();
  const texts = useTexts(policyTexts);
  const titleId = useId();
  const parameters = needed(view);
  if (parameters.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {texts.needed}
      </h2>
      <p className={lines.caption}>{texts.neededText}</p>
      <ParameterList parameters={parameters} label={texts.needed} />
    </section>
  );
}
