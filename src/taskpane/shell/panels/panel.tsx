import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane, useTexts } from "../../pane-context";
import { shellTexts } from "../../texts/shell-texts";

const useStyles = makeStyles({
  panel: {
    width: "100%",
    height: "100%",
    maxWidth: "none",
    maxHeight: "none",
    margin: 0,
    border: "none",
    padding: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    position: "absolute",
    inset: 0,
    zIndex: 10,
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "12px 38px 4px 12px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { padding: "8px 20px 20px", display: "flex", flexDirection: "column", gap: "16px" },
});

/** A panel over the whole pane, with its title; Escape and the arrow close it. */
export function Panel({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { store } = usePane();
  const close = (): void => store.getState().closePanel();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div
      className={styles.panel}
      ref={panel}
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className={styles.head}>
        <Tooltip content={texts.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} onClick={close} />
        </Tooltip>
        <h2 className={styles.title}>{title}</h2>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
