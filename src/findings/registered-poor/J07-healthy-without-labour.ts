import { disabilityOf } from "../../assessment/disability";
import { isHealthy, isInSchool } from "../eligibility/hardship";
import { thresholdOf } from "../thresholds";
import { labourRule } from "./labour-rule";

/** At 60 work is expected of nobody, women or men. */
const UP_TO = 60;

/** Healthy, from working age to 60, not at school, and noted with no or weak labour ability. */
export const J07 = labourRule({
  id: "J07",
  fields: ["health", ["id_card", "birth_date", "age"]],
  parameters: ["working_age_min"],
  isOdd: (person, level, { policy }) => {
    const { age } = person;
    const from = thresholdOf(policy, "working_age_min") ?? 0;
    if (level === "full" || age === null || age < from || age >= UP_TO) return false;
    if (isHealthy(person) !== true || isInSchool(person) === true) return false;
    return disabilityOf(person) === null;
  },
  title: { zh: "16至60周岁健康却标弱或无劳动力", en: "Healthy at working age, noted as weak" },
  text: {
    zh: "{who}，{age}周岁，健康状况为健康，劳动能力填“{labour}”，请核对",
    en: "{who}, {age}, noted as healthy, with labour ability {labour}; please check",
  },
  column: {
    zh: "本表“{column}”列有{count}人（共{total}人）健康而填弱或无劳动力，请核对该列的填写口径",
    en: "{count} of {total} people are healthy and noted with weak or no labour ability in the column {column}; check how it is meant",
  },
  next: {
    zh: "核对健康状况和劳动能力，更正填错的一项",
    en: "Check health and labour ability, and correct what is wrong",
  },
});
