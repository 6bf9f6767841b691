import { disabilityOf } from "../../assessment/disability";
import { labourRule } from "./labour-rule";

/** Limb disability of grade one or two, and noted as ordinary or skilled labour. */
export const J04 = labourRule({
  id: "J04",
  fields: [["disability_level", "disability_cert"]],
  isOdd: (person, level) => {
    if (level !== "full") return false;
    const disability = disabilityOf(person);
    return disability !== null && disability.kind === "limb" && disability.grade <= 2;
  },
  title: { zh: "一二级肢体残疾标为普通劳动力", en: "Severe limb disability noted as able" },
  text: {
    zh: "{who}为一、二级肢体残疾，劳动能力填“{labour}”，请核对",
    en: "{who} has a limb disability of grade one or two, and labour ability is noted as {labour}; please check",
  },
  column: {
    zh: "本表“{column}”列有{count}人（共{total}人）为一、二级肢体残疾而填有劳动能力，请核对该列的含义",
    en: "{count} of {total} people with severe limb disability are noted as able in the column {column}; check what it holds",
  },
  next: {
    zh: "核对残疾证和劳动能力，更正填错的一项",
    en: "Check the certificate and the ability to work, and correct what is wrong",
  },
});
