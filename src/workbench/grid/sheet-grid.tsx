import {
  CompactSelection,
  DataEditorCore,
  GridCellKind,
  ImageWindowLoaderImpl,
  type DataEditorRef,
  type DrawCellCallback,
  type DrawHeaderCallback,
  type EditListItem,
  type GetCellsThunk,
  type GridColumn,
  type GridSelection,
  type Highlight,
  type Item,
  type Rectangle,
  type TextCell,
  type Theme,
} from "@glideapps/glide-data-grid";
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type JSX,
  type KeyboardEvent,
} from "react";
import { columnLetters, type Area } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { ShownSheet } from "../book/shown-sheet";
import { cellEntry } from "./cell-entry";
import { shownText, typedText } from "./cell-text";
import { drawSheetCell, type DrawnSheet } from "./draw-cell";
import { FrozenRows } from "./frozen-rows";
import { FONTS, type GridColours } from "./grid-colours";
import { selectedAreas, selectionOfCell, wholeSelection } from "./grid-selection";
import type { MergedAreas } from "./merged-areas";
import { gridRenderers } from "./row-markers";
import type { SheetAxes } from "./sheet-axes";
import { TextMeasure } from "./text-measure";

export interface GridTarget {
  readonly row: number;
  readonly column: number;
  /** Whether the keyboard goes there too; the pane keeps it when it shows a cell. */
  readonly takesFocus?: boolean;
}

export interface SheetGridProps {
  readonly view: ShownSheet;
  readonly colours: GridColours;
  /** A cell to go to; another object each time, even for the same cell. */
  readonly target: GridTarget | null;
  readonly onSelect: (areas: readonly Area[], cell: { row: number; column: number } | null) => void;
  readonly onEnter: (entries: readonly CellEntry[]) => void;
  /** More was to be copied than can be: nothing was copied. */
  readonly onTooLarge: () => void;
  /** A formula was typed: nothing was entered. */
  readonly onFormula: () => void;
  readonly onUndo: () => void;
  /**
   * A text begins to be typed: a text field has to take the keyboard before this returns. The grid's
   * own editor opens too late for input methods and for card readers, which type at machine speed.
   */
  readonly onType: () => void;
}

/** The key code of a key that an input method has taken. */
const COMPOSING = 229;

/** Whether a key pressed on the grid itself is the first one of a text. */
function startsTyping({ target, nativeEvent }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return false;
  const { key, keyCode, ctrlKey, metaKey, altKey } = nativeEvent;
  if (ctrlKey || metaKey || altKey) return false;
  return keyCode === COMPOSING || ([...key].length === 1 && key !== " ");
}

const HEADER_HEIGHT = 24;
/** Cells that are copied at most: their text is made where the page is drawn. */
const MOST_COPIED = 50_000;
const NOTHING: GridSelection = {
  rows: CompactSelection.empty(),
  columns: CompactSelection.empty(),
};
const LOADER = new ImageWindowLoaderImpl();
const KEYS = { search: false } as const;

