import { DISABILITY_TYPES, type DisabilityCert } from "../../identity";
import type { Person } from "../../roster/types";
import { readDisabilityGrade, readDisabilityType } from "../../roster/values";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 残疾证号与残疾类别/等级列不符: the 19th character is the type, the 20th the grade. */
export const certificateAgainstColumns: Rule = {
  id: "A14",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: ["disability_cert", ["disability_type", "disability_level"]] },
  run: columnsThatDiffer,
  title: {
    zh: "残疾证号与残疾类别或等级不符",
    en: "Disability certificate differs from type or grade",
  },
  text: {
    type: {
      zh: "{who}的残疾类别填“{typed}”，按残疾人证号第19位应为{zh}。",
      en: '{who}: the type of disability is given as "{typed}"; the 19th character of the certificate says {en}.',
    },
    grade: {
      zh: "{who}的残疾等级填“{typed}”，按残疾人证号第20位应为{grade}级。",
      en: '{who}: the grade is given as "{typed}"; the 20th character of the certificate says {grade}.',
    },
  },
  next: {
    zh: "请对照残疾人证，更正证号或类别、等级。",
    en: "Compare with the certificate and correct the number, the type or the grade.",
  },
};

function* columnsThatDiffer({ index }: FindingContext): Iterable<Sighting> {
  for (const { person, cert } of index.certificates) {
    if (cert.normalized.length !== 20 && cert.normalized.length !== 22) continue;
    yield* typeThatDiffers(person, cert);
    yield* gradeThatDiffers(person, cert);
  }
}

function* typeThatDiffers(person: Person, cert: DisabilityCert): Iterable<Sighting> {
  const typed = person.text("disability_type");
  const type = readDisabilityType(person.raw("disability_type")).value;
  const inCert = DISABILITY_TYPES.find(({ code }) => code === cert.type);
  if (inCert === undefined || type === null || type === inCert.code) return;
  // Where several types are named, the certificate may hold the first of them.
  if (typed?.includes(inCert.zh) === true) return;
  yield atPerson(person, [person.cell("disability_type"), person.cell("disability_cert")], {
    operands: { typed, zh: inCert.zh, en: inCert.en },
    variant: "type",
  });
}

function* gradeThatDiffers(person: Person, cert: DisabilityCert): Iterable<Sighting> {
  const typed = person.text("disability_level");
  const grade = readDisabilityGrade(person.raw("disability_level")).value;
  if (grade === null || cert.grade === null || grade === cert.grade) return;
  yield atPerson(person, [person.cell("disability_level"), person.cell("disability_cert")], {
    operands: { typed, grade: cert.grade },
    variant: "grade",
  });
}
