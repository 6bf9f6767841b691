import type { Assessment } from "../assessment/types";
import type { Finding } from "../findings/types";
import type { Policy } from "../policy/types";
import type { Household } from "../roster/types";
import { draw, type Draw, type Drawn } from "./draw";
import { mostDoubtful } from "./doubtful";
import { keyOf, type Framed } from "./frame";
import { compareWithRoster, type Comparison } from "./recompute";
import type { SampleSize } from "./size";
import { stratumOf, type Examined, type StratumBy } from "./stratum";

/** What an auditor asks for. */
export interface SampleQuestion {
  readonly size: SampleSize;
  readonly seed: number;
  /** By what the sample is divided; null to draw from all alike. */
  readonly by: StratumBy | null;
  /** How many households with direct doubts are listed beside the sample, at most. */
  readonly doubtful: number;
}

/** A household to be visited, recomputed. */
export interface SampledHousehold extends Examined {
  readonly framed: Framed;
  /** Its name on our sheets: see `keyOf`. */
  readonly key: string;
  /** How it was drawn; null where it is listed for its doubts. */
  readonly drawn: Drawn | null;
  readonly comparisons: readonly Comparison[];
}

export interface Sample {
  readonly question: SampleQuestion;
  readonly draw: Draw;
  /** Those drawn, in the order of the draw, then those listed for their doubts. */
  readonly households: readonly SampledHousehold[];
}

/** Draws a sample of the households assessed and recomputes each. */
export function takeSample(
  assessments: readonly Assessment[],
  findings: readonly Finding[],
  policy: Policy,
  question: SampleQuestion,
): Sample {
  const examined = examine(assessments, findings);
  const of = (household: Household): Examined => {
    const one = examined.get(household);
    if (one === undefined) throw new Error("a household of the frame was assessed");
    return one;
  };
  const { by } = question;
  const done = draw({
    households: [...examined.keys()],
    size: question.size,
    seed: question.seed,
    stratumOf: by === null ? null : (household) => stratumOf(by, of(household)),
  });
  const visited = (framed: Framed, drawn: Drawn | null): SampledHousehold => {
    const one = of(framed.household);
    return {
      ...one,
      framed,
      key: keyOf(framed),
      drawn,
      comparisons: compareWithRoster(one.assessment, policy),
    };
  };
  const doubtful = mostDoubtful(
    done.frame,
    (household) => of(household).findings,
    new Set(done.drawn.map(({ household }) => household)),
    question.doubtful,
  );
  return {
    question,
    draw: done,
    households: [
      ...done.drawn.map((one) => visited(one, one)),
      ...doubtful.map((framed) => visited(framed, null)),
    ],
  };
}

function examine(
  assessments: readonly Assessment[],
  findings: readonly Finding[],
): Map<Household, Examined> {
  const byHousehold = new Map<Household, Finding[]>();
  for (const finding of findings) {
    if (finding.household === null) continue;
    const found = byHousehold.get(finding.household);
    if (found) found.push(finding);
    else byHousehold.set(finding.household, [finding]);
  }
  return new Map(
    assessments.map((assessment) => [
      assessment.household,
      { assessment, findings: byHousehold.get(assessment.household) ?? [] },
    ]),
  );
}
