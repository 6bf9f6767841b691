import type { Grid } from "../grid";
import { WorkbookError } from "../port";
import type { WorkbookReading } from "../reading";
import { BATCH_BYTES } from "./batch-bytes";
import { describe } from "./info";
import { inquire, Question } from "./inquiry";
import { SheetReading } from "./read-sheet";
import { askTexts, recordsOf } from "./record-part";
import type { Session } from "./session";
import { askHead, FIRST_ROWS, type Head } from "./sheet-head";
import { describeOurs, overview, surveyed, type Overview } from "./survey";

/** Bytes of a row of a roster. */
const ROW_BYTES = 350;
const RECORD_BYTES = 200_000;

/**
 * Begins the reading of a workbook. An overview; then what describes it, the record, and the first
 * rows of every sheet, together; then which numbers of all short sheets are dates. What is longer is
 * read when it is asked for.
 */
export async function beginReading(session: Session): Promise<WorkbookReading> {
  const found = await overview(session);
  const record = askRecord(found);
  let heads = Question.answered<Head[]>([]);
  const info = await describe(session, found, (extent) => {
    heads = askHeads(found, extent === "all" ? rowsOfEach(found) : 0);
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
    firstRows: (sheet) => readings.get(sheet)?.firstRows() ?? null,
    read: async (sheet): Promise<Grid> => {
      const reading = readings.get(sheet);
      if (!reading) throw new WorkbookError("no-such-sheet", { sheet });
      await reading.finish(session);
      return reading.grid;
    },
  };
}

/** So many first rows that those of all sheets fit into one answer. */
function rowsOfEach({ sheets }: Overview): number {
  return Math.min(FIRST_ROWS, Math.floor(BATCH_BYTES / ROW_BYTES / sheets.length));
}

function askHeads({ sheets }: Overview, rows: number): Question<Head[]> {
  return new Question(sheets.length * rows * ROW_BYTES, (context) => {
    const heads = sheets.map(({ name }) => askHead(name, rows)(context));
    return () => heads.map((head) => head());
  });
}

/** The texts of the record, where they did not come with the overview. */
function askRecord({ parts, texts }: Overview): Question<string[]> {
  if (texts) return Question.answered([...texts]);
  return new Question(RECORD_BYTES, (context) => askTexts(context, parts));
}
