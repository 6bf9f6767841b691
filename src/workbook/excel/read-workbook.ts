import type { Grid } from "../grid";
import { WorkbookError } from "../port";
import type { Ahead, OursReading, RowsAhead, WorkbookReading } from "../reading";
import { BATCH_BYTES } from "./batch-bytes";
import { describe } from "./info";
import { inquire, Question } from "./inquiry";
import { finishReadings, SheetReading } from "./read-sheet";
import { askTexts, recordsOf } from "./record-part";
import { spansAhead } from "./rows-ahead";
import type { Session } from "./session";
import { askHead, FIRST_ROWS, type Head } from "./sheet-head";
import { describeOurs, oursSheets, overview, survey, surveyed, type Overview } from "./survey";

/** Bytes of a row of a roster. */
const ROW_BYTES = 350;
const RECORD_BYTES = 200_000;

/**
 * Begins the reading of a workbook. An overview, together with the question for the selection where one
 * is asked; then what describes it, the record, the first rows of
 * every sheet, and those that are waited for, together; then which numbers of all short sheets are
 * dates. What is longer is read when it is asked for.
 */
export async function beginReading(session: Session, ahead: Ahead): Promise<WorkbookReading> {
  const [found, rows] = await Promise.all([overview(session), ahead]);
  const record = askRecord(found);
  let heads = Question.answered<Head[]>([]);
  const info = await describe(session, found, (extent) => {
    const names = found.sheets.map(({ name }) => name);
    heads = extent === "all" ? askHeads(names, rowsOfEach(names), rows) : askHeads(names, 0);
    return [record, heads];
  });
  const readings = new Map(heads.answer.map((head) => [head.name, new SheetReading(head)]));
  const short = [...readings.values()].filter(({ isWhole }) => isWhole);
  await inquire(
    session,
    short.flatMap((reading) => reading.kinds()),
  );
  const { ours } = surveyed(found, recordsOf(record.answer));
  return {
    info,
    ours: ours && describeOurs(ours),
    firstRows: (sheet) => readings.get(sheet)?.firstRows() ?? [],
    read: async (sheet): Promise<Grid> => {
      const reading = readings.get(sheet);
      if (!reading) throw new WorkbookError("no-such-sheet", { sheet });
      await finishReadings(session, [reading]);
      return reading.grid;
    },
  };
}

/**
 * Looks what is ours and reads sheets of ours, all of them together: an overview; then their heads;
 * then what is left of them; then which of their numbers are dates.
 */
export async function readOurSheets(
  session: Session,
  isAsked: (sheet: string) => boolean,
): Promise<OursReading> {
  const { ours, date1904 } = await survey(session);
  const asked = oursSheets(ours).flatMap(({ sheet }) => (isAsked(sheet) ? [sheet] : []));
  const readings = asked.length === 0 ? [] : await readHeads(session, asked);
  await finishReadings(session, readings);
  const grids = readings.map(({ grid }) => grid);
  return { ours: ours && describeOurs(ours), date1904, grids };
}

async function readHeads(
  session: Session,
  sheets: readonly string[],
): Promise<readonly SheetReading[]> {
  const heads = askHeads(sheets, rowsOfEach(sheets));
  await inquire(session, [heads]);
  return heads.answer.map((head) => new SheetReading(head));
}

/** So many first rows that those of all sheets fit into one answer. */
function rowsOfEach(sheets: readonly string[]): number {
  return Math.min(FIRST_ROWS, Math.floor(BATCH_BYTES / ROW_BYTES / sheets.length));
}

function askHeads(
  sheets: readonly string[],
  rows: number,
  ahead: RowsAhead | null = null,
): Question<Head[]> {
  return new Question(sheets.length * rows * ROW_BYTES, (context) => {
    const heads = sheets.map((name) => askHead(name, rows, spansAhead(ahead, name, rows))(context));
    return () => heads.map((head) => head());
  });
}

/** The texts of the record, where they did not come with the overview. */
function askRecord({ parts, texts }: Overview): Question<string[]> {
  if (texts) return Question.answered([...texts]);
  return new Question(RECORD_BYTES, (context) => askTexts(context, parts));
}
