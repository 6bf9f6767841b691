import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { RELATIONS, relationNamed } from "../../src/roster/relations";
import { readRelation } from "../../src/roster/values";

interface Row {
  readonly words: readonly string[];
  readonly name: string;
  readonly sex: string | null;
  readonly generation: number | null;
}

const rows = parse(readFileSync(join(__dirname, "relations.yaml"), "utf8")) as Row[];

test.each(rows.map((row) => [row.words.join(" "), row] as const))("%s", (_, row) => {
  const { name, sex, generation } = row;
  for (const word of row.words) {
    expect([word, relationNamed(word)]).toEqual([
      word,
      expect.objectContaining({ name, sex, generation }),
    ]);
  }
});

test("a code kept as a number lost its zero and is still read", () => {
  expect(readRelation(2).value?.kinship).toBe("head");
  expect(readRelation(10).value?.kinship).toBe("spouse");
  expect(readRelation(30).value?.kinship).toBe("child");
});

test("words that tell neither side nor sex are no relation", () => {
  expect(readRelation("父子")).toEqual({ value: null, problem: "not-in-code-list" });
  expect(readRelation("邻居")).toEqual({ value: null, problem: "not-in-code-list" });
});

test("each relation is found by its own name", () => {
  for (const relation of RELATIONS) expect(relationNamed(relation.name)?.name).toBe(relation.name);
});
