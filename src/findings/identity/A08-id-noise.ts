import { onceWhereCommon } from "../floods";
import type { FindingContext, Rule, Sighting } from "../types";
import { atIdCell, faultyIdCells } from "./id-numbers";

/** 身份证含空格/全角/换行/前后缀: read without them; the cell is left as it is. */
export const idNoise: Rule = {
  id: "A08",
  family: "A",
  severity: "info",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => onceWhereCommon(noisyNumbers(context), context.index.peopleIn),
  title: { zh: "身份证号含空格或多余字符", en: "ID number with spaces or extra characters" },
  text: {
    "": {
      zh: "{who}的身份证号含空格、全角字符或多余文字，核查时已按去除后的号码比对。",
      en: "{who}: the ID number has spaces, full-width characters or extra words; it was checked without them.",
    },
    column: {
      zh: "“{column}”列{total}人中{count}人的身份证号含空格、全角字符或多余文字，核查时已按去除后的号码比对。",
      en: 'Column "{column}": {count} of {total} ID numbers have spaces, full-width characters or extra words; they were checked without them.',
    },
  },
  next: {
    zh: "建议去掉多余字符，以免与其他系统比对时查不到人。",
    en: "Take the extra characters out, or matching with other systems will miss the person.",
  },
};

function* noisyNumbers(context: FindingContext): Iterable<Sighting> {
  for (const one of faultyIdCells(context)) {
    if (one.id.problems.includes("has-noise")) yield atIdCell(one);
  }
}