/** One sheet as a spreadsheet: letters above, numbers on the left, cells as the workbook shows them. */
export function SheetGrid(props: SheetGridProps): JSX.Element {
  const { view, colours, target, onSelect, onEnter, onTooLarge, onFormula, onUndo, onType } = props;
  const editor = useRef<DataEditorRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState(NOTHING);
  const measure = useMemo(() => new TextMeasure(), []);
  const { axes, merged, windows } = view;
  const arrived = useSyncExternalStore(windows.onArrival, () => windows.version);
  const sheet = useMemo<DrawnSheet>(
    () => ({ view, axes, merged, colours, measure }),
    // Cells that have arrived are drawn anew.
    [view, axes, merged, colours, measure, arrived],
  );
  const drawn = useRef(sheet);
  drawn.current = sheet;
  const frozenColumns = view.frozen.columns > 0 ? axes.indexOfColumn(view.frozen.columns + 1) : 0;
  const frozenRows = view.frozen.rows > 0 ? axes.indexOfRow(view.frozen.rows + 1) : 0;
  const frozenHeight = axes.rowOffset(1, axes.rowAt(frozenRows));
  const markerWidth = axes.rowCount >= 100_000 ? 60 : axes.rowCount >= 1000 ? 48 : 40;

  const columns = useMemo<GridColumn[]>(
    () =>
      Array.from({ length: axes.columnCount }, (_, index) => {
        const letters = columnLetters(axes.columnAt(index));
        return { id: letters, title: letters, width: axes.width(index) };
      }),
    [axes],
  );

  const getCellContent = useCallback(([x, y]: Item): TextCell => cellContent(sheet, x, y), [sheet]);

  const cursor = selection.current?.cell;
  const drawCell = useCallback<DrawCellCallback>(
    ({ ctx, col, row, rect, highlighted }) => {
      drawSheetCell(ctx, sheet, axes.rowAt(row), axes.columnAt(col), rect, highlighted);
    },
    [sheet, axes],
  );
  const drawHeader = useCallback<DrawHeaderCallback>(
    ({ ctx, rect, column, isSelected, hasSelectedCell }) => {
      ctx.fillStyle = isSelected || hasSelectedCell ? colours.headerActive : colours.header;
      ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
      ctx.fillStyle = colours.line;
      ctx.fillRect(rect.x, rect.y, 1, rect.height);
      ctx.font = `12px ${FONTS}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillStyle = colours.headerText;
      ctx.fillText(column.title, rect.x + rect.width / 2, rect.y + rect.height / 2 + 1);
    },
    [colours],
  );
  const active = useRef<(index: number) => boolean>(() => false);
  active.current = (index) => cursor?.[1] === index;
  const renderers = useMemo(
    () => gridRenderers(axes, colours, (index) => active.current(index)),
    [axes, colours],
  );

  const select = useCallback(
    (next: GridSelection) => {
      setSelection(next);
      const cell = next.current?.cell;
      onSelect(
        selectedAreas(next, axes, view.lastRow, view.lastColumn),
        cell ? { row: axes.rowAt(cell[1]), column: axes.columnAt(cell[0]) } : null,
      );
    },
    [axes, view, onSelect],
  );
  const showCell = useCallback(
    (x: number, y: number) => {
      // Rows that stay in sight cover those that have scrolled beneath them.
      if (y >= frozenRows) editor.current?.scrollTo(x, y, "both", 0, frozenHeight);
    },
    [frozenRows, frozenHeight],
  );
  const onGridSelectionChange = useCallback(
    (next: GridSelection) => {
      const whole = wholeSelection(next, selection, axes, merged);
      select(whole);
      const cell = whole.current?.cell;
      if (cell && frozenRows > 0) requestAnimationFrame(() => showCell(cell[0], cell[1]));
    },
    [selection, axes, merged, select, showCell, frozenRows],
  );

  useEffect(() => {
    if (target === null) return;
    const next = selectionOfCell(target.row, target.column, axes, merged);
    select(next);
    const cell = next.current?.cell;
    if (cell) requestAnimationFrame(() => showCell(cell[0], cell[1]));
    if (target.takesFocus === true) editor.current?.focus();
    // A new view of the same sheet is no new request to go anywhere.
  }, [target]);

  const onCellsEdited = useCallback(
    (items: readonly EditListItem[]): boolean => {
      const { entries, hasFormula } = entriesOf(items, sheet);
      if (hasFormula) onFormula();
      if (entries.length > 0) onEnter(entries);
      return true;
    },
    [sheet, onEnter, onFormula],
  );
  const ring = useMemo(
    () => cursorRegion(selection, axes, merged, colours.accent),
    [selection, axes, merged, colours],
  );
  const inSight = useRef({ first: 0, last: 0 });
  // The grid adds up all rows between a ring and the rows in sight, at every step of a scroll: a
  // ring out of sight is not given to it.
  const [isRingInSight, setRingInSight] = useState(true);
  const look = useCallback(() => {
    const { first, last } = inSight.current;
    windows.want({ first: axes.rowAt(first), last: axes.rowAt(last) });
    setRingInSight(
      ring !== null && ring.range.y <= last && ring.range.y + ring.range.height >= first,
    );
  }, [windows, axes, ring]);
  useEffect(look, [look]);
  const onVisibleRegionChanged = useCallback(
    ({ y, height }: Rectangle) => {
      inSight.current = { first: y, last: y + height };
      look();
    },
    [look],
  );
  const highlights = useMemo(() => (ring && isRingInSight ? [ring] : []), [ring, isRingInSight]);
  const getCellsForSelection = useCallback(
    ({ x, y, width, height }: Rectangle): GetCellsThunk =>
      async () => {
        if (width * height > MOST_COPIED) {
          onTooLarge();
          return [];
        }
        await windows.load({ first: axes.rowAt(y), last: axes.rowAt(y + height - 1) });
        const { current } = drawn;
        return Array.from({ length: height }, (_row, down) =>
          Array.from({ length: width }, (_column, across) =>
            cellContent(current, x + across, y + down),
          ),
        );
      },
    [windows, axes, onTooLarge],
  );

  return (
    <div
      className="sheet-grid"
      ref={frame}
      onKeyDownCapture={(event) => {
        if (cursor && startsTyping(event)) onType();
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        onUndo();
      }}
    >
      <DataEditorCore
        ref={editor}
        width="100%"
        height="100%"
        columns={columns}
        rows={axes.rowCount}
        rowHeight={axes.uniformHeight ?? axes.height}
        headerHeight={HEADER_HEIGHT}
        getCellContent={getCellContent}
        getCellsForSelection={getCellsForSelection}
        onVisibleRegionChanged={onVisibleRegionChanged}
        drawCell={drawCell}
        drawHeader={drawHeader}
        renderers={renderers}
        imageWindowLoader={LOADER}
        rowMarkers={{ kind: "clickable-number", width: markerWidth }}
        freezeColumns={frozenColumns}
        gridSelection={selection}
        onGridSelectionChange={onGridSelectionChange}
        rangeSelect="multi-rect"
        columnSelect="multi"
        rowSelect="multi"
        onCellsEdited={onCellsEdited}
        editOnType={false}
        onPaste
        smoothScrollX
        smoothScrollY
        keybindings={KEYS}
        drawFocusRing={false}
        highlightRegions={highlights}
        theme={gridTheme(colours)}
      />
      {frozenRows > 0 && (
        <FrozenRows
          frame={frame}
          sheet={sheet}
          rows={frozenRows}
          columns={frozenColumns}
          top={HEADER_HEIGHT}
          left={markerWidth}
          height={frozenHeight}
          cursor={cursor ?? null}
          onPick={(x, y) => {
            select(selectionOfCell(axes.rowAt(y), axes.columnAt(x), axes, merged));
          }}
        />
      )}
    </div>
  );
}

function cellContent({ view, axes }: DrawnSheet, x: number, y: number): TextCell {
  const row = axes.rowAt(y);
  const column = axes.columnAt(x);
  const value = view.grid.value(row, column);
  const format = value === null ? "General" : view.look(row, column).format;
  return {
    kind: GridCellKind.Text,
    data: typedText(value, format, view.date1904),
    displayData: shownText(value, format, view.date1904),
    allowOverlay: true,
    readonly: view.isProtected,
  };
}

/** What edited cells become; cells whose text did not change are left alone. */
function entriesOf(
  items: readonly EditListItem[],
  { view, axes }: DrawnSheet,
): { readonly entries: CellEntry[]; readonly hasFormula: boolean } {
  const entries: CellEntry[] = [];
  let hasFormula = false;
  for (const { location, value } of items) {
    if (value.kind !== GridCellKind.Text) continue;
    const row = axes.rowAt(location[1]);
    const column = axes.columnAt(location[0]);
    const entry = cellEntry(view, row, column, value.data);
    if (entry === "formula") hasFormula = true;
    else if (entry !== "same") entries.push(entry);
  }
  return { entries, hasFormula };
}

const NO_LINE = "rgba(0,0,0,0)";

/** The ring around the cursor's cell, or the merged area that it stands on. */
function cursorRegion(
  { current }: GridSelection,
  axes: SheetAxes,
  merged: MergedAreas,
  color: string,
): Highlight | null {
  if (!current) return null;
  const [x, y] = current.cell;
  const area = merged.at(axes.rowAt(y), axes.columnAt(x));
  if (!area) return { color, range: { x, y, width: 1, height: 1 }, style: "solid-outline" };
  const range = {
    x,
    y,
    width: axes.indexOfColumn(area.lastColumn) - x + 1,
    height: axes.indexOfRow(area.lastRow) - y + 1,
  };
  return { color, range, style: "solid-outline" };
}

function gridTheme(colours: GridColours): Partial<Theme> {
  return {
    accentColor: colours.accent,
    accentLight: colours.selected,
    textDark: colours.text,
    textMedium: colours.headerText,
    textLight: colours.headerText,
    textHeader: colours.headerText,
    bgCell: colours.paper,
    bgHeader: colours.header,
    bgHeaderHasFocus: colours.headerActive,
    bgHeaderHovered: colours.headerActive,
    // Lines between cells are drawn with the cells: merged areas and texts that run over have none.
    borderColor: NO_LINE,
    horizontalBorderColor: NO_LINE,
    headerBottomBorderColor: colours.line,
    fontFamily: FONTS,
    baseFontStyle: "14px",
    editorFontSize: "14px",
    cellHorizontalPadding: 4,
    cellVerticalPadding: 1,
  };
}
