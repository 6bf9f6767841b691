import { Button, makeStyles, SearchBox, Select } from "@fluentui/react-components";
import { filterFindings } from "../../actions/finding-actions";
import { useLanguage, usePane, usePaneState, useTexts } from "../../pane-context";
import { NO_FILTER } from "../../store/finding-slice";
import { checkTexts } from "../../texts/check-texts";
import { FAMILY_WORDS, SEVERITIES, SEVERITY_WORDS } from "../../texts/domain-words";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
  wide: { gridColumn: "1 / -1", maxWidth: "none" },
});

/** Severity, family, township and name. */
export function FindingFilters(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(checkTexts);
  const language = useLanguage();
  const pane = usePane();
  const filter = usePaneState((state) => state.filter);
  const choices = usePaneState((state) => state.summary?.choices);
  const isFiltered =
    filter.levels.length + filter.families.length > 0 || filter.town !== null || filter.name !== "";
  return (
    <div className={styles.filters} role="search" aria-label={texts.filters}>
      <SearchBox
        size="small"
        className={styles.wide}
        placeholder={texts.search}
        aria-label={texts.search}
        value={filter.name}
        onChange={(_, { value }) => void filterFindings(pane, { name: value })}
      />
      <Select
        size="small"
        aria-label={texts.severity}
        value={filter.levels[0] ?? ""}
        onChange={(_, { value }) =>
          void filterFindings(pane, { levels: SEVERITIES.filter((level) => level === value) })
        }
      >
        <option value="">{texts.allOf(texts.severity)}</option>
        {SEVERITIES.map((level) => (
          <option key={level} value={level}>
            {SEVERITY_WORDS[level][language]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={texts.family}
        value={filter.families[0] ?? ""}
        onChange={(_, { value }) =>
          void filterFindings(pane, {
            families: (choices?.families ?? []).filter((family) => family === value),
          })
        }
      >
        <option value="">{texts.allOf(texts.family)}</option>
        {(choices?.families ?? []).map((family) => (
          <option key={family} value={family}>
            {FAMILY_WORDS[family][language]}
          </option>
        ))}
      </Select>
      {(choices?.towns.length ?? 0) < 2 ? null : (
        <Select
          size="small"
          className={styles.wide}
          aria-label={texts.town}
          value={filter.town ?? ""}
          onChange={(_, { value }) =>
            void filterFindings(pane, { town: value === "" ? null : value })
          }
        >
          <option value="">{texts.allOf(texts.town)}</option>
          {(choices?.towns ?? []).map((town) => (
            <option key={town} value={town}>
              {town}
            </option>
          ))}
        </Select>
      )}
      {isFiltered ? (
        <Button
          size="small"
          appearance="subtle"
          className={styles.wide}
          onClick={() => void filterFindings(pane, NO_FILTER)}
        >
          {texts.clearFilters}
        </Button>
      ) : null}
    </div>
  );
}
