import type { Parameter, Source, Standing } from "../policy/types";
import type { Missing, Operand, Reason } from "./types";
import type { OperandNames, ReasonCode } from "./sentences";

/** What a sentence rests on: the clause and how firmly it stands. */
export interface Ground {
  readonly source: Source | null;
  readonly standing: Standing | null;
}

/** Arithmetic, or what the roster itself says: no clause. */
export const NO_GROUND: Ground = { source: null, standing: null };

/** The clause and standing of a parameter; none where it is unset. */
export function groundOf<T>(parameter: Parameter<T>): Ground {
  return parameter.set ? parameter : NO_GROUND;
}

/** A reason whose operands fit its sentence. */
export function reason<Code extends ReasonCode>(
  code: Code,
  operands: Readonly<Record<OperandNames<Code>, Operand>>,
  ground: Ground = NO_GROUND,
): Reason {
  return { code, operands, source: ground.source, standing: ground.standing };
}

/** A reason whose sentence needs no operand and that rests on no clause. */
export function plainReason<Code extends ReasonCode>(
  code: OperandNames<Code> extends never ? Code : never,
): Reason {
  return { code, operands: {}, ...NO_GROUND };
}

/** Whether two reasons are one sentence. */
function isSameSentence(one: Reason, other: Reason): boolean {
  return one.code === other.code && JSON.stringify(one.operands) === JSON.stringify(other.operands);
}

/** The reasons in their order, each sentence once. */
export function eachOnce(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    (one, i) => !reasons.slice(0, i).some((other) => isSameSentence(one, other)),
  );
}

/** What a decision lacked in the roster. */
export function missingField(code: string): Missing {
  return { kind: "field", code, scope: null };
}

/** What a decision lacked in the policy. */
export function missingParameter<T>(parameter: Parameter<T>): Missing {
  return { kind: "parameter", code: parameter.code, scope: parameter.scope };
}

/** Reasons and gaps of one household, gathered on the way: all of them, never only the first. */
export class Notes {
  readonly reasons: Reason[] = [];
  readonly missing: Missing[] = [];

  add(entry: Reason): void {
    this.reasons.push(entry);
  }

  /** A column that is not there is said once for the household, not of each member. */
  addOnce(entry: Reason): void {
    if (!this.reasons.some((other) => isSameSentence(entry, other))) this.add(entry);
  }

  /** Names a gap once, however many steps meet it. */
  lack(gap: Missing): void {
    const known = this.missing.some(
      (other) => other.code === gap.code && other.scope === gap.scope,
    );
    if (!known) this.missing.push(gap);
  }
}
