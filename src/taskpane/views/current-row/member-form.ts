import type { MemberAssumption } from "../../engine/contract";

/** What the officer typed of one member; empty stands as it is. */
export interface MemberForm {
  readonly age: string;
  readonly disability: string;
  readonly income: string;
  readonly leaves: boolean;
}

export const UNTOUCHED: MemberForm = { age: "", disability: "", income: "", leaves: false };

/** Of everybody listed, by place; and of those who join, by their number. */
export interface MemberForms {
  readonly listed: ReadonlyMap<number, MemberForm>;
  readonly joining: readonly MemberForm[];
}

export const NOBODY_CHANGED: MemberForms = { listed: new Map(), joining: [] };

const GRADES = ["none", "1", "2", "3", "4"] as const;

/** What is assumed of members: only what was typed. Somebody who joins counts in any case. */
export function memberAssumptions({ listed, joining }: MemberForms): readonly MemberAssumption[] {
  const changed = [...listed]
    .filter(([, form]) => isTouched(form))
    .map(([index, form]) => assumptionOf(index, form));
  return [...changed, ...joining.map((form) => assumptionOf(null, form))];
}

export function isTouched({ age, disability, income, leaves }: MemberForm): boolean {
  return leaves || [age, disability, income].some((text) => text.trim() !== "");
}

function assumptionOf(index: number | null, form: MemberForm): MemberAssumption {
  return {
    index,
    leaves: form.leaves,
    age: typed(form.age),
    disability: GRADES.find((grade) => grade === form.disability) ?? null,
    incomeMore: typed(form.income),
  };
}

function typed(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
