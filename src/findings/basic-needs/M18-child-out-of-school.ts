import type { Household, Person, Table } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { entryOf, listedPeople, placeOfEntry } from "../listed-people";
import { orByDefault, variantOn } from "../parameter-basis";
import { clauseFor } from "../regional-documents";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import { thresholdOf } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";

const OUT =
  /辍学|失学|未入学|未上学|未就学|未就读|不在校|不在读|非在校|未在校|离校|^(?:否|无|不是)$/;
/** Ways of learning that are no dropping out. */
const EXCUSED = /毕业|送教|休学|延缓|特教|特殊教育/;

/** Of school age, and out of school by the roster or by a list of such children. */
export const M18: Rule = {
  id: "M18",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: [["id_card", "birth_date", "age"]],
    parameters: ["school_age_min", "school_age_max"],
    anyOf: [{ fields: ["school_status"] }, { lists: ["dropouts"] }],
  },
  run,
  title: { zh: "适龄儿童未在校", en: "Of school age, out of school" },
  text: orByDefault({
    "": {
      zh: "{who}，{age}周岁，“{column}”为“{stated}”，是否失学辍学请核实",
      en: "{who}, {age}: {stated} in the column {column}; check whether the child is out of school",
    },
    list: {
      zh: "{who}，{age}周岁，在失学辍学名单中（{sheet}第{listRow}行），请核实并劝返",
      en: "{who}, {age}, stands in the list of children out of school ({sheet}, row {listRow}); check and bring the child back",
    },
    column: {
      zh: "本表“{column}”列有{count}名（共{total}名适龄儿童）填为不在校，请核对该列的填写口径",
      en: "{count} of {total} children of school age are noted as out of school in the column {column}; check how it is kept",
    },
  }),
  next: {
    zh: "与教育部门学籍比对，确属失学辍学的劝返复学，因困难的告知教育救助",
    en: "Compare with the school register; bring the child back to school, with help where hardship is the reason",
  },
};

const CLAUSES = {
  wenchuan: { clause: "汶川部分二", quote: "全县无一学生因贫辍学" },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy, roster } = context;
  const from = policy.number("school_age_min");
  const until = thresholdOf(policy, "school_age_max");
  if (!from.set || until === null) return;
  const youngest = from.value.toNumber();
  const listed = listedPeople(roster, "dropouts");
  const children = new Map<Table, number>();
  const look = (household: Household): readonly Sighting[] =>
    household.people.flatMap((person) => {
      const { age } = person;
      if (age === null || age < youngest || age >= until) return [];
      children.set(person.table, (children.get(person.table) ?? 0) + 1);
      const entry = entryOf(person, listed);
      if (entry !== null) {
        const operands = { age, ...placeOfEntry(entry) };
        return [atPerson(person, [idCell(person)], { operands, ...variantOn("list", from) })];
      }
      const stated = outOfSchool(person);
      if (stated === null) return [];
      const details = { operands: { age, ...stated }, ...variantOn("", from) };
      return [atPerson(person, [...cellsOf(person, "school_status"), idCell(person)], details)];
    });
  const sightings = function* (): Generator<Sighting> {
    for (const household of roster.households) {
      if (listed.size > 0 || mayState(household, ["school_status"])) yield* look(household);
    }
  };
  const source = clauseFor(policy, CLAUSES);
  for (const seen of onceWhereCommon(sightings(), (table) => children.get(table) ?? 0)) {
    yield { ...seen, ...source };
  }
}

function outOfSchool(person: Person): { readonly stated: string; readonly column: string } | null {
  const stated = person.text("school_status")?.replace(/\s+/g, "") ?? "";
  if (stated === "" || !OUT.test(stated) || EXCUSED.test(stated)) return null;
  const cell = person.cell("school_status");
  const header = person.table.columns.find(({ column }) => column === cell?.column)?.header ?? "";
  return { stated, column: header };
}
