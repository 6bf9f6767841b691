import { runRules } from "../findings";
import { SINGLE_ROW_RULES } from "../findings/single-rows";
import { readRoster } from "../roster";
import type { CheckRequest, Seen } from "./check";
import { readInput } from "./inputs";
import { findingsInScope, resolveScope, sheetsOfTables } from "./scope";

/** What a glance is made with: a check's request, of which the workbooks hold first rows alone. */
export type GlanceRequest = Pick<
  CheckRequest,
  "inputs" | "policy" | "asOf" | "area" | "corrections" | "scope"
>;

/**
 * Looks through the first rows of a roster for doubts that stand whatever the other rows say, so that
 * an officer sees something while the rest is still read. Nothing where no roster is recognized: the
 * check says why.
 */
export async function glance(request: GlanceRequest): Promise<readonly Seen[]> {
  const { asOf, policy, area, corrections } = request;
  const inputs = await Promise.all(
    request.inputs.map((input, index) => readInput(input, index, () => undefined)),
  );
  const rosters = inputs.map(({ roster }) => roster);
  const roster = readRoster(rosters, {
    asOf,
    ...(area === null ? {} : { area }),
    ...(corrections === null ? {} : { corrections }),
  });
  const scope = resolveScope(request.scope, roster);
  const sheets = sheetsOfTables(roster);
  const seen: Seen[] = [];
  runRules(
    { asOf, policy, roster, inputs: rosters, assessments: [] },
    {
      rules: SINGLE_ROW_RULES,
      onSeen: (rule, all) => {
        // What most rows of a column have is told of the whole column, and that is not known yet.
        const single = all.filter(({ variant }) => variant !== "column");
        const sightings = findingsInScope(single, scope, sheets);
        if (sightings.length > 0) seen.push({ rule, sightings });
      },
    },
  );
  return seen;
}
