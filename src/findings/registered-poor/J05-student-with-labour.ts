import { isInSchool } from "../eligibility/hardship";
import { labourRule } from "./labour-rule";

/** At school, and noted with some labour ability. */
export const J05 = labourRule({
  id: "J05",
  fields: [["school_status", "school_name"]],
  isOdd: (person, level) => level !== "none" && isInSchool(person) === true,
  title: { zh: "在校生劳动力不为无", en: "Student noted with labour ability" },
  text: {
    zh: "{who}在校，劳动能力填“{labour}”，请核对",
    en: "{who} is at school, and labour ability is noted as {labour}; please check",
  },
  column: {
    zh: "本表“{column}”列有{count}人（共{total}人）在校而填有劳动能力，请核对该列的填写口径",
    en: "{count} of {total} people are at school and noted with labour ability in the column {column}; check how it is meant",
  },
  next: {
    zh: "核对学籍；在校的劳动能力填无劳动力",
    en: "Check the school register; for students the ability is noted as none",
  },
});
