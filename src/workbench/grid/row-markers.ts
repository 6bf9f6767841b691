import {
  loadingCellRenderer,
  markerCellRenderer,
  textCellRenderer,
  type DataEditorCoreProps,
} from "@glideapps/glide-data-grid";
import { FONTS, type GridColours } from "./grid-colours";
import type { SheetAxes } from "./sheet-axes";

type Renderers = NonNullable<DataEditorCoreProps["renderers"]>;

/**
 * The renderers of the grid's own cells. Row numbers are the sheet's, which hidden rows keep from
 * being a plain count; the row with the cursor is marked as in Excel.
 */
export function gridRenderers(
  axes: SheetAxes,
  colours: GridColours,
  isActive: (index: number) => boolean,
): Renderers {
  const marker: typeof markerCellRenderer = {
    ...markerCellRenderer,
    draw: ({ ctx, rect, cell }) => {
      const index = cell.row - 1;
      if (cell.checked || isActive(index)) {
        ctx.fillStyle = colours.headerActive;
        ctx.fillRect(rect.x, rect.y + 1, rect.width, rect.height - 1);
      }
      ctx.font = `12px ${FONTS}`;
      ctx.fillStyle = colours.headerText;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(
        String(axes.rowAt(index)),
        rect.x + rect.width / 2,
        rect.y + rect.height / 2 + 1,
      );
    },
  };
  // The list is of renderers for any cell; each answers only for its own kind.
  return [marker, textCellRenderer, loadingCellRenderer] as unknown as Renderers;
}
