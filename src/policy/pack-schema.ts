/** The shape of a pack's YAML file. What the words mean is checked by the loader. */
import * as z from "zod";
import { parseIsoDate, type CalendarDate } from "../calendar";
import type { Bilingual } from "./parameters/define";

// The pages' own policy forbids making code out of text, and zod would try that once to find out.
z.config({ jitless: true });

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A day as `2018-01-01`. */
const day = z.string().transform((text, context): CalendarDate => {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  context.issues.push({ code: "custom", input: text, message: "date" });
  return z.NEVER;
});

const document = z.strictObject({
  document: z.string().min(1),
  number: z.string().min(1).optional(),
  issued: z.iso.date().optional(),
});

const reference = z.strictObject({
  /** Key of the pack's `documents`. */
  document: z.string().min(1),
  clause: z.string().min(1).optional(),
  quote: z.string().min(1).optional(),
});

const parameter = z.strictObject({
  code: z.string().min(1),
  scope: z.string().min(1).optional(),
  from: day.optional(),
  until: day.optional(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: z.string().min(1).optional(),
  standing: z.enum(["sourced", "average", "default", "county"]).optional(),
  source: reference.optional(),
  note: z.string().min(1).optional(),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  regions: z.array(z.string().regex(/^\d{2}(?:\d{2}|\d{4})?$/)),
  documents: z.record(z.string(), document),
  parameters: z.array(parameter),
});

export type PackFile = z.infer<typeof packSchema>;
export type ParameterFile = PackFile["parameters"][number];

/** What is wrong with the shape, for people. */
export function shapeFault(issue: z.core.$ZodIssue): Bilingual {
  const at = issue.path.map(String).join(".");
  if (issue.input === undefined) return { zh: `缺少 ${at}`, en: `${at} is missing` };
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        zh: `不认识的项：${issue.keys.join("、")}`,
        en: `unknown key: ${issue.keys.join(", ")}`,
      };
    case "invalid_type":
      return { zh: `${at} 的类型不对`, en: `${at} should be ${issue.expected}` };
    case "invalid_value":
      return {
        zh: `${at} 只能是 ${issue.values.map(String).join("、")}`,
        en: `${at} must be one of ${issue.values.map(String).join(", ")}`,
      };
    case "custom":
      return { zh: `${at} 不是日期（年-月-日）`, en: `${at} is not a date (YYYY-MM-DD)` };
    default:
      return { zh: `${at} 的写法不对`, en: `${at} is not well-formed` };
  }
}
