import { useMemo, type JSX } from "react";
import { areaName, type Area } from "../../workbook/cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import { generalText } from "../grid/number-text";
import { selectionFigures } from "./selection-figures";
import { useWords } from "./words";

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
