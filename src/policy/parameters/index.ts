/** Every parameter that a policy can hold, in the order in which officers read them. */
import type { ParameterDefinition } from "../types";
import { AMOUNT } from "./amount";
import { CHECKS } from "./checks";
import { INCOME } from "./income";
import { LOW_INCOME } from "./low-income";
import { LABOUR } from "./labour";
import { MEDICAL } from "./medical";
import { OTHER_AID, REGISTERS } from "./other-aid";
import { OUTREACH } from "./outreach";
import { PHASE_OUT } from "./phase-out";
import { STANDARDS } from "./standards";
import { TEKUN } from "./tekun";
import { WORK } from "./work";

export const PARAMETERS: readonly ParameterDefinition[] = [
  ...STANDARDS,
  ...PHASE_OUT,
  ...AMOUNT,
  ...INCOME,
  ...LABOUR,
  ...MEDICAL,
  ...TEKUN,
  ...LOW_INCOME,
  ...OTHER_AID,
  ...OUTREACH,
  ...WORK,
  ...REGISTERS,
  ...CHECKS,
];

const BY_CODE: ReadonlyMap<string, ParameterDefinition> = new Map(
  PARAMETERS.map((definition) => [definition.code, definition]),
);

/** The definition of a code, or null when there is no such parameter. */
export function definitionOf(code: string): ParameterDefinition | null {
  return BY_CODE.get(code) ?? null;
}

export { scopeOfArea, scopeOfCategory, SCOPE_TITLES } from "./scopes";
