import type { CalendarDate } from "../calendar";
import { readRoster, type Corrections } from "../roster";
import type { Roster } from "../roster/types";
import { asInputFault } from "./faults";
import { readInput, type RunInput } from "./inputs";

/** Reads a workbook and says what was recognized; nothing is assessed. Rejects with `InputFault`. */
export async function inspect(
  input: RunInput,
  asOf: CalendarDate,
  corrections: Corrections | null,
): Promise<Roster> {
  try {
    const { roster } = await readInput(input, 0, () => undefined);
    return readRoster([roster], { asOf, ...(corrections === null ? {} : { corrections }) });
  } catch (error) {
    return asInputFault(error, input.file);
  }
}
