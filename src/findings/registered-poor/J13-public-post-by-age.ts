import type { Person } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import type { Field } from "../../roster/fields";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson, headerOver, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

const FIELDS = ["employment", "employer", "work_months"] as const satisfies readonly Field[];

/** Somebody too old or too young in a post of public welfare (公益性岗位). */
export const J13: Rule = {
  id: "J13",
  family: "J",
  severity: "warn",
  source: null,
  needs: {
    fields: [FIELDS, ["id_card", "birth_date", "age"]],
    parameters: ["public_post_age_min", "public_post_age_max"],
  },
  run,
  title: { zh: "公益性岗位年龄异常", en: "Post of public welfare, odd age" },
  text: orByDefault({
    old: {
      zh: "{who}，{age}周岁，在公益性岗位，已达{limit}周岁提示线，请核实",
      en: "{who}, {age}, has a post of public welfare, at or above {limit}; please check",
    },
    young: {
      zh: "{who}，{age}周岁，在公益性岗位，未满{limit}周岁，请核实",
      en: "{who}, {age}, has a post of public welfare, below {limit}; please check",
    },
  }),
  next: {
    zh: "核实是否在岗和本地年龄规定，登记有误的更正",
    en: "Check whether the person has the post and the local rules of age; correct the entry if wrong",
  },
};

function* run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const young = policy.number("public_post_age_min");
  const old = policy.number("public_post_age_max");
  for (const household of roster.households) {
    if (!mayState(household, FIELDS)) continue;
    for (const person of household.people) {
      const { age } = person;
      const cell = age === null ? null : postOf(person);
      if (age === null || cell === null) continue;
      for (const [variant, limit] of [
        ["old", old],
        ["young", young],
      ] as const) {
        if (!limit.set) continue;
        const at = limit.value.toNumber();
        if (variant === "old" ? age < at : age >= at) continue;
        const details = { ...variantOn(variant, limit), operands: { age, limit: at } };
        yield { ...atPerson(person, [cell, idCell(person)], details), ...basedOn(limit) };
      }
    }
  }
}

/** The cell that says so: 公益性岗位 in words, or months above zero under such a header. */
function postOf(person: Person): CellAddress | null {
  for (const field of ["employment", "employer"] as const) {
    const text = person.text(field) ?? "";
    if (/公益/.test(text) && !/未|无|非|否/.test(text)) return person.cell(field);
  }
  const months = person.number("work_months");
  if ((months?.value ?? 0) <= 0 || months === null) return null;
  return headerOver(person.table, months.cell).includes("公益") ? months.cell : null;
}
