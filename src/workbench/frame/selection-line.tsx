import { useEffect, useState, type JSX } from "react";
import { areaName, type Area } from "../../workbook/cells";
import type { RemoteBook } from "../book/remote-book";
import type { ShownSheet } from "../book/shown-sheet";
import { generalText } from "../grid/number-text";
import type { SelectionFigures } from "../worker/book-contract";
import { useWords } from "./words";

/** Milliseconds that a selection has to stand before it is added up. */
const STANDING = 80;

/** How much is selected, and what it adds up to. */
export function SelectionLine({
  book,
  view,
  areas,
}: {
  readonly book: RemoteBook;
  readonly view: ShownSheet;
  readonly areas: readonly Area[];
}): JSX.Element {
  const { texts } = useWords();
  const figures = useFigures(book, view, areas);
  const [first] = areas;
  const parts =
    first === undefined || figures === null || figures.cells < 2
      ? [texts.localOnly, texts.stops]
      : [
          areas.length === 1 ? areaName(first) : texts.areas(areas.length),
          texts.cells(figures.cells.toLocaleString("en-US")),
          ...(figures.sum === null ? [] : [texts.sum(generalText(figures.sum))]),
        ];
  return <span className="selection-line">{parts.join(" · ")}</span>;
}

/** The figures of a selection, once it has stood for a moment; null for one cell. */
function useFigures(
  book: RemoteBook,
  view: ShownSheet,
  areas: readonly Area[],
): SelectionFigures | null {
  const [figures, setFigures] = useState<SelectionFigures | null>(null);
  const { sheet } = view;
  useEffect(() => {
    let isNewest = true;
    const isOne = isOneCell(view, areas);
    if (isOne) {
      setFigures(null);
      return;
    }
    const timer = setTimeout(() => {
      const keep = (found: SelectionFigures | null): void => {
        if (isNewest) setFigures(found);
      };
      book.figures(sheet, areas).then(keep, () => keep(null));
    }, STANDING);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
    // A new view of the sheet has other numbers.
  }, [book, view, sheet, areas]);
  return figures;
}

/** Whether one cell is selected, or a merged area, which is as good as one. */
function isOneCell({ merged }: ShownSheet, areas: readonly Area[]): boolean {
  const [first] = areas;
  if (first === undefined || areas.length > 1) return first === undefined;
  const { firstRow, lastRow, firstColumn, lastColumn } = first;
  const whole = merged.at(firstRow, firstColumn) ?? {
    ...first,
    lastRow: firstRow,
    lastColumn: firstColumn,
  };
  return whole.lastRow === lastRow && whole.lastColumn === lastColumn;
}
