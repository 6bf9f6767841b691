import { compareDates, type CalendarDate } from "../../calendar";
import {
  earliestStandard,
  formatSource,
  listPacks,
  packFromSheet,
  parametersSheet,
  policyAt,
  SUBJECTS,
} from "../../policy";
import { byKey, keyOf } from "../../policy/timeline";
import type { ParameterDefinition, PolicyPack, Regime } from "../../policy/types";
import { parseArea } from "../../workbook/cells";
import { packedGrid } from "../../workbook/packed-grid";
import type {
  Language,
  ParameterView,
  PolicyService,
  PolicyView,
  SheetProblemView,
  SheetReadingView,
} from "../engine/contract";
import { done as succeeded } from "../outcome";
import { parameterView, type ParameterFacts } from "./parameter-view";
import { packOf } from "./policy-choice";
import type { Session } from "./session";

export function policyService(session: Session): PolicyService {
  return {
    packs() {
      return Promise.resolve(
        listPacks().map((pack) => ({
          id: pack.id,
          title: pack.title,
          earliest: earliestStandard(pack),
          latest: latestStandard(pack),
        })),
      );
    },
    parameters(choice, language) {
      const pack = packOf(choice, session);
      if (!pack.ok) return Promise.resolve(pack);
      const facts: ParameterFacts = {
        policy: policyAt(pack.value, choice.asOf),
        timelines: byKey(pack.value.entries),
        lacking: lackingIn(session),
        sheet: choice.sheet ?? null,
        language,
      };
      return Promise.resolve(succeeded(viewOf(pack.value, facts)));
    },
    readSheet({ sheet, date1904, pieces }, choice) {
      const base = packOf({ ...choice, sheet: null }, session);
      if (!base.ok) return Promise.resolve(base);
      const grid = packedGrid(sheet, pieces);
      const reading = packFromSheet(grid, base.value, { date1904 });
      session.parameters = { grid, date1904 };
      const view: SheetReadingView = reading.ok
        ? { ok: true, own: ownValues(reading.pack) }
        : { ok: false, problems: reading.problems.map((one) => problemView(sheet, one)) };
      return Promise.resolve(succeeded(view));
    },
    sheet(choice) {
      const pack = packOf({ ...choice, sheet: null }, session);
      if (!pack.ok) return Promise.resolve(pack);
      return Promise.resolve(succeeded(parametersSheet(pack.value, choice.asOf)));
    },
  };
}

function viewOf(pack: PolicyPack, facts: ParameterFacts): PolicyView {
  const { language, policy } = facts;
  return {
    title: pack.title,
    regime: REGIMES[policy.regime][language],
    documents: pack.documents.map(formatSource),
    subjects: SUBJECTS.map(({ id, title, parameters }) => ({
      id,
      title: title[language],
      parameters: parameters.flatMap((definition) => viewsOf(definition, facts)),
    })),
  };
}

const REGIMES: Readonly<Record<Regime, Readonly<Record<Language, string>>>> = {
  "before-2021-07": { zh: "2021年7月1日以前的规定", en: "the rules before 2021-07-01" },
  "from-2021-07": { zh: "2021年7月1日起的规定", en: "the rules from 2021-07-01 on" },
};

/** One view for each scope of a parameter. */
function viewsOf(definition: ParameterDefinition, facts: ParameterFacts): readonly ParameterView[] {
  const { scopes } = definition;
  if (scopes.length === 0) return [parameterView(definition, null, facts)];
  return scopes.map((scope) => parameterView(definition, scope, facts));
}

/** Households of the last check that cannot be judged, by the parameter that they lack. */
function lackingIn({ done }: Session): ReadonlyMap<string, number> {
  const lacking = new Map<string, number>();
  for (const { outcome, missing } of done?.assessments ?? []) {
    if (outcome !== "undetermined") continue;
    const keys = missing.filter(({ kind }) => kind === "parameter").map(keyOf);
    for (const key of new Set(keys)) lacking.set(key, (lacking.get(key) ?? 0) + 1);
  }
  return lacking;
}

function ownValues({ entries }: PolicyPack): number {
  return entries.filter(({ standing, value }) => standing === "county" && value !== null).length;
}

function problemView(
  sheet: string,
  { cell, message }: { readonly cell: string; readonly message: SheetProblemView["text"] },
): SheetProblemView {
  const area = parseArea(cell);
  const place = { sheet, row: area?.firstRow ?? 1, column: area?.firstColumn ?? 1 };
  return { place, placeName: cell, text: message };
}

/** The last day on which a dibao standard of the pack holds; null where one holds without end, or there is none. */
function latestStandard(pack: PolicyPack): CalendarDate | null {
  const standards = pack.entries.filter(
    (entry) => entry.code === "dibao_standard" && entry.value !== null,
  );
  const ends = standards.map(({ until }) => until);
  return ends.reduce<CalendarDate | null>(
    (last, end) => (last === null || end === null || compareDates(end, last) > 0 ? end : last),
    ends[0] ?? null,
  );
}
