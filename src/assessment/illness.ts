import { readHealth } from "../roster/values";
import { isHeaded } from "../roster/table-fields";
import type { Person } from "../roster/types";
import { remembered } from "./remembered";

const SEVERE = /重病|大病|重特大|重大疾病|恶性肿瘤|癌|尿毒症|白血病/;
const NOT_ILL = /^(?:无|否|没有|未患|健康|良好|正常|-|\/)/;

const saysSerious = remembered((text: string) => readHealth(text).value?.has("serious") === true);

/** A 病种 column headed 重病 or 大病: whatever stands in it is a severe illness. */
const OF_SEVERE = /重病|大病|重特大/;

/**
 * 重病 as the roster words it. Which illnesses count is a local list that no source fixes, so that
 * only the words 重病, 大病, 重特大疾病 and a few names beyond doubt are taken; 慢性病 is not severe.
 */
export function isSeverelyIll(person: Person): boolean {
  const health = person.text("health");
  if (health !== null && saysSerious(health)) return true;
  const disease = person.text("disease");
  if (disease === null || NOT_ILL.test(disease)) return false;
  return SEVERE.test(disease) || isHeaded(person.table, "disease", OF_SEVERE);
}
