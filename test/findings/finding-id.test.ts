/** An officer's note on a doubt is kept by its id: it must stay when rows move, and belong to one doubt alone. */
import { createHash } from "node:crypto";
import { findingNamer } from "../../src/findings/finding-id";
import { ruleById, type Rule, type Sighting } from "../../src/findings";
import { atHousehold, atPerson, atTable, type SightingDetails } from "../../src/findings/sighting";
import { readRoster } from "../../src/roster";
import type { Household, Person, Roster } from "../../src/roster/types";
import { id, inputOf, rosterOf, TEST_DAY, type Rows, type TestSheet } from "../roster/build";

const A04 = rule("A04");
const A09 = rule("A09");

function rule(name: string): Rule {
  const found = ruleById(name);
  if (found === null) throw new Error(`No such rule: ${name}`);
  return found;
}

const HEADER = ["户编号", "低保证号", "姓名", "与户主关系", "身份证号", "联系电话"];
const NUMBER = id("1960-05-01", "male");

/** The only household of rows. */
function householdOf(rows: Rows | readonly TestSheet[], at = 0): Household {
  const household = rosterOf(rows).households[at];
  if (household === undefined) throw new Error("No household was read.");
  return household;
}

function memberOf(household: Household, at = 0): Person {
  const person = household.people[at];
  if (person === undefined) throw new Error("Nobody was read.");
  return person;
}

/** The id of a doubt that is alone in its run. */
const idOf = (sighting: Sighting, of = A04): string => findingNamer()(of, sighting);

function ofHousehold(...row: readonly (string | null)[]): string {
  return idOf(atHousehold(householdOf([HEADER, row]), []));
}

function ofPerson(...row: readonly (string | null)[]): string {
  return idOf(atPerson(memberOf(householdOf([HEADER, row])), []));
}

test("an id is the rule and twelve hexadecimal digits, and shows no number of anybody", () => {
  expect(ofPerson("001", "N1", "张三", "户主", NUMBER)).toMatch(/^A04-[0-9a-f]{12}$/);
});

describe("the id of a doubt about a household", () => {
  const one = (): string => ofHousehold("001", "N1", "张三", "户主", NUMBER);

  test("is its number's, whoever is its head and whatever else it bears", () => {
    const another = ofHousehold("001", "N2", "李四", "户主", id("1970-05-01", "male"));
    expect(another).toBe(one());
    expect(ofHousehold("002", "N1", "张三", "户主", NUMBER)).not.toBe(one());
  });

  test("is the certificate's where it has no number", () => {
    const byCertificate = ofHousehold(null, "N1", "张三", "户主", NUMBER);
    expect(ofHousehold(null, "N1", "李四", "户主", id("1970-05-01", "male"))).toBe(byCertificate);
    expect(ofHousehold(null, "N2", "张三", "户主", NUMBER)).not.toBe(byCertificate);
  });

  test("is the head's number's where it has neither", () => {
    const byHead = ofHousehold(null, null, "张三", "户主", NUMBER);
    expect(ofHousehold(null, null, "张叁", "户主", NUMBER)).toBe(byHead);
    expect(ofHousehold(null, null, "张三", "户主", id("1970-05-01", "male"))).not.toBe(byHead);
  });

  test("is the head's number's as it is written, where that is no citizen number", () => {
    const header = ["户主姓名", "户主身份证号", "家庭人口"];
    const written = (...row: readonly string[]): string =>
      idOf(atHousehold(householdOf([header, row]), []));
    expect(written("张三", "待补", "3")).toBe(written("张叁", "待补", "3"));
    expect(written("张三", "待补", "3")).not.toBe(written("张三", "不详", "3"));
  });

  test("is the head's name's and the village's where it has no number at all", () => {
    const header = ["村", "户主姓名", "家庭人口"];
    const named = (...row: readonly string[]): string =>
      idOf(atHousehold(householdOf([header, row]), []));
    const first = named("东村", "张三", "3");
    expect(named("东村", "张三", "4")).toBe(first);
    expect(named("西村", "张三", "3")).not.toBe(first);
    expect(named("东村", "李四", "3")).not.toBe(first);
  });
});

describe("the id of a doubt about a person", () => {
  const one = (): string => ofPerson("001", "N1", "张三", "户主", NUMBER);

  test("is the number's and the name's", () => {
    expect(ofPerson("001", "N1", "张三", "户主", id("1970-05-01", "male"))).not.toBe(one());
    expect(ofPerson("001", "N1", "张叁", "户主", NUMBER)).not.toBe(one());
  });

  test("is the same for the number of 15 digits and of 18", () => {
    expect(ofPerson("001", "N1", "张三", "户主", NUMBER.slice(0, 6) + NUMBER.slice(8, 17))).toBe(
      one(),
    );
  });

  test("tells wrong numbers apart as well", () => {
    const wrong = ofPerson("001", "N1", "张三", "户主", "12345");
    expect(ofPerson("001", "N1", "张三", "户主", "12346")).not.toBe(wrong);
  });

  test("is not that of the household", () => {
    expect(ofHousehold("001", "N1", "张三", "户主", NUMBER)).not.toBe(one());
  });
});

