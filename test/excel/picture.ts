import type { Book } from "./book";

/** Everything of a workbook that restoring promises to give back. */
export function picture(book: Book): unknown {
  return {
    sheets: book.sheets.map((sheet) => {
      const used = sheet.used(false);
      const cells: unknown[] = [];
      for (let row = 0; row < (used ? used.row + used.rows : 0); row++) {
        for (let column = 0; column < (used ? used.column + used.columns : 0); column++) {
          cells.push([sheet.formula(row, column), sheet.look(row, column)]);
        }
      }
      return [sheet.name, sheet.visibility, cells, [...sheet.columnWidths], sheet.merges];
    }),
    names: book.names.map(({ name }) => name),
    parts: book.xmlParts.length,
    eventsOn: book.enableEvents,
  };
}
