/** docs/measures.md against what there is: parameters, rules, packs, cases. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../src/findings";
import { listPacks, PARAMETERS } from "../../src/policy";
import { caseNames, clauseEntries, type ClauseEntry } from "../clauses/clause-tables";

const ROOT = join(__dirname, "../..");
const page = readFileSync(join(ROOT, "docs/measures.md"), "utf8");
const entries = clauseEntries();

/** A line of a table of measures. */
interface Row {
  readonly measure: string;
  readonly clause: string;
  readonly where: string;
}

/** The lines of the documents' tables: everything of three cells between the first document and the last section. */
const rows: readonly Row[] = page
  .slice(page.indexOf("\n## 一、"), page.indexOf("\n## 六、"))
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:-+|措施 )/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, measure = "", clause = "", ...rest]) => ({
    measure,
    clause,
    where: rest.slice(0, -1).join("|"),
  }));

/** Every code in a text, as `like_this`. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code]) => code ?? "");
}

/** Every rule in a text, `D15至D20` with those between. */
function rulesIn(text: string): ReadonlySet<string> {
  const named = new Set([...text.matchAll(/(?<![A-Za-z])[A-M]\d{2}(?!\d)/g)].map(([id]) => id));
  for (const [, family = "", from = "", to = ""] of text.matchAll(/([A-M])(\d\d)至\1(\d\d)/g)) {
    for (let at = Number(from); at <= Number(to); at++) {
      named.add(family + String(at).padStart(2, "0"));
    }
  }
  return named;
}

/** Parameters that no source file outside of src/policy names. */
const unread = (() => {
  const texts = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("policy"))
    .map((file) => readFileSync(join(ROOT, "src", file), "utf8"));
  return PARAMETERS.map(({ code }) => code).filter(
    (code) => !texts.some((text) => text.includes(`"${code}"`)),
  );
})();

describe("the page of measures", () => {
  test("names parameters that there are", () => {
    const known = new Set(PARAMETERS.map(({ code }) => code));
    expect(codesIn(page).length).toBeGreaterThan(80);
    expect(codesIn(page).filter((code) => !known.has(code))).toEqual([]);
  });

  test("names rules that there are, and every rule that is not of the catalogue of 142", () => {
    const known = new Set(RULES.map(({ id }) => id));
    const named = rulesIn(page);
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => id.startsWith("M") && !named.has(id))).toEqual([]);
  });

  test("lists as 登记 alone exactly the parameters that no code reads", () => {
    const section = page.slice(page.indexOf("\n## 六、"), page.indexOf("\n## 七、"));
    expect(codesIn(section)).toEqual(unread);
    for (const code of unread) expect(page).not.toContain(`**参数** \`${code}\``);
    const forReference = PARAMETERS.filter(({ help }) => help.zh.includes("登记备查"));
    expect(forReference.map(({ code }) => code)).toEqual(unread);
  });

  test("names every pack with a document, and every parameter that a pack documents", () => {
    const codes = new Set(codesIn(page));
    for (const { id, entries: all } of listPacks()) {
      if (id === "blank") continue;
      expect(page).toContain(`政策包 \`${id}\``);
      const cited = all.filter(({ source }) => source !== null).map(({ code }) => code);
      expect(cited.filter((code) => !codes.has(code))).toEqual([]);
    }
  });

  test("says of every measure where it is, or why it is nowhere", () => {
    expect(rows.length).toBeGreaterThan(100);
    const kinds = /\*\*(?:测算|规则|报表|参数|登记|不做)\*\*|`doudi |标出|标为/;
    expect(rows.filter(({ where }) => !kinds.test(where))).toEqual([]);
    expect(page).not.toContain("尚未");
  });
});

describe("the cases by clause", () => {
  test("have an entry for every measure of the page, in its order", () => {
    const onPage = rows.map(({ clause, measure }) => `${clause} ${measure}`);
    expect(entries.map((one) => `${one.条款} ${one.措施}`)).toEqual(onPage);
  });

  test("name cases that there are, or say why there is none", () => {
    const known = new Set(caseNames());
    const of = ({ 案例: named = [] }: ClauseEntry): readonly string[] => named;
    expect(entries.flatMap(of).filter((name) => !known.has(name))).toEqual([]);
    const isSettled = (one: ClauseEntry): boolean =>
      of(one).length > 0 !== ((one.没有案例 ?? "") !== "");
    expect(entries.filter((one) => !isSettled(one))).toEqual([]);
  });

  test("try rules that the measure's line names", () => {
    const astray = entries.flatMap((one, at) => {
      const named = rulesIn(rows[at]?.where ?? "");
      return (one.案例 ?? []).filter((name) => {
        const rule = /^findings\/([A-M]\d\d)/.exec(name)?.[1];
        return rule !== undefined && !named.has(rule);
      });
    });
    expect(astray).toEqual([]);
  });

  test("leave no roster of these documents without a clause", () => {
    const named = new Set(entries.flatMap((one) => one.案例 ?? []));
    const rosters = caseNames().filter((name) => name.startsWith("clauses/"));
    expect(rosters.length).toBeGreaterThan(70);
    expect(rosters.filter((name) => !named.has(name))).toEqual([]);
  });
});
