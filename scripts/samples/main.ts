/** Entry of the sample generator; `scripts/sample.mjs` calls it. */
import { COUNTY_HEADERS, householdRows, SAMPLE_COUNTY } from "./county-roster";
import { population } from "./population";
import type { SampleCell } from "./sheet";
import { streamSheet } from "./write";

export { samples } from "./samples";
export { writeSheets } from "./write";

/** What a generated roster is to be like. */
export interface SampleRequest {
  readonly people: number;
  readonly file: string;
  readonly seed?: number;
}

/** Writes one clean county roster of about so many people, thirty columns wide, as a system exports it. */
export async function writeSample(request: SampleRequest): Promise<{ readonly people: number }> {
  let people = 0;
  function* rows(): Generator<readonly SampleCell[]> {
    yield [...COUNTY_HEADERS];
    let number = 0;
    // Households have 2.3 members on average: a few more than needed, the loop ends with the people.
    const all = population({
      ...SAMPLE_COUNTY,
      seed: request.seed ?? 1,
      households: Math.ceil(request.people / 2.2),
    });
    for (const household of all) {
      if (people >= request.people) return;
      number += 1;
      people += household.members.length;
      yield* householdRows(household, number, true);
    }
  }
  await streamSheet(request.file, "农村低保", rows());
  return { people };
}
