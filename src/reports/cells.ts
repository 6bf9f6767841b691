import type { Amount, Period } from "../money";
import { formatMoney } from "../money";
import type { CellContent, DescribedCell } from "../workbook/sheets";
import type { SheetStyle } from "./styles";

/** One cell of a sheet of ours. */
export function cell(content: CellContent, style: SheetStyle): DescribedCell {
  return { content, style };
}

/** An amount as a number to the fen, or blank where it is not known. */
export function moneyContent<P extends Period>(amount: Amount<P> | null): number | null {
  return amount === null ? null : Number(formatMoney(amount));
}

/** A row of one text over several columns, to be merged by the caller. */
export function across(content: CellContent, style: SheetStyle, columns: number): DescribedCell[] {
  return Array.from({ length: columns }, (_, i) => cell(i === 0 ? content : null, style));
}
