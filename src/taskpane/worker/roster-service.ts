import { inspect, InputFault, noteText } from "../../app";
import type { Table } from "../../roster/types";
import type { QuestionView, RosterService, RosterTableView } from "../engine/contract";
import { done as succeeded, failed, type Sentence } from "../outcome";
import type { Session } from "./session";

const NOTHING_READ: Sentence = {
  zh: "还没有读取工作簿，请重新读取。",
  en: "The workbook has not been read yet; read it again.",
};

export function rosterService(session: Session): RosterService {
  return {
    async read({ asOf, corrections }) {
      const { snapshot } = session;
      if (snapshot === null) return failed(NOTHING_READ);
      const input = { workbook: snapshot, file: snapshot.facts.file, sha256: null };
      try {
        const { tables, notes } = await inspect(input, asOf, corrections);
        return succeeded({
          tables: tables.map(tableView),
          unrecognized: notes.filter(({ code }) => code === "no-table").map(({ sheet }) => sheet),
          notes: notes.map((note) => ({ zh: noteText(note, "zh"), en: noteText(note, "en") })),
        });
      } catch (error) {
        if (error instanceof InputFault) return failed(error.sentence);
        throw error;
      }
    },
  };
}

function tableView(table: Table): RosterTableView {
  return {
    id: table.id,
    sheet: table.sheet,
    isHidden: table.sheetHidden,
    title: table.title,
    role: table.role,
    listKind: table.listKind,
    scheme: table.scheme,
    area: table.area,
    headerRows: table.headerRows,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    layoutKey: table.layoutKey,
    columns: table.columns.map(
      ({ column, header, field, member, confidence, reason, alternatives }) => ({
        column,
        header,
        field,
        member,
        confidence,
        reason,
        alternatives,
      }),
    ),
    questions: table.questions.flatMap(({ code, columns, choices }) =>
      columns.map((column): QuestionView => {
        const { header = "", member = 0 } =
          table.columns.find((one) => one.column === column) ?? {};
        return { code, column, header, member, choices };
      }),
    ),
  };
}
