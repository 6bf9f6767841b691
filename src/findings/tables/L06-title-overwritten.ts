import { isOverwrittenTitle } from "../../roster/detect/words";
import { readText } from "../../roster/values";
import { sheetTitle } from "../../roster/sheet-title";
import type { Table } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { tablesOnGrids } from "./table-cells";

/** A title of one or two characters, or a number: somebody typed over it. */
export const L06: Rule = {
  id: "L06",
  family: "L",
  severity: "info",
  source: null,
  needs: {},
  run,
  title: { zh: "标题被覆盖", en: "Title typed over" },
  text: {
    "": {
      zh: "工作表“{sheet}”的标题只有“{title}”，可能被误覆盖",
      en: "The title of sheet {sheet} is only {title}: perhaps somebody typed over it",
    },
  },
  next: { zh: "恢复表名、月份和填报单位", en: "Restore the title, its month and unit" },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const { table, grid } of tablesOnGrids(context)) {
    const { title } = table;
    if (title === null || !isOverwrittenTitle(title)) continue;
    const cell = titleCell(table, title, grid);
    yield atTable(table, cell?.row ?? table.headerRows[0] ?? table.firstRow, [cell], {
      operands: { sheet: sheetTitle(table), title },
    });
  }
}

/** The cell above the header in which the title stands. */
function titleCell(table: Table, title: string, grid: Grid): CellAddress | null {
  const { area } = grid;
  if (area === null) return null;
  const header = table.headerRows[0] ?? table.firstRow;
  for (let row = header - 1; row >= area.firstRow; row -= 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (readText(grid.value(row, column)) === title) return { sheet: table.sheet, row, column };
    }
  }
  return null;
}
