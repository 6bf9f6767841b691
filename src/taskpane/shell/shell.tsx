import { makeStaticStyles, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { createElement, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { usePane, usePaneState, useTexts } from "../pane-context";
import { shellTexts } from "../texts/shell-texts";
import { VIEWS } from "../views/registry";
import { Announcement } from "./announcement";
import { FaultBoundary } from "./fault-boundary";
import { ViewFault } from "./fault-notices";
import { HeaderLine } from "./header-line";
import { useHiddenText } from "./hidden-text";
import { Navigation } from "./navigation";
import { NoticeBar } from "./notice-bar";
import { Panels } from "./panels";
import { ScrollerProvider } from "./scroller";

const useStyles = makeStyles({
  shell: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    position: "relative",
    overflow: "hidden",
    // No last line of a single word or sign, where the browser knows how.
    textWrap: "pretty",
  },
  covered: { flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column" },
  view: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    padding: "16px 20px 20px",
    // The list of doubts is measured against this element.
    position: "relative",
  },
});

/** A list of long words makes no field wider than the pane. */
const useFieldStyles = makeStaticStyles({
  ".fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Header line, navigation, the view in front, and whatever panel lies over it. */
export function Shell(): React.JSX.Element {
  const styles = useStyles();
  useFieldStyles();
  const hidden = useHiddenText();
  const texts = useTexts(shellTexts);
  const { host } = usePane();
  const scroller = useRef<HTMLElement>(null);
  const current = usePaneState((state) => state.view);
  const view = VIEWS.find(({ id }) => id === current) ?? VIEWS[0];
  const language = usePaneState((state) => state.settings.language);
  useEffect(() => {
    if (host.kind === "workbench") return;
    document.title = texts.product;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  }, [host, texts, language]);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [current]);
  const covered = useCovered();
  return (
    <div className={styles.shell}>
      <Announcement />
      <div className={styles.covered} ref={covered}>
        <HeaderLine />
        <Navigation />
        <NoticeBar />
        <main
          className={styles.view}
          ref={scroller}
          id="pane-view"
          aria-label={view?.label[language]}
          tabIndex={-1}
        >
          {/* The tab above shows the same. */}
          <h1 className={hidden}>{view?.label[language]}</h1>
          <ScrollerProvider value={scroller}>
            <FaultBoundary
              key={current}
              instead={(fault, again) => (
                <ViewFault
                  fault={fault}
                  onAgain={() => {
                    view?.again();
                    again();
                  }}
                />
              )}
            >
              {() => (
                <Suspense fallback={<Spinner size="small" label={texts.loading} />}>
                  {view === undefined ? null : createElement(view.component())}
                </Suspense>
              )}
            </FaultBoundary>
          </ScrollerProvider>
        </main>
      </div>
      <Panels />
    </div>
  );
}

/** What lies under an open panel cannot be reached; when the panel closes, the focus is where it was. */
function useCovered(): React.RefObject<HTMLDivElement> {
  const covered = useRef<HTMLDivElement>(null);
  const isOpen = usePaneState((state) => state.panel !== null);
  useLayoutEffect(() => {
    const { current } = covered;
    if (!isOpen || current === null) return;
    const before = document.activeElement;
    current.toggleAttribute("inert", true);
    return () => {
      current.toggleAttribute("inert", false);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);
  return covered;
}
