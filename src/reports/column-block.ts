import { formatDate } from "../calendar";
import type { Assessment } from "../assessment/types";
import type { Finding } from "../findings/types";
import type { Table } from "../roster/types";
import type { BlockWrite } from "../workbook/port";
import type { CellContent, CellStyle } from "../workbook/sheets";
import type { RunFacts } from "./facts";
import type { Placement } from "./placement";
import {
  householdValues,
  STANDARD_COLUMN_STYLES,
  STANDARD_COLUMNS,
  STANDARD_HEAD_STYLE,
  withDoubts,
} from "./standard-columns";

/** The standardized columns of one table, ready to be written beside it. */
export function columnBlock(placement: Placement, facts: RunFacts): BlockWrite {
  const { table } = placement;
  const byRow = assessmentsByFirstRow(table, facts.assessments);
  const doubts = findingsByRow(table, facts.findings);
  const covered = rowsInScope(table, facts.assessments);
  const rows: CellContent[][] = [];
  const rowStyles: Record<number, CellStyle> = {};
  if (placement.headingRow !== null) {
    rowStyles[rows.length] = STANDARD_HEAD_STYLE;
    rows.push(headingRow(facts));
  }
  rowStyles[rows.length] = STANDARD_HEAD_STYLE;
  rows.push(STANDARD_COLUMNS.map((column) => column.name));
  for (let row = placement.firstRow; row <= placement.lastRow; row++) {
    const found = doubts.get(row) ?? [];
    if (!covered.has(row) && found.length === 0) {
      rows.push(BLANK_ROW);
      continue;
    }
    const assessment = byRow.get(row);
    const values = assessment ? householdValues(assessment, facts.language) : BLANK_ROW;
    rows.push(withDoubts(values, found, facts.decisions, facts.language));
  }
  const lastColumn = placement.firstColumn + STANDARD_COLUMNS.length - 1;
  return {
    sheet: table.sheet,
    firstRow: placement.headingRow ?? placement.namesRow,
    firstColumn: placement.firstColumn,
    rows,
    columnStyles: STANDARD_COLUMN_STYLES,
    rowStyles,
    isSparse: true,
    widths: STANDARD_COLUMNS.map((column) => column.width),
    merges:
      placement.headingRow === null
        ? []
        : [
            {
              firstRow: placement.headingRow,
              lastRow: placement.headingRow,
              firstColumn: placement.firstColumn,
              lastColumn,
            },
          ],
  };
}

const BLANK_ROW: CellContent[] = STANDARD_COLUMNS.map(() => null);

function headingRow(facts: RunFacts): CellContent[] {
  const heading = [...BLANK_ROW];
  heading[0] =
    facts.language === "zh"
      ? `兜底核查 ${formatDate(facts.asOf)}（建议供参考，以县级审核确认为准）`
      : `兜底核查 Doudi check ${formatDate(facts.asOf)} (suggestions; the county decides)`;
  return heading;
}

function assessmentsByFirstRow(
  table: Table,
  assessments: readonly Assessment[],
): Map<number, Assessment> {
  const map = new Map<number, Assessment>();
  for (const assessment of assessments) {
    const { household } = assessment;
    const first = household.rows[0];
    if (household.table.id === table.id && first !== undefined) map.set(first, assessment);
  }
  return map;
}

function rowsInScope(table: Table, assessments: readonly Assessment[]): Set<number> {
  const rows = new Set<number>();
  for (const { household } of assessments) {
    if (household.table.id === table.id) for (const row of household.rows) rows.add(row);
    for (const joined of household.joined) {
      if (joined.table === table.id) for (const row of joined.rows) rows.add(row);
    }
  }
  return rows;
}

function findingsByRow(table: Table, findings: readonly Finding[]): Map<number, Finding[]> {
  const map = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.table.id !== table.id) continue;
    const list = map.get(finding.row);
    if (list) list.push(finding);
    else map.set(finding.row, [finding]);
  }
  return map;
}