describe("the id differs", () => {
  const household = householdOf([HEADER, ["001", "N1", "张三", "户主", NUMBER, "1380000"]]);
  const person = memberOf(household);
  const seen = (field: "name" | "phone", details?: SightingDetails): Sighting =>
    atPerson(person, [person.cell(field)], details);

  test("by rule, and by the column that it is about", () => {
    const ids = [idOf(seen("name")), idOf(seen("name"), A09), idOf(seen("phone"))];
    expect(new Set([...ids, idOf(atPerson(person, []))]).size).toBe(4);
  });

  test("by what the rule itself tells apart", () => {
    const [may, june] = ["2024-05", "2024-06"].map((discriminator) =>
      idOf(seen("name", { discriminator })),
    );
    expect(may).not.toBe(june);
    expect(may).not.toBe(idOf(seen("name")));
  });

  test("by sheet", () => {
    const rows = [HEADER, ["001", "N1", "张三", "户主", NUMBER, null]];
    const of = (sheet: string): string => idOf(atHousehold(householdOf([{ sheet, rows }]), []));
    expect(of("甲村")).not.toBe(of("乙村"));
    expect(of("甲村")).toBe(of("甲村"));
  });

  test("not by row, sentence, severity or what was counted", () => {
    const details: SightingDetails = { variant: "long", severity: "info", operands: { count: 2 } };
    expect(idOf({ ...seen("phone", details), row: 99 })).toBe(idOf(seen("phone")));
  });
});

test("doubts of one run that nothing tells apart are counted in reading order", () => {
  const household = householdOf([HEADER, ["001", "N1", "张三", "户主", NUMBER, null]]);
  const names = (): readonly string[] => {
    const nameOf = findingNamer();
    return [1, 2, 3].map(() => nameOf(A04, atHousehold(household, [])));
  };
  expect(new Set(names()).size).toBe(3);
  expect(names()).toEqual(names());
  expect(names()[0]).toBe(idOf(atHousehold(household, [])));
});

describe("two townships' files, whose numbers begin again", () => {
  const rows = [HEADER, ["001", null, null, "户主", null, null]];

  function roster(...files: readonly (string | undefined)[]): Roster {
    const inputs = files.map((file, input) => ({
      ...inputOf(rows, { input }),
      ...(file === undefined ? {} : { file }),
    }));
    return readRoster(inputs, { asOf: TEST_DAY });
  }

  function ids(...files: readonly (string | undefined)[]): readonly string[] {
    const nameOf = findingNamer();
    return roster(...files).tables.map((table) => nameOf(A04, atTable(table, 2, [])));
  }

  test("have ids of their own, by their names; the first as when it is checked alone", () => {
    const [first, second] = ids("青山镇.xlsx", "河口镇.xlsx");
    expect(second).not.toBe(first);
    expect(ids("青山镇.xlsx")).toEqual([first]);
    expect(ids("东坪镇.xlsx", "河口镇.xlsx")[1]).toBe(second);
    expect(ids("青山镇.xlsx", "东坪镇.xlsx")[1]).not.toBe(second);
  });

  test("without names are told apart by their order", () => {
    const [first, second, third] = ids(undefined, undefined, undefined);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test("a later doubt of the first file is counted, not named", () => {
    const nameOf = findingNamer();
    const [table] = roster("青山镇.xlsx").tables;
    if (table === undefined) throw new Error("No table was read.");
    const seen = atTable(table, 2, []);
    expect(nameOf(A04, seen)).not.toBe(nameOf(A04, seen));
  });
});

describe("notes of years are kept by ids: their making does not change", () => {
  /** Rule, sheet, household, person, header and what the rule tells apart, hashed. */
  const hashed = (rest: string, ...parts: readonly string[]): string => {
    const text = parts.join("\u0000") + rest;
    return `A04-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  };
  const PARTS = ["A04", "名册", "001", `${NUMBER}\u0001张三`, "身份证号"] as const;
  const household = householdOf([HEADER, ["001", "N1", "张三", "户主", NUMBER, null]]);
  const person = memberOf(household);
  const seen = (details?: SightingDetails): Sighting =>
    atPerson(person, [person.cell("id_card")], details);

  test("of a person, a household and a table", () => {
    expect(idOf(seen())).toBe(hashed("", ...PARTS, ""));
    expect(idOf(seen({ discriminator: "2024-06" }))).toBe(hashed("", ...PARTS, "2024-06"));
    expect(idOf(atHousehold(household, []))).toBe(hashed("", "A04", "名册", "001", "", "", ""));
    expect(idOf(atTable(household.table, 2, []))).toBe(hashed("", "A04", "名册", "", "", "", ""));
  });

  test("of a second and a third that nothing tells apart", () => {
    const nameOf = findingNamer();
    const ids = [1, 2, 3].map(() => nameOf(A04, seen()));
    expect(ids).toEqual(["", "\u00001", "\u00002"].map((rest) => hashed(rest, ...PARTS, "")));
  });

  test("of a second file, by its name or its place", () => {
    const inputs = [undefined, "河口镇.xlsx", undefined].map((file, input) => ({
      ...inputOf([HEADER, ["001", null, null, "户主", null, null]], { input }),
      ...(file === undefined ? {} : { file }),
    }));
    const nameOf = findingNamer();
    const ids = readRoster(inputs, { asOf: TEST_DAY }).tables.map((table) =>
      nameOf(A04, atTable(table, 2, [])),
    );
    expect(ids).toEqual(
      ["", "\u0000河口镇.xlsx", "\u00002"].map((rest) =>
        hashed(rest, "A04", "名册", "", "", "", ""),
      ),
    );
  });

  test("of a household without a number or a head, by village and the name that it is under", () => {
    const nameless = householdOf([
      ["村", "户主姓名", "姓名", "与户主关系"],
      ["东村", "李四", "李小", "之子"],
    ]);
    expect(nameless.head).toBeNull();
    expect(idOf(atHousehold(nameless, []))).toBe(
      hashed("", "A04", "名册", "东村\u0001李四", "", "", ""),
    );
  });
});
