import { householdInScope, InputFault, sheetsOfTables, whatIf, type Check } from "../../app";
import type { Assessment } from "../../assessment/types";
import type { Finding } from "../../findings/types";
import { rowKey } from "../../roster";
import type { Household, Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { packedGrid } from "../../workbook/packed-grid";
import type { HouseholdView, Language, MemberView, RowService } from "../engine/contract";
import { done as succeeded, failed, type Sentence } from "../outcome";
import { relationWord } from "../texts/kinship-words";
import { entitlementViews } from "./entitlement-view";
import { placeOf, viewOf } from "./finding-service";
import { policyOf } from "./policy-choice";
import type { Session } from "./session";
import { suggestionView } from "./suggestion-view";
import { tryOutInputs } from "./try-out-inputs";

const NOT_CHECKED: Sentence = {
  zh: "这一户不在最近一次核查里，请重新核查。",
  en: "This household was not in the last check; check again.",
};

export function rowService(session: Session): RowService {
  return {
    at(place, language) {
      const { done } = session;
      if (done === null) return Promise.resolve(null);
      const assessment = assessmentAt(done, place);
      const doubts = doubtsAt(done, place, assessment?.household ?? null);
      return Promise.resolve({
        sheet: place.sheet,
        row: place.row,
        household: assessment === null ? null : householdView(assessment, done, language),
        doubts: doubts.map((finding) => viewOf(finding, session, language)),
      });
    },
    changed(sheet, piece) {
      const checked = session.done?.inputs[0]?.roster.sheets.find(
        ({ info }) => info.name === sheet,
      );
      if (checked === undefined) return Promise.resolve([]);
      const { firstRow, lastRow, lastColumn } = piece.area;
      const now = packedGrid(sheet, [piece]);
      const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
      return Promise.resolve(
        rows.filter(
          (row) => rowKey(now, row, lastColumn) !== rowKey(checked.grid, row, lastColumn),
        ),
      );
    },
    tryOut(id, assumed, choice, language) {
      const assessment = session.done?.allAssessments.find(({ household }) => household.id === id);
      if (assessment === undefined) return Promise.resolve(failed(NOT_CHECKED));
      const policy = policyOf(choice, session);
      if (!policy.ok) return Promise.resolve(policy);
      try {
        const tried = whatIf(assessment, policy.value, choice.area, assumed);
        return Promise.resolve(succeeded(suggestionView(tried, policy.value, language)));
      } catch (error) {
        if (error instanceof InputFault) return Promise.resolve(failed(error.sentence));
        throw error;
      }
    },
  };
}

function assessmentAt(done: Check, { sheet, row }: CellAddress): Assessment | null {
  const scope = { sheet, rows: { first: row, last: row } };
  const sheets = sheetsOfTables(done.roster);
  return (
    done.allAssessments.find(({ household }) => householdInScope(household, scope, sheets)) ?? null
  );
}

/** Doubts of the row, then those of the rest of its household. */
function doubtsAt(done: Check, place: CellAddress, household: Household | null): Finding[] {
  const isHere = (finding: Finding): boolean =>
    finding.row === place.row && (finding.cell?.sheet ?? finding.table.sheet) === place.sheet;
  const here = done.allFindings.filter(isHere);
  if (household === null) return here;
  const others = done.allFindings.filter((one) => one.household === household && !isHere(one));
  return [...here, ...others];
}

function householdView(assessment: Assessment, done: Check, language: Language): HouseholdView {
  const { household } = assessment;
  const { policy } = done.request;
  return {
    id: household.id,
    head: household.head?.name ?? household.text("head_name"),
    where: placeOf(household.town, household.village),
    area: assessment.area,
    size: assessment.size,
    covered: assessment.covered,
    sheet: household.table.sheet,
    rows: household.rows,
    columns: { first: 1, last: household.table.lastColumn },
    members: household.people.map((person) => memberView(person, language)),
    suggestion: suggestionView(assessment, policy, language),
    entitlements: entitlementViews(assessment, done, language),
    tryOut: tryOutInputs(assessment, policy, language),
  };
}

function memberView(person: Person, language: Language): MemberView {
  const { table, row, relation } = person;
  return {
    name: person.name,
    relation: relation === null ? null : relationWord(relation, language),
    sex: person.sex,
    age: person.age,
    covered: person.covered,
    place: person.cell("name") ?? { sheet: table.sheet, row, column: table.firstColumn },
  };
}
