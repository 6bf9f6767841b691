import { thresholdOf } from "../thresholds";
import { labourRule } from "./labour-rule";

/** Below working age, and noted with some labour ability. */
export const J06 = labourRule({
  id: "J06",
  fields: [["id_card", "birth_date", "age"]],
  parameters: ["working_age_min"],
  isOdd: ({ age }, level, { policy }) =>
    level !== "none" && age !== null && age < (thresholdOf(policy, "working_age_min") ?? 0),
  title: { zh: "未满16周岁标有劳动能力", en: "Below 16, noted with labour ability" },
  text: {
    zh: "{who}，{age}周岁，劳动能力填“{labour}”，请核对",
    en: "{who}, {age}, is noted with labour ability ({labour}); please check",
  },
  column: {
    zh: "本表“{column}”列有{count}人（共{total}人）未到就业年龄而填有劳动能力，请核对该列的填写口径",
    en: "{count} of {total} people below working age are noted with labour ability in the column {column}; check how it is meant",
  },
  next: {
    zh: "核对身份证号和劳动能力，未到就业年龄的填无劳动力",
    en: "Check ID number and labour ability; below working age it is noted as none",
  },
});
