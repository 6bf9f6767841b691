/** The worker's entry: one workbook, answering by message. */
import { expose } from "comlink";
import { bookService } from "./book-service";

expose(bookService());
