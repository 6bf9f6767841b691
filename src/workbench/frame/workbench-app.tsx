import { FluentProvider, Spinner } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type JSX,
} from "react";
import { useStore } from "zustand";
import type { PaneServices } from "../../taskpane/pane-services";
import { themeFor } from "../../taskpane/theme/theme";
import { useAppearance } from "../../taskpane/theme/use-appearance";
import type { CellEntry } from "../../workbook/file/edit-cells";
import { CONTRAST, LIGHT } from "../grid/grid-colours";
import { SheetGrid } from "../grid/sheet-grid";
import { FORMULA, TOO_LARGE, type Workbench } from "../book/workbench-store";
import { download, openOwnFile, showSample } from "./file-actions";
import { useDroppedFile } from "./drop-zone";
import { Notice } from "./notice";
import { ReplaceDialog } from "./replace-dialog";
import { SheetTabs } from "./sheet-tabs";
import { PANE, Splitter } from "./splitter";
import { CellLine } from "./cell-line";
import { SelectionLine } from "./selection-line";
import { Toolbar } from "./toolbar";
import { useStops } from "./use-stops";
import { WordsProvider, useWords, wordsIn } from "./words";

/** The workbench: a workbook on the left, the same pane as in Excel on the right. */
export function WorkbenchApp({
  workbench,
  services,
  pane,
}: {
  readonly workbench: Workbench;
  readonly services: PaneServices;
  /** The element in which the pane was started: it has a root of its own, as in Excel. */
  readonly pane: HTMLElement;
}): JSX.Element {
  const { language, theme } = useStore(services.store, (state) => state.settings);
  const appearance = useAppearance(theme, services.host);
  const fluent = useMemo(() => themeFor(appearance), [appearance]);
  const words = useMemo(() => wordsIn(language), [language]);
  const [paneWidth, setPaneWidth] = useState(PANE.usual);
  useStops();
  const keepPane = useCallback((element: HTMLElement | null) => element?.append(pane), [pane]);
  useEffect(() => {
    document.title = words.texts.product;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  }, [words, language]);
  return (
    <WordsProvider value={words}>
      <FluentProvider theme={fluent} lang={language === "zh" ? "zh-CN" : "en-US"} style={FILL}>
        {/* Not on the provider: menus and dialogs take over its class. */}
        <div className="workbench" style={ofWidth(paneWidth)}>
          {/* The pane is a page of its own, with the landmarks of one. */}
          <section className="workbook-side" aria-label={words.texts.gridLabel}>
            <div className="workbook">
              <WorkbookSide
                workbench={workbench}
                services={services}
                isContrast={appearance === "contrast"}
              />
            </div>
            <Splitter width={paneWidth} onWidth={setPaneWidth} />
          </section>
          <div className="pane" ref={keepPane} />
        </div>
      </FluentProvider>
    </WordsProvider>
  );
}

const FILL = { height: "100%" };

/** The width of the pane, as the style sheet knows it. */
function ofWidth(pixels: number): CSSProperties {
  const properties: Record<string, string> = { "--pane-width": `${pixels}px` };
  return properties;
}

function WorkbookSide({
  workbench,
  services,
  isContrast,
}: {
  readonly workbench: Workbench;
  readonly services: PaneServices;
  readonly isContrast: boolean;
}): JSX.Element {
  const state = useStore(workbench.store);
  const { opened, view, areas, cell, target, notice, isBusy, canUndo } = state;
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  /** Runs at once, or after the officer has given up what was not downloaded. */
  const replacing = useCallback(
    (open: () => void) => {
      if (workbench.state.opened?.book.isChanged === true) setWaiting(() => open);
      else open();
    },
    [workbench],
  );
  const onFile = useCallback(
    (file: File) => replacing(() => void openOwnFile(workbench, services, file)),
    [workbench, services, replacing],
  );
  const isOver = useDroppedFile(onFile);
  const field = useRef<HTMLInputElement>(null);
  const grid = useMemo(
    () => ({
      onSelect: workbench.select.bind(workbench),
      onEnter: (entries: readonly CellEntry[]) => void workbench.enter(entries),
      onTooLarge: () => workbench.notify(TOO_LARGE),
      onFormula: () => workbench.notify(FORMULA),
      onUndo: () => void workbench.undo(),
      onType: () => {
        // What is typed replaces the whole content, as in a cell.
        field.current?.focus();
        field.current?.select();
      },
    }),
    [workbench],
  );
  return (
    <>
      <Toolbar
        file={opened?.file ?? null}
        isBusy={isBusy}
        canUndo={canUndo}
        onFile={onFile}
        onSample={(sample) => replacing(() => void showSample(workbench, services, sample))}
        onDownload={() => void download(workbench)}
        onUndo={() => void workbench.undo()}
      />
      {notice && <Notice sentence={notice} onDismiss={() => workbench.notify(null)} />}
      {view && opened && (
        <>
          <CellLine
            ref={field}
            view={view}
            cell={cell}
            onType={(place, text, next) => void workbench.type(place, text, next)}
            onLeave={() => workbench.focusCell()}
          />
          <SheetGrid
            key={`${opened.number}/${view.sheet}`}
            view={view}
            colours={isContrast ? CONTRAST : LIGHT}
            target={target}
            {...grid}
          />
          <footer className="sheet-bar">
            <SheetTabs
              sheets={opened.sheets}
              current={view.sheet}
              onShow={(sheet) => void workbench.show(sheet)}
            />
            <SelectionLine book={opened.book} view={view} areas={areas} />
          </footer>
        </>
      )}
      {isBusy && <Opening />}
      {isOver && <DropHint />}
      {waiting && (
        <ReplaceDialog
          onAnswer={(goOn) => {
            setWaiting(null);
            if (goOn) waiting();
          }}
        />
      )}
    </>
  );
}

function Opening(): JSX.Element {
  const { texts } = useWords();
  return (
    <div className="veil">
      <Spinner label={texts.opening} />
    </div>
  );
}

function DropHint(): JSX.Element {
  const { texts } = useWords();
  return <div className="veil drop-hint">{texts.dropHere}</div>;
}
