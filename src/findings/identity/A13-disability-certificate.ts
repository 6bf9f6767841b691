import { type DisabilityCert } from "../../identity";
import type { Person } from "../../roster/types";
import { comparableId } from "../roster-index";
import { atPerson, idCell, type SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 残疾人证号格式错误: citizen number (18) + type 1 to 7 + grade 1 to 4, and B + count when issued again. */
export const disabilityCertificate: Rule = {
  id: "A13",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: ["disability_cert"] },
  run: wrongCertificates,
  title: { zh: "残疾人证号格式错误", en: "Malformed disability certificate number" },
  text: {
    "digits-lost": {
      zh: "{who}的残疾人证号被存成了数值，末几位已丢失。",
      en: "{who}: the certificate number was kept as a number; its last digits are lost.",
    },
    "id-only": {
      zh: "{who}的残疾人证号只有18位，像是只填了身份证号，缺残疾类别和等级两位。",
      en: "{who}: the certificate number has 18 characters, the ID number alone, it seems; type and grade are missing.",
    },
    length: {
      zh: "{who}的残疾人证号有{length}位，应为20位（补办的为22位）。",
      en: "{who}: the certificate number has {length} characters instead of 20 (22 when issued again).",
    },
    character: {
      zh: "{who}的残疾人证号含有不该有的字符。",
      en: "{who}: the certificate number holds wrong characters.",
    },
    "other-id": {
      zh: "{who}的残疾人证号前18位与本人身份证号不同。",
      en: "{who}: the first 18 characters of the certificate number are not the person's ID number.",
    },
    "id-part": {
      zh: "{who}的残疾人证号前18位不是正确的身份证号。",
      en: "{who}: the first 18 characters of the certificate number are no right ID number.",
    },
    type: {
      zh: "{who}的残疾人证号第19位（残疾类别）不是1至7。",
      en: "{who}: the 19th character (type of disability) is not 1 to 7.",
    },
    grade: {
      zh: "{who}的残疾人证号第20位（残疾等级）不是1至4。",
      en: "{who}: the 20th character (grade) is not 1 to 4.",
    },
    reissue: {
      zh: "{who}的残疾人证号末两位不是“B”加补办次数。",
      en: '{who}: the last two characters are not "B" and the count of reissues.',
    },
  },
  next: {
    zh: "请对照残疾人证更正证号；被存成数值的，设为“文本”格式后重新录入。",
    en: 'Correct the number from the certificate; where digits were lost, format the column as "Text" and type it again.',
  },
};

function* wrongCertificates({ index }: FindingContext): Iterable<Sighting> {
  for (const { person, cert } of index.certificates) {
    const details = whatIsWrong(cert, person);
    if (details !== null) yield atPerson(person, cellsFor(person, details), details);
  }
}

function cellsFor(person: Person, { variant }: SightingDetails): ReturnType<typeof idCell>[] {
  const own = person.cell("disability_cert");
  return variant === "other-id" ? [own, idCell(person)] : [own];
}

/** One thing at a time, the first that explains the others. */
function whatIsWrong(cert: DisabilityCert, person: Person): SightingDetails | null {
  const { problems } = cert;
  if (problems.includes("precision-lost")) return { variant: "digits-lost" };
  if (problems.includes("eighteen-digits-only")) return { variant: "id-only", severity: "info" };
  if (problems.includes("length")) {
    return { variant: "length", operands: { length: cert.normalized.length } };
  }
  if (problems.includes("character")) return { variant: "character" };
  const idPart = wrongIdPart(cert, person);
  if (idPart !== null) return { variant: idPart };
  if (problems.includes("type")) return { variant: "type" };
  if (problems.includes("grade")) return { variant: "grade" };
  return problems.includes("reissue-suffix") ? { variant: "reissue" } : null;
}

/** The first 18 characters beside the person's own number; where both are alike, its faults are told there. */
function wrongIdPart(cert: DisabilityCert, person: Person): "other-id" | "id-part" | null {
  const own = comparableId(person.id);
  if (own !== null) return cert.normalized.startsWith(own) ? null : "other-id";
  return cert.problems.includes("id-part") ? "id-part" : null;
}
