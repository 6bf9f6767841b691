import { useMemo, type JSX } from "react";
import { areaName, cellName, type Area } from "../../workbook/cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import { typedText } from "../grid/cell-text";
import { generalText } from "../grid/number-text";
import type { PlaceOnSheet } from "../book/workbench-store";
import { selectionFigures } from "./selection-figures";
import { useWords } from "./words";

/** Where the cursor is and what the whole cell holds: a column is often narrower than its text. */
export function CellLine({
  view,
  cell,
}: {
  readonly view: SheetView;
  readonly cell: PlaceOnSheet | null;
}): JSX.Element {
  const words = useWords();
  const value = cell && view.grid.value(cell.row, cell.column);
  const format = cell ? view.look(cell.row, cell.column).format : "General";
  return (
    <div className="cell-line" role="group" aria-label={words.texts.cellLabel}>
      <span className="cell-name">{cell ? cellName(cell.row, cell.column) : ""}</span>
      <span className="cell-text" aria-live="polite">
        {value === null ? "" : typedText(value, format, view.date1904)}
      </span>
    </div>
  );
}

/** How much is selected, and what it adds up to. */
export function SelectionLine({
  view,
  areas,
}: {
  readonly view: SheetView;
  readonly areas: readonly Area[];
}): JSX.Element {
  const { texts } = useWords();
  const figures = useMemo(() => selectionFigures(view.grid, areas), [view, areas]);
  const [first] = areas;
  const parts =
    first === undefined || figures.cells < 2
      ? [texts.localOnly]
      : [
          areas.length === 1 ? areaName(first) : texts.areas(areas.length),
          texts.cells(figures.cells.toLocaleString("en-US")),
          ...(figures.sum === null ? [] : [texts.sum(generalText(figures.sum))]),
        ];
  return <span className="selection-line">{parts.join(" · ")}</span>;
}
