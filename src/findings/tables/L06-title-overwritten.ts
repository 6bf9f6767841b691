import { isOverwrittenTitle } from "../../roster/detect/words";
import { readText } from "../../roster/values";
import { sheetTitle } from "../../roster/sheet-title";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { filledCells, tablesOnGrids } from "./table-cells";

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
    const { title, sheet } = table;
    if (title === null || !isOverwrittenTitle(title)) continue;
    const header = table.headerRows[0] ?? table.firstRow;
    // Above the table there may be others: the lowest cell is its title.
    const cell = [...filledCells(grid, 1, header - 1)]
      .reverse()
      .find(({ value }) => readText(value) === title);
    if (cell === undefined) continue;
    const { row, column } = cell;
    yield atTable(table, row, [{ sheet, row, column }], {
      operands: { sheet: sheetTitle(table), title },
    });
  }
}
