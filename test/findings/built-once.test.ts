import { builtOnce } from "../../src/findings/built-once";

test("what is kept under a key is built when it is first asked for, and once", () => {
  const kept = new Map<string, number>();
  const built: string[] = [];
  const lengthOf = (word: string): number =>
    builtOnce(kept, word, () => {
      built.push(word);
      return word.length;
    });
  expect(["低保", "特困供养", "低保"].map(lengthOf)).toEqual([2, 4, 2]);
  expect(built).toEqual(["低保", "特困供养"]);
});

test.each([null, 0, "", false])("that the answer is %p is kept too", (answer) => {
  const kept = new Map<string, string | number | boolean | null>([["前", answer]]);
  const again = builtOnce(kept, "前", () => "又一次");
  expect(again).toBe(answer);
});
