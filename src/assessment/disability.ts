import { parseDisabilityCert } from "../identity";
import type { Person } from "../roster/types";

/** Kinds of disability that count at a milder grade than others. */
export type DisabilityKind = "mind" | "limb" | "vision" | "other";

/** 残疾类别 and 残疾等级, 1 the gravest, as the columns or else the certificate number say. */
export interface Disability {
  readonly kind: DisabilityKind | null;
  readonly grade: 1 | 2 | 3 | 4;
}

const GRADES: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/[一壹1１ⅠI]级|^[一壹1１Ⅰ]$/, 1],
  [/[二贰2２Ⅱ]级|^[二贰2２Ⅱ]$/, 2],
  [/[三叁3３Ⅲ]级|^[三叁3３Ⅲ]$/, 3],
  [/[四肆4４Ⅳ]级|^[四肆4４Ⅳ]$/, 4],
];

/** The gravest grade that a text names: 肢体二级、智力三级 is grade 2. */
function gradeNamedBy(text: string): 1 | 2 | 3 | 4 | null {
  if (/^(?:I{2,3}|IV)级?$/.test(text))
    return text.startsWith("IV") ? 4 : text.length > 2 && text.startsWith("III") ? 3 : 2;
  return GRADES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function kindNamedBy(text: string): DisabilityKind {
  if (/智力|精神|智残/.test(text)) return "mind";
  if (/肢体/.test(text)) return "limb";
  return /视力|盲/.test(text) ? "vision" : "other";
}

const CERT_KINDS = {
  intellectual: "mind",
  mental: "mind",
  limb: "limb",
  vision: "vision",
  hearing: "other",
  speech: "other",
  multiple: "other",
} as const;

/** A person's disability, or null where the roster shows no grade. */
export function disabilityOf(person: Person): Disability | null {
  const level = person.text("disability_level");
  const type = person.text("disability_type");
  const grade = gradeNamedBy(level ?? "") ?? gradeNamedBy(type ?? "");
  if (grade !== null) {
    const words = `${type ?? ""}${level ?? ""}`;
    return {
      kind: type === null && words === level ? kindOrNull(level) : kindNamedBy(words),
      grade,
    };
  }
  return fromCertificate(person);
}

function kindOrNull(level: string): DisabilityKind | null {
  const kind = kindNamedBy(level);
  return kind === "other" ? null : kind;
}

function fromCertificate(person: Person): Disability | null {
  const text = person.text("disability_cert");
  if (text === null || text.length < 20) return null;
  const cert = parseDisabilityCert(text);
  if (cert.grade === null) return null;
  return { kind: cert.type === null ? null : CERT_KINDS[cert.type], grade: cert.grade };
}

/**
 * 重度残疾: grades one and two, and grade three of intellectual and mental disability, the group that
 * rules of single-person coverage and supplements name.
 */
export function isSeverelyDisabled(person: Person): boolean {
  const disability = disabilityOf(person);
  if (disability === null) return false;
  return disability.grade <= 2 || (disability.grade === 3 && disability.kind === "mind");
}
