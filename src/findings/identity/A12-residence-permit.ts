import { atPerson, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 港澳台居住证号识别: 810000, 820000, 830000; checked like every other number, and no doubt of registration. */
export const residencePermit: Rule = {
  id: "A12",
  family: "A",
  severity: "info",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: permits,
  title: { zh: "港澳台居民居住证号", en: "Residence permit of Hong Kong, Macao or Taiwan" },
  text: {
    "810000": {
      zh: "{who}的号码是香港居民居住证号，校验规则与身份证相同。",
      en: "{who} has the number of a Hong Kong resident's permit; it is checked like an ID number.",
    },
    "820000": {
      zh: "{who}的号码是澳门居民居住证号，校验规则与身份证相同。",
      en: "{who} has the number of a Macao resident's permit; it is checked like an ID number.",
    },
    "830000": {
      zh: "{who}的号码是台湾居民居住证号，校验规则与身份证相同。",
      en: "{who} has the number of a Taiwan resident's permit; it is checked like an ID number.",
    },
  },
  next: {
    zh: "无需更正。是否符合救助条件按当地对居住证持有人的规定核实。",
    en: "Nothing to correct. Whether permit holders may be supported is for local rules.",
  },
};

function* permits({ index }: FindingContext): Iterable<Sighting> {
  for (const person of index.recorded) {
    if (person.id?.region?.kind !== "residence-permit") continue;
    yield atPerson(person, [idCell(person)], { variant: person.id.region.code });
  }
}
