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
      const { x, y, width, height } = rect;
      ctx.fillStyle = cell.checked || isActive(index) ? colours.headerActive : colours.header;
      ctx.fillRect(x, y, width, height);
      ctx.fillStyle = colours.line;
      ctx.fillRect(x, y, width, 1);
      ctx.fillRect(x + width - 1, y, 1, height);
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
