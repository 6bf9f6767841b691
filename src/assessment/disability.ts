import { parseDisabilityCert } from "../identity";
import { readDisabilityGrade, readDisabilityType } from "../roster/values";
import type { Person } from "../roster/types";
import { remembered } from "./remembered";

/** Kinds of disability that count at a milder grade than others. */
export type DisabilityKind = "mind" | "limb" | "vision" | "other";

/** 残疾类别 and 残疾等级, 1 the gravest, as the columns or else the certificate number say. */
export interface Disability {
  readonly kind: DisabilityKind | null;
  readonly grade: 1 | 2 | 3 | 4;
}

const gradeIn = remembered(readDisabilityGrade);
const typeIn = remembered(readDisabilityType);

/** The kind by its column, or by the words in a level such as 肢体二级; a bare digit there is a grade. */
function kindOf(type: string | null, level: string | null): DisabilityKind | null {
  const words = `${type ?? ""}${level ?? ""}`;
  // Among several kinds the mind's counts at a milder grade.
  if (/智|精神|精残/.test(words)) return "mind";
  const read = typeNamed(type, level);
  return read === null ? null : CERT_KINDS[read];
}

function typeNamed(type: string | null, level: string | null) {
  if (type !== null) return typeIn(type).value;
  return level === null || /^[\dIVⅠ-Ⅳ]+$/.test(level) ? null : typeIn(level).value;
}

/** 听力、言语残疾, by its column, the words of the level or the certificate. */
export function isOfHearingOrSpeech(person: Person): boolean {
  const named = typeNamed(person.text("disability_type"), person.text("disability_level"));
  const type = named ?? parseDisabilityCert(person.text("disability_cert")).type;
  return type === "hearing" || type === "speech";
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
  if (level === null && type === null) return fromCertificate(person);
  const ofType = type !== null && type.includes("级") ? gradeIn(type).value : null;
  const grade = (level === null ? null : gradeIn(level).value) ?? ofType;
  const kind = kindOf(type, level);
  if (grade !== null && kind !== null) return { kind, grade };
  const certificate = fromCertificate(person);
  const known = grade ?? certificate?.grade ?? null;
  return known === null ? null : { kind: kind ?? certificate?.kind ?? null, grade: known };
}

/**
 * 多重残疾: several kinds at once, of which the grade is that of the gravest. Which of them would count at
 * a milder grade than others is not said.
 */
export function hasSeveralKinds(person: Person): boolean {
  if (/多重|综合/.test(person.text("disability_type") ?? "")) return true;
  return parseDisabilityCert(person.text("disability_cert")).type === "multiple";
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
