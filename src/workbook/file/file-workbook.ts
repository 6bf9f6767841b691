import type { Grid, WorkbookInfo } from "../grid";
import type { Book } from "./book";

/** A workbook in an .xlsx file, held in memory until it is saved. */
export class FileWorkbook {
  constructor(private book: Book) {}

  info(): Promise<WorkbookInfo> {
    return this.book.info();
  }

  read(sheet: string): Promise<Grid> {
    return this.book.grid(sheet);
  }

  /** The file's bytes: those that were opened when nothing has changed. */
  save(): Promise<Uint8Array> {
    return this.book.pack.save();
  }
}
